import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "../../ui/button";
import { type PlacedSlide, SlideTile } from "./slide-tile";
import styles from "./slides-preview.module.css";
import type { ItemPictures } from "./use-item-pictures";

export interface SlideRoomProps {
  readonly slides: readonly PlacedSlide[];
  readonly nameOf: (index: number) => string;
  readonly pictures: ItemPictures;
}

/** Where a key leads among the small slides, which are one stop of Tab. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** One slide large; the others small at its left, each of which makes itself the large one. */
export function SlideRoom({ slides, nameOf, pictures }: SlideRoomProps) {
  const [wanted, setWanted] = useState(0);
  const list = useRef<HTMLOListElement | null>(null);
  const last = slides.length - 1;
  const current = Math.min(wanted, last);
  const shown = slides[current];
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(current + step, 0), last);
    setWanted(next);
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className={styles["room"]}>
      <ol ref={list} className={styles["thumbs"]}>
        {slides.map((placed, index) => (
          <li key={nameOf(index)}>
            <button
              type="button"
              className={styles["thumb"]}
              aria-label={nameOf(index)}
              aria-current={index === current}
              tabIndex={index === current ? 0 : -1}
              onClick={() => setWanted(index)}
              onKeyDown={move}
            >
              <span className={styles["number"]}>{index + 1}</span>
              <span className={styles["small"]} aria-hidden>
                <SlideTile {...placed} pictures={pictures} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles["large"]}>
        {shown && <SlideTile key={current} {...shown} pictures={pictures} />}
        <div className={styles["bar"]}>
          <p aria-live="polite">{nameOf(current)}</p>
          <Button disabled={current === 0} onClick={() => setWanted(current - 1)}>
            上一页
          </Button>
          <Button disabled={current === last} onClick={() => setWanted(current + 1)}>
            下一页
          </Button>
        </div>
      </div>
    </div>
  );
}
