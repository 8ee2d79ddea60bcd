import { DEMO_WORDS } from "../../domain/facts/dataset";
import {
  type Month,
  monthLabel,
  monthNumber,
  monthSpan,
  monthsOfQuarter,
  quarterLabel,
} from "../../domain/facts/period";
import { monthChoice, nameOf, viewMonth } from "../../domain/facts/scope";
import { frozenTag } from "../../domain/facts/version";
import type { OfficeMark } from "../../panels/view";
import { CANVAS_MARGIN, type Canvas } from "../scenes/canvas-shape";
import styles from "./wall-header.module.css";
import type { WallData } from "../feed/wall-data";
import type { WallState } from "../feed/wall-state";

/** 数据源中断，自07:12起； with a date it is longer. */
const MOST_OF_LINE = 14;

interface WallHeaderProps {
  readonly state: WallState;
  readonly canvas: Canvas;
  readonly mark: OfficeMark | null;
  readonly isFrozen: boolean;
  /**
   * Whether its sides have changed places, to spare the screen: only over a single scene, where
   * nothing else is aligned to them.
   */
  readonly swapped: boolean;
}

/**
 * Whose figures, of when, and how far they can be trusted: over all scenes, and nothing moves when
 * an alarm comes.
 */
export function WallHeader({ state, canvas, mark, isFrozen, swapped }: WallHeaderProps) {
  const { data } = state;
  const tag = data?.dataset.mode === "demo" ? DEMO_WORDS : ((data && mark?.tag) ?? null);
  const frozen = isFrozen && data?.dataset.version ? frozenTag(data.dataset.version) : null;
  const whose = data
    ? whoseWords(data, MOST_NAMES[canvas.shape.name === "4:3" ? "narrow" : "wide"])
    : null;
  const [first, second, third] = canvas.panes;
  // Over three scenes the period stands above the second; nothing lies on a joint.
  const above =
    third && second ? { position: "absolute" as const, left: second.x, top: 22 } : undefined;
  return (
    <header className={styles["header"]} data-swapped={swapped && !second ? "" : undefined}>
      <div
        className={styles["left"]}
        style={{ maxWidth: second && first ? first.width - 2 * CANVAS_MARGIN : undefined }}
      >
        <div className={styles["line"]}>
          <h1 className={styles["office"]}>{data?.dataset.title ?? "重点项目推进看板"}</h1>
          {tag !== null && <span className={styles["tag"]}>{tag}</span>}
          {frozen !== null && <span className={styles["tag"]}>{frozen}</span>}
        </div>
        {data && (
          <p className={styles["period"]} style={above}>
            {whose !== null && <span className={styles["whose"]}>{whose}</span>}
            <span>{periodWords(data)}</span>
          </p>
        )}
      </div>
      <Freshness state={state} />
    </header>
  );
}

/** The chip stands left of 数据截至, so that it moves nothing else. */
function Freshness({ state: { data, words, view, overdue } }: { readonly state: WallState }) {
  return (
    <div className={styles["right"]} role="group" aria-label="数据新旧" data-freshness={view.kind}>
      <span role="status" className={styles["alarm"]}>
        {words.chip && data && <Chip clauses={words.chip} />}
      </span>
      {data && (
        <span className={styles["facts"]}>
          <span>
            数据截至{monthLabel(shownMonth(data))}
            {view.revised && <span className={styles["revised"]}>修订</span>}
          </span>
          {overdue !== null && <span className={styles["overdue"]}>{overdue}</span>}
        </span>
      )}
      <span>
        {words.checked}
        {!words.chip && `，${words.state}`}
      </span>
    </div>
  );
}

/** One clause a line: 数据源中断，自07:12起； 显示最后一次数据. */
function Chip({ clauses }: { readonly clauses: readonly string[] }) {
  const lines = clauses.map((clause, index) =>
    index < clauses.length - 1 ? `${clause}；` : clause,
  );
  const isLong = lines.some((line) => line.length > MOST_OF_LINE);
  return (
    <span className={styles[isLong ? "longChip" : "chip"]}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}

/** Characters of the names of chosen units; more of them are counted. */
const MOST_NAMES = { narrow: 7, wide: 14 } as const;

/**
 * Whose figures, where they are not the whole office's: 云麓区, 云麓区、松陂县, 所选5个单位, 全市（不含直属）; null else.
 */
function whoseWords({ dataset, scope }: WallData, mostNames: number): string | null {
  const { region, counties, direct } = scope;
  if (counties) {
    const names = counties.map((code) => nameOf(dataset, code)).join("、");
    if (names.length <= mostNames) return names;
    // One unit is named in any case: there may be no other place that does.
    return counties.length === 1 ? `${names.slice(0, mostNames)}…` : `所选${counties.length}个单位`;
  }
  const place = region === dataset.root ? null : nameOf(dataset, region);
  if (direct === "with") return place;
  return `${place ?? dataset.policy.regionWord}（不含直属）`;
}

/** 2026年三季度（1—9月累计）, 2026年三季度（7—9月当季） */
function periodWords(data: WallData): string {
  const { quarter, basis } = data.scope;
  const last = monthNumber(shownMonth(data));
  const span =
    basis === "ytd"
      ? `${monthSpan(1, last)}累计`
      : `${monthSpan(monthNumber(monthsOfQuarter(quarter)[0]), last)}当季`;
  return `${quarterLabel(quarter)}（${span}）`;
}

/** The month that was asked for, or the newest that any group of measures stands for. */
function shownMonth({ dataset, facts, scope }: WallData): Month {
  return viewMonth(dataset, facts, monthChoice(scope));
}
