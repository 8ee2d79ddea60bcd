/** The columns of the comparison table: one rule per column, in fixed order. */
import { GROUP_WORD, MEASURE_GROUPS, type Measure, measureName } from "../../domain/facts/measure";
import type { Basis } from "../../domain/facts/period";
import { RATES, type RateId } from "../../domain/rates/rates";
import type { Snapshot } from "../../domain/facts/snapshot";
import { withUnit } from "./sheet";
import { unitWord } from "../../domain/wording/words";

export interface ComparisonColumn {
  /** Name in the URL's `sort` and `columns`. */
  readonly key: string;
  /** 完成, 总投资: below its section's name, without its unit. */
  readonly label: string;
  /** Of its numbers: 亿元, 个, 家, 百分点, %; null for ranks and lamps. */
  readonly unit: string | null;
  /** On the screen: 总投资（亿元）, with the unit where the section has none. */
  readonly head: string;
  /** The full name, for assistive technology and the column picker. */
  readonly name: string;
  readonly emphasis: "strong" | "body" | "quiet";
  readonly byDefault: boolean;
}

export interface ComparisonSection {
  readonly key: string;
  /** 投资 */
  readonly name: string;
  /** Of the amounts in it: 亿元. */
  readonly unit: string | null;
  /** 投资（亿元） */
  readonly head: string;
  readonly columns: readonly ComparisonColumn[];
}

/** What a column's cells are read from. */
export type Kind =
  | { readonly of: "measure"; readonly measure: Measure }
  | { readonly of: "net" }
  | { readonly of: "rate" | "gap" | "lamp" | "rank"; readonly rate: RateId };

export interface ColumnRule extends ComparisonColumn {
  readonly kind: Kind;
}

/** A column before its section says how its head reads. */
type Headless = Omit<ColumnRule, "head">;

const measureColumn = (
  key: string,
  label: string,
  measure: Measure,
  more: Partial<Pick<ColumnRule, "emphasis" | "byDefault" | "unit">> = {},
): Headless => ({
  key,
  label,
  unit: more.unit === undefined ? unitWord(measure) : more.unit,
  name: measureName(measure, "ytd"),
  emphasis: more.emphasis ?? "body",
  byDefault: more.byDefault ?? true,
  kind: { of: "measure", measure },
});

const rateColumn = (
  key: string,
  label: string,
  of: "rate" | "gap" | "lamp" | "rank",
  rate: RateId,
  byDefault = true,
): Headless => ({
  key,
  label,
  unit: { rate: "%", gap: "百分点", lamp: null, rank: null }[of],
  name: `${RATES[rate].name}${{ rate: "", gap: "与序时", lamp: "灯", rank: "名次" }[of]}`,
  emphasis: of === "rate" ? "strong" : "body",
  byDefault,
  kind: { of, rate },
});

interface SectionRule extends Omit<ComparisonSection, "columns"> {
  readonly columns: readonly ColumnRule[];
}

function section({
  columns,
  ...own
}: Pick<ComparisonSection, "key" | "name" | "unit"> & {
  readonly columns: readonly Headless[];
}): SectionRule {
  const { name, unit } = own;
  return {
    ...own,
    head: withUnit(name, unit),
    columns: columns.map((column) => ({
      ...column,
      head: unit === null ? withUnit(column.label, column.unit) : column.label,
    })),
  };
}

/** All columns there are, section by section. */
export const COMPARISON_SECTIONS: readonly SectionRule[] = [
  section({
    key: "projects",
    name: "项目",
    unit: null,
    columns: [
      measureColumn("projects", "个数", "projects.total", { byDefault: false, unit: null }),
      measureColumn("totalInvestment", "总投资", "projects.totalInvestment", {
        emphasis: "quiet",
        byDefault: false,
      }),
    ],
  }),
  section({
    key: "investment",
    name: "投资",
    unit: "亿元",
    columns: [
      measureColumn("investmentPlanned", "年度计划", "investment.planned", { emphasis: "quiet" }),
      measureColumn("investmentDone", "完成", "investment.done"),
      rateColumn("investmentRate", "完成率", "rate", "investment"),
      rateColumn("investmentGap", "与序时", "gap", "investment"),
      rateColumn("investmentLamp", "灯", "lamp", "investment"),
      rateColumn("investmentRank", "名次", "rank", "investment"),
      measureColumn("investmentDue", "阶段目标", "investment.due", {
        emphasis: "quiet",
        byDefault: false,
      }),
      rateColumn("investmentDueRate", "阶段完成率", "rate", "investmentDue", false),
    ],
  }),
  section({
    key: "starts",
    name: "开工",
    unit: "个",
    columns: [
      measureColumn("startPlanned", "计划", "starts.planned", { emphasis: "quiet" }),
      measureColumn("startDone", "已开工", "starts.done"),
      rateColumn("startRate", "开工率", "rate", "start"),
      rateColumn("startLamp", "灯", "lamp", "start"),
      rateColumn("startGap", "与序时", "gap", "start", false),
      rateColumn("startRank", "名次", "rank", "start", false),
      measureColumn("startDue", "应开工", "starts.due", { emphasis: "quiet", byDefault: false }),
      rateColumn("startDueRate", "时序开工率", "rate", "startDue", false),
    ],
  }),
  section({
    key: "completions",
    name: "竣工",
    unit: "个",
    columns: [
      measureColumn("completionPlanned", "计划", "completions.planned", { emphasis: "quiet" }),
      measureColumn("completionDone", "已竣工", "completions.done"),
      rateColumn("completionRate", "竣工率", "rate", "completion"),
      rateColumn("completionLamp", "灯", "lamp", "completion"),
      rateColumn("completionGap", "与序时", "gap", "completion", false),
      rateColumn("completionRank", "名次", "rank", "completion", false),
      measureColumn("completionDue", "应竣工", "completions.due", {
        emphasis: "quiet",
        byDefault: false,
      }),
    ],
  }),
  section({
    key: "enterprises",
    name: "四上企业",
    unit: "家",
    columns: [
      measureColumn("target", "目标", "enterprises.total.target", { emphasis: "quiet" }),
      measureColumn("added", "新增", "enterprises.total.added"),
      measureColumn("removed", "退出", "enterprises.total.removed"),
      {
        key: "net",
        label: "净增",
        unit: "家",
        name: "四上企业净增",
        emphasis: "body",
        byDefault: true,
        kind: { of: "net" },
      },
      rateColumn("enterprisesRate", "完成率", "rate", "enterprises"),
      rateColumn("enterprisesLamp", "灯", "lamp", "enterprises"),
      rateColumn("enterprisesRank", "名次", "rank", "enterprises", false),
      measureColumn("stock", "期末在库", "enterprises.total.stock", {
        emphasis: "quiet",
        byDefault: false,
      }),
    ],
  }),
];

const RULES: ReadonlyMap<string, ColumnRule> = new Map(
  COMPARISON_SECTIONS.flatMap(({ columns }) =>
    columns.map((column) => [column.key, column] as const),
  ),
);

export const COMPARISON_COLUMNS: readonly ComparisonColumn[] = [...RULES.values()];

/** What a column's cells are read from. */
export function columnKind(column: ComparisonColumn): Kind | null {
  return RULES.get(column.key)?.kind ?? null;
}

/** A column's full name on a basis: 累计完成投资, or 当季完成投资; the name itself for what has no basis. */
export function columnName(column: ComparisonColumn, basis: Basis): string {
  const kind = columnKind(column);
  return kind?.of === "measure" ? measureName(kind.measure, basis) : column.name;
}

/**
 * The columns shown unless the reader chooses: those of the groups that anyone reports in this
 * view.
 */
export function defaultColumns(snapshot: Snapshot): readonly string[] {
  const silent = COMPARISON_SECTIONS.filter(({ key }) =>
    MEASURE_GROUPS.some((group) => group === key && snapshot.periods[group] === null),
  );
  const shown = DEFAULT_COLUMNS.filter(
    (key) => !silent.some(({ columns }) => columns.some((column) => column.key === key)),
  );
  return shown.length > 0 ? shown : DEFAULT_COLUMNS;
}

/** The sections that are left out because nobody reports them, by their heads without units. */
export function silentSections(snapshot: Snapshot): string[] {
  return MEASURE_GROUPS.filter(
    (group) => group !== "projects" && snapshot.periods[group] === null,
  ).map((group) => GROUP_WORD[group]);
}

export const DEFAULT_COLUMNS: readonly string[] = COMPARISON_COLUMNS.filter(
  ({ byDefault }) => byDefault,
).map(({ key }) => key);
