import type { ReactNode } from "react";
import type { RowsBody, Series } from "../figures/figure";
import styles from "./chart-key.module.css";
import type { KeyKind } from "./layout-height";
import { DONE, INK, PACE, PANEL, PLAN_EDGE, STRONG, paint } from "./theme";

export interface ChartKeyProps {
  readonly body: RowsBody;
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
  readonly minHeight: number;
}

/** What the marks mean. With more than two series the entries switch them on and off. */
export function ChartKey({ body, hidden, onToggle, minHeight }: ChartKeyProps): ReactNode {
  const [first, second] = body.series;
  return (
    <div className={styles["key"]} style={{ minHeight }}>
      {body.series.length > 2
        ? body.series.map((series) => <Toggle key={series.key} series={series} shown={!hidden.includes(series.key)} onToggle={onToggle} />)
        : null}
      {body.mark === "barInBar" && first && second ? <BarInBarKey plan={first.name} done={second.name} tick={body.tickName} /> : null}
      {body.mark === "diverging" && first && second ? <DivergingKey series={[first, second]} /> : null}
    </div>
  );
}

/** Whether a plot needs a key at all, and of which kind: a single bar is named by the title. */
export function keyKind(body: RowsBody): KeyKind {
  if (body.series.length > 2) return "stack";
  if (body.mark === "diverging") return "pair";
  return body.mark === "barInBar" ? "barInBar" : "none";
}

function Toggle({
  series,
  shown,
  onToggle,
}: {
  readonly series: Series;
  readonly shown: boolean;
  readonly onToggle: (key: string) => void;
}): ReactNode {
  const { fill, on, opacity } = paint(series.role);
  return (
    <button type="button" className={styles["toggle"]} aria-pressed={shown} onClick={() => onToggle(series.key)}>
      <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
        <rect
          x={0.75}
          y={0.75}
          width={16.5}
          height={16.5}
          rx={2}
          fill={shown ? fill : "none"}
          fillOpacity={opacity}
          stroke={fill}
          strokeWidth={1.5}
        />
        <text x={9} y={13.3} fontSize={12} fontWeight={STRONG} fill={shown ? on : INK.quiet} textAnchor="middle">
          {series.sign}
        </text>
      </svg>
      {series.name}
      {series.total === null ? null : <b>{series.total}</b>}
    </button>
  );
}

function BarInBarKey({ plan, done, tick }: { readonly plan: string; readonly done: string; readonly tick: string | null }): ReactNode {
  return (
    <>
      <span className={styles["item"]}>
        <svg width={26} height={18} viewBox="0 0 26 18" aria-hidden="true">
          <rect x={0.5} y={0.5} width={25} height={17} fill={paint("plan").fill} stroke={PLAN_EDGE} />
          <rect x={0} y={4} width={16} height={10} fill={DONE} />
        </svg>
        <span>
          内条：{done}　外框：{plan}
        </span>
      </span>
      {tick ? (
        <span className={styles["item"]}>
          <svg width={8} height={22} viewBox="0 0 8 22" aria-hidden="true">
            <path d="M4 0V22" stroke={PACE} strokeWidth={2} />
          </svg>
          {tick}
        </span>
      ) : null}
    </>
  );
}

function DivergingKey({ series }: { readonly series: readonly Series[] }): ReactNode {
  return (
    <>
      {series.map(({ key, name, role }) => (
        <span key={key} className={styles["item"]}>
          <svg width={18} height={12} viewBox="0 0 18 12" aria-hidden="true">
            <rect width={18} height={12} fill={paint(role).fill} />
          </svg>
          {name}
        </span>
      ))}
      <span className={styles["item"]}>
        <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
          <circle cx={6} cy={6} r={4} fill={INK.strong} stroke={PANEL} strokeWidth={1.5} />
        </svg>
        净增
      </span>
    </>
  );
}
