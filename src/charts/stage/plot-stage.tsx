import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
  useState,
} from "react";
import { usePart } from "../../ui/use-part";
import { lateTooltip } from "./late-tooltip";
import styles from "./plot-stage.module.css";
import { stepIndex } from "./step-index";
import { type Words, spoken } from "./words";

export interface StageTarget {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlotStageProps {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** How many rows or points the arrow keys walk over. */
  readonly count: number;
  /** Rows go by Up and Down, points by Left and Right. */
  readonly axis: "rows" | "points";
  /** What lies under a point of the plot. */
  readonly indexAt: (x: number, y: number) => number | null;
  /** The bands to highlight; none while the row is scrolled out. */
  readonly targetsOf: (index: number) => readonly StageTarget[];
  readonly wordsOf: (index: number) => Words | null;
  /** Brings a row into the window. */
  readonly onReveal?: (index: number) => void;
  /**
   * A click of the mouse at this x, or Enter on what the arrow keys have come to (null). A finger
   * asks for the words first.
   */
  readonly onPress?: ((index: number, x: number | null) => void) | undefined;
  /** A pointer or the focus has come. */
  readonly onApproach?: () => void;
  /** Memoised: moving over the plot must not draw it again. */
  readonly children: ReactNode;
}

interface Active {
  readonly index: number;
  /** Pointer x; null when the keys moved. */
  readonly x: number | null;
}

/**
 * The one focus stop of a plot: highlight, tooltip and the words for it, by mouse and by keys
 * alike.
 */
export function PlotStage({
  label,
  width,
  height,
  count,
  axis,
  indexAt,
  targetsOf,
  wordsOf,
  onReveal,
  onPress,
  onApproach,
  children,
}: PlotStageProps): ReactNode {
  const [active, setActive] = useState<Active | null>(null);
  const { value: PlotTooltip } = usePart(lateTooltip);
  const targets = active ? targetsOf(active.index) : [];
  const words = active ? wordsOf(active.index) : null;

  const onPointer = (event: ReactPointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left;
    const index = indexAt(x, event.clientY - box.top);
    setActive(index === null ? null : { index, x });
  };
  const onClick = ({ nativeEvent, currentTarget }: MouseEvent<HTMLDivElement>) => {
    const isMouse = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "mouse";
    if (!onPress || !isMouse) return;
    const box = currentTarget.getBoundingClientRect();
    const x = nativeEvent.clientX - box.left;
    const index = indexAt(x, nativeEvent.clientY - box.top);
    if (index !== null) onPress(index, x);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") {
      setActive(null);
      return;
    }
    if (event.key === "Enter" && active) onPress?.(active.index, null);
    const next = stepIndex(event.key, axis, active?.index ?? null, count);
    if (next === null) return;
    event.preventDefault();
    onReveal?.(next);
    setActive({ index: next, x: null });
  };

  const first = targets[0];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a group that is read by arrow keys has no interactive role of its own
    <div
      className={`${styles["stage"]} ${onPress ? styles["pressed"] : ""}`}
      style={{ width, height }}
      role="group"
      aria-label={label}
      // The plot is one stop; its rows are reached by the arrow keys that the label names.
      tabIndex={0}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setActive(null)}
      onBlur={() => setActive(null)}
      onClick={onPress && onClick}
      onKeyDown={onKeyDown}
    >
      {targets.map((target) => (
        <div
          key={`${target.left} ${target.top}`}
          className={styles["band"]}
          style={{ ...target }}
        />
      ))}
      <div aria-hidden="true" className={styles["drawing"]}>
        {children}
      </div>
      {PlotTooltip && active && first && words ? (
        <PlotTooltip
          words={words}
          anchor={{
            x: active.x ?? first.left + Math.min(first.width / 3, 240),
            top: first.top,
            bottom: first.top + first.height,
          }}
        />
      ) : null}
      <div className={styles["live"]} aria-live="polite">
        {active && active.x === null && words ? spoken(words) : ""}
      </div>
    </div>
  );
}
