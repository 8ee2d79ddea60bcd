import { type ReactNode, useLayoutEffect, useRef } from "react";
import { tooltipPlace } from "./tooltip-place";
import styles from "./plot-stage.module.css";
import type { Words } from "./words";

export interface TooltipAnchor {
  readonly x: number;
  /** The row or line it belongs to, which it must not cover. */
  readonly top: number;
  readonly bottom: number;
}

/** Placed before the paint, inside the viewport; the words are also said by the live region. */
export function PlotTooltip({
  words,
  anchor,
}: {
  readonly words: Words;
  readonly anchor: TooltipAnchor;
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const stage = element?.parentElement;
    if (!element || !stage) return;
    const { left, top } = stage.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    // A scroller cuts what leaves it.
    const clip = stage.closest("[data-rows]")?.getBoundingClientRect();
    const place = tooltipPlace(
      anchor,
      { width: element.offsetWidth, height: element.offsetHeight },
      {
        left: Math.max(0, clip?.left ?? 0) - left,
        top: Math.max(0, clip?.top ?? 0) - top,
        right: Math.min(clientWidth, clip?.right ?? clientWidth) - left,
        bottom: Math.min(clientHeight, clip?.bottom ?? clientHeight) - top,
      },
    );
    element.style.transform = `translate(${place.x}px, ${place.y}px)`;
  });
  return (
    <div ref={ref} className={styles["tooltip"]} aria-hidden="true">
      <p className={styles["tooltipHead"]}>
        <strong>{words.name}</strong>
        {words.note ? <span>{words.note}</span> : null}
      </p>
      <table className={styles["lines"]}>
        {words.heads.length > 0 ? (
          <thead>
            <tr>
              <td>{"\u00a0"}</td>
              {words.heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {words.lines.map(({ label, texts }) => (
            <tr key={`${label} ${texts.join(" ")}`}>
              <th>{label}</th>
              {texts.map((text, index) => (
                <td key={words.heads[index] ?? index}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
