import { type ReactNode, useLayoutEffect, useRef } from "react";
import { tooltipPlace } from "./layout-tooltip";
import styles from "./plot-stage.module.css";
import type { Words } from "./words";

export interface TooltipAnchor {
  readonly x: number;
  /** The row or line it belongs to, which it must not cover. */
  readonly top: number;
  readonly bottom: number;
}

/** Placed before the paint, inside the viewport; the words are also said by the live region. */
export function PlotTooltip({ words, anchor }: { readonly words: Words; readonly anchor: TooltipAnchor }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const stage = element?.parentElement;
    if (!element || !stage) return;
    const { left, top } = stage.getBoundingClientRect();
    const place = tooltipPlace(anchor, { width: element.offsetWidth, height: element.offsetHeight }, {
      left: -left,
      top: -top,
      right: document.documentElement.clientWidth - left,
      bottom: document.documentElement.clientHeight - top,
    });
    element.style.transform = `translate(${place.x}px, ${place.y}px)`;
  });
  return (
    <div ref={ref} className={styles["tooltip"]} aria-hidden="true">
      <p className={styles["tooltipHead"]}>
        <strong>{words.name}</strong>
        {words.note ? <span>{words.note}</span> : null}
      </p>
      <dl className={styles["lines"]}>
        {words.lines.map(({ label, text }) => (
          <div key={`${label}${text}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
