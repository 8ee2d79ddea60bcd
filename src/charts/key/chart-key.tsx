import type { ReactNode } from "react";
import type { RowsBody, Series } from "../../figures/figure";
import styles from "./chart-key.module.css";
import { KeyToggle } from "./toggle";
import { keyListsSeries, keySamples } from "./samples";
import type { KeyKind } from "../../figures/shape";
import { INK, SIZE, STRONG, paint } from "../base/theme";

export interface ChartKeyProps {
  readonly body: RowsBody;
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
  readonly minHeight: number;
}

/** What the marks mean. With more than two series the entries switch them on and off. */
export function ChartKey({ body, hidden, onToggle, minHeight }: ChartKeyProps): ReactNode {
  const toggle = (series: Series) => {
    const shown = !hidden.includes(series.key);
    return (
      <KeyToggle
        key={series.key}
        name={series.name}
        total={series.total}
        shown={shown}
        onToggle={() => onToggle(series.key)}
      >
        {swatch(series, shown)}
      </KeyToggle>
    );
  };
  return (
    <div className={styles["key"]} style={{ minHeight }}>
      {keyListsSeries(body) ? body.series.map(toggle) : null}
      {keySamples(body).map(({ key, words, width, height, shape }) => (
        <span key={key} className={styles["item"]}>
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {shape}
          </svg>
          <span>{words}</span>
        </span>
      ))}
    </div>
  );
}

/** Whether a plot needs a key at all, and of which kind: a single bar is named by the title. */
export function keyKind(body: RowsBody): KeyKind {
  if (keyListsSeries(body)) return "stack";
  if (body.mark === "diverging") return "pair";
  return body.mark === "barInBar" ? "barInBar" : "none";
}

/** A swatch with the sign; only its edge where the series is switched off. */
function swatch({ role, sign }: Series, shown: boolean): ReactNode {
  const { fill, on } = paint(role);
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <rect
        x={0.75}
        y={0.75}
        width={16.5}
        height={16.5}
        rx={2}
        fill={shown ? fill : "none"}
        stroke={fill}
        strokeWidth={1.5}
      />
      <text
        x={9}
        y={13.3}
        fontSize={SIZE.axis}
        fontWeight={STRONG}
        fill={shown ? on : INK.quiet}
        textAnchor="middle"
      >
        {sign}
      </text>
    </svg>
  );
}
