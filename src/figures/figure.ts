/**
 * A figure as plain data: what is drawn, said, tabled and exported from one value, so that the
 * screen, the table, the alternative text and every file agree. It knows no pixels and no React.
 */
import type { UnitGroup } from "../domain/facts/county";
import type { Category } from "../domain/facts/enterprise";
import type { LedgerChoice } from "../domain/ledger/filters";
import type { Lamp } from "../domain/rates/lamp";
import type { RateAbsence } from "../domain/rates/rate";
import type { Missing } from "../domain/wording/words";
import type { Quarter } from "../domain/facts/period";
import type { Milestones } from "./project/milestones";
import type { Stamp } from "./stamp";
import type { Subtitle } from "./subtitle";
import type { PointMark, StatusWord } from "./status-words";

export const FIGURE_IDS = [
  "start-rate",
  "completion-rate",
  "investment-plan",
  "investment-rate",
  "investment-trend",
  "rate-trend",
  "enterprises-added",
  "enterprises-target",
  "enterprises-net",
  "enterprises-trend",
  "lamps",
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Figures of one project: they stand on its page and have none of their own. */
export const PROJECT_FIGURE_IDS = ["project-investment", "project-milestones"] as const;
export type ProjectFigureId = (typeof PROJECT_FIGURE_IDS)[number];

/** Figures of the 台账: of the same projects as its list, which the filters in the address choose. */
export const LEDGER_FIGURE_IDS = [
  "stages",
  "issues",
  "issue-steps",
  "leaders",
  "batch-tags",
  "start-rounds",
  "reserve",
] as const;
export type LedgerFigureId = (typeof LEDGER_FIGURE_IDS)[number];

export interface Figure {
  readonly id: FigureId | ProjectFigureId | LedgerFigureId;
  /** The path of the page that it belongs to, where it has no page of its own. */
  readonly page?: string;
  /** What its address says beside the scope: the filters of the ledger. */
  readonly search?: Readonly<Record<string, string | undefined>>;
  /** 完成投资: the figure's standing name. */
  readonly head: string;
  /** What the data say, at most 26 characters; the title is head：message. */
  readonly message: string;
  /** One to three full sentences: the text alternative. */
  readonly takeaway: string;
  /** Period, basis, unit and order, in one line. */
  readonly subtitle: Subtitle;
  /** 亿元, %, 家 */
  readonly unit: string;
  /** 注: what a reader must know to read it right; full sentences. */
  readonly notes: readonly string[];
  readonly stamp: Stamp;
  readonly body: FigureBody;
}

export type FigureBody = RowsBody | TrendBody | LampsBody | MilestonesBody | EmptyBody;

/** 节点 of one project on a time line. */
export interface MilestonesBody {
  readonly kind: "milestones";
  readonly milestones: Milestones;
}

/** Nothing to draw: says why, and where there is something. */
export interface EmptyBody {
  readonly kind: "empty";
  /** 2021年三季度没有竣工数 */
  readonly title: string;
  readonly text: string;
  /** The newest quarter that has such data, if any. */
  readonly quarter: Quarter | null;
}

/**
 * Steps of one order, in one hue: each stands out from the ground more than the one before, in grey
 * too.
 */
export const STEPS = ["step1", "step2", "step3", "step4", "step5"] as const;
export type Step = (typeof STEPS)[number];

/** What a mark stands for; the theme gives each role its colour, in every figure the same. */
export type MarkRole = "done" | "plan" | "removed" | "benchmark" | Category | Step;

export interface Series {
  readonly key: string;
  readonly name: string;
  readonly role: MarkRole;
  /** 工, 建, 商, 房, 服: the second sign of a part, drawn in its segments and its key. */
  readonly sign: string | null;
  /** Shown beside the name in the key: the category's total. */
  readonly total: string | null;
}

/** Units from top to bottom with bars from 0, and value columns to the right of the plot. */
export interface RowsBody {
  readonly kind: "rows";
  /** What the rows are, where they are no units: 联系领导. */
  readonly rowHead?: string;
  /**
   * `bar`: one bar. `barInBar`: the first series is the frame (plan), the second fills it (done).
   * `stack`: series end to end, what is below 0 left of it. `diverging`: likewise two series whose
   * values add up to `net`, which is a dot; the second, 退出, counts against it and is negative.
   */
  readonly mark: "bar" | "barInBar" | "stack" | "diverging";
  readonly scale: "percent" | "amount" | "count";
  /** In drawing order; the legend toggles them where there are more than two. */
  readonly series: readonly Series[];
  /** 县（市、区） → 功能区 → 直属; a group without rows is left out. */
  readonly groups: readonly {
    readonly group: UnitGroup;
    readonly label: string;
    readonly rows: readonly Row[];
  }[];
  /**
   * 全市: last, never among the ranks. `drawn` says whether it has bars of its own in the plot, or is
   * in the table only.
   */
  readonly total: Row | null;
  readonly drawTotal: boolean;
  readonly references: readonly Reference[];
  /**
   * What the key says of the per-row tick of a bar-in-bar: 序时应完成（计划的75.0%）, in short 序时（计划的75.0%）;
   * null where rows have no tick.
   */
  readonly tick: { readonly name: string; readonly short: string } | null;
  readonly columns: readonly Column[];
}

/** A vertical line through the plot, in plot units; labelled at the axis, never in a legend. */
export interface Reference {
  readonly kind: "pace" | "hundred";
  readonly at: number;
  /** 序时75.0; empty where the axis tick already says it. */
  readonly label: string;
}

export interface Column {
  readonly key: string;
  readonly head: string;
  /** `lamp` cells carry a lamp; the word is drawn beside it. */
  readonly kind: "text" | "lamp";
  readonly emphasis: "strong" | "body" | "quiet";
  /** Of its numbers, where that is not the figure's own: 天. */
  readonly unit?: string;
  /**
   * `plot`: right of the bars and in the table; `wide`: in the plot only where there is room;
   * `plotOnly`: a short form that the table gives in full; `table`: in the table only.
   */
  readonly place: "plot" | "wide" | "plotOnly" | "table";
}

export interface Row {
  readonly key: string;
  readonly name: string;
  /** The office's own short form, for where the name does not fit. */
  readonly short?: string;
  /**
   * In plot units (亿元, percent, 家), for drawing only; null: nothing to draw. By series key; `net`
   * for diverging, `total` for a stack.
   */
  readonly values: Readonly<Record<string, number | null>>;
  /** Where the 序时 tick of a bar-in-bar stands. */
  readonly pace: number | null;
  /**
   * Whether its rate has reached 序时 as its words and its lamp say: 74.96 % is level with 75.0 %.
   * Absent without a rate or 序时.
   */
  readonly reached?: boolean;
  /** The word beside the hatch: 未报, 无竣工计划, 不适用. Null: drawn. */
  readonly missing: Missing | null;
  /**
   * True where the unit did not report (hatch); false where there is a fact without a rate (无计划:
   * text, no hatch).
   */
  readonly hatched: boolean;
  /** 核减: a word after the value. */
  readonly flag: string | null;
  /** By column key. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The projects of the ledger that it counts, as filters of its list. */
  readonly projects?: LedgerChoice;
  /** What the tooltip and the arrow keys say, line by line, with what is missing and the lamp. */
  readonly details: readonly Detail[];
  /** For tables that leave the screen, where the cells don't say it: 退出：未报, 市级公布. */
  readonly remarks?: readonly StatusWord[];
}

export interface Cell {
  readonly text: string;
  readonly lamp: Lamp | null;
  /**
   * The number that the text shows, for files that hold numbers; null where the cell is no single
   * number.
   */
  readonly number: CellNumber | null;
  /**
   * Why there is no number, where the text says it: 未报, 无竣工计划. In files the cell is empty and the
   * row's status says it.
   */
  readonly absent?: RateAbsence;
  /** The projects of the ledger that the number counts, as filters of its list. */
  readonly projects?: LedgerChoice;
}

/** The number behind a text, exact as far as a double is, and how it is shown. */
export interface CellNumber {
  readonly value: number;
  readonly format: NumberFormat;
}

/**
 * `percent`: a share of one, 0.853 shown as 85.3%. `points`: 百分点 with sign, −0.9. `yi`: 亿元 with one
 * decimal. `count`: a whole number. `signedCount`: a whole number with sign. `days`: one decimal.
 */
export type NumberFormat = "percent" | "points" | "yi" | "count" | "signedCount" | "days";

export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** Lines over time, in one panel or several with the same scale. */
export interface TrendBody {
  readonly kind: "trend";
  readonly scale: "percent" | "amount" | "count";
  /** 一季度…四季度, every quarter in turn, or the months of a year. */
  readonly categories: readonly string[];
  /** What the categories are, where they are no quarters: 月份. */
  readonly categoryHead?: string;
  /** 一季…四季, under narrow panels. */
  readonly shortCategories?: readonly string[];
  /** The category in question: its label is strong. */
  readonly current: number | null;
  readonly panels: readonly TrendPanel[];
}

export interface TrendPanel {
  readonly key: string;
  /** 开工率; empty for a single panel. */
  readonly head: string;
  readonly lines: readonly TrendLine[];
}

export interface TrendLine {
  readonly key: string;
  /** 2026年, 序时, 云麓区 */
  readonly name: string;
  readonly short?: string;
  /** Chosen units are told apart by name at the line's end, not by colour. */
  readonly role: "current" | "previous" | "earliest" | "pace" | "plan" | "unit";
  readonly points: readonly (TrendPoint | null)[];
  /** At the line's end: 2026 89.9, 序时; null: unlabelled. */
  readonly endLabel: EndLabel | null;
}

/** Name and value apart: where there is no room for both, the name is shortened, never the value. */
export interface EndLabel {
  /** 2026, 云麓区, 序时; empty where the value stands alone. */
  readonly name: string;
  /** 89.9; empty where the name stands alone. */
  readonly value: string;
}

/** 2026 89.9 */
export function endLabelText({ name, value }: EndLabel): string {
  return [name, value].filter((part) => part !== "").join(" ");
}

export interface TrendPoint {
  /** In plot units, for drawing only. */
  readonly value: number;
  readonly text: string;
  readonly number: CellNumber;
  /** What marks it among the others: 核减, 州级公布, 11/12已报; null for a plain sum of all. */
  readonly flag: StatusWord<PointMark> | null;
  /**
   * How far before its category it stands, as a share of the step between two: 2/3 for October in
   * the fourth quarter. A year that has come to October must not look as if it had ended there.
   */
  readonly lag: number;
}

/** Every unit's lamps: value, shape and word. */
export interface LampsBody {
  readonly kind: "lamps";
  /** Head of each column with how many lamps of each colour it has: 红2 黄1 绿8 无1. */
  readonly columns: readonly {
    readonly key: string;
    readonly head: string;
    readonly counts: readonly { readonly lamp: Lamp; readonly count: number }[];
  }[];
  readonly groups: readonly {
    readonly group: UnitGroup;
    readonly label: string;
    readonly rows: readonly LampRow[];
  }[];
  readonly total: LampRow | null;
}

export interface LampRow {
  readonly key: string;
  readonly name: string;
  readonly short?: string;
  /** One per column. */
  readonly cells: readonly {
    readonly text: string;
    readonly lamp: Lamp;
    readonly missing: boolean;
    readonly number: CellNumber | null;
    /** Why there is no number; the text says it. */
    readonly absent?: RateAbsence;
  }[];
  readonly details: readonly Detail[];
  /** For tables that leave the screen: 州级公布：开工率. */
  readonly remarks?: readonly StatusWord[];
}

/** 完成投资：7个单位超序时, the figure's accessible name and the table's caption. */
export function figureTitle(figure: Pick<Figure, "head" | "message">): string {
  return figure.message ? `${figure.head}：${figure.message}` : figure.head;
}
