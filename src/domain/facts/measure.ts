/** The measures (指标): additive over units. `null` means not reported, which is never 0. */
import { invariant } from "../../lib/invariant";
import { CATEGORIES, type Category } from "./enterprise";

export const MEASURE_GROUPS = [
  "projects",
  "starts",
  "completions",
  "investment",
  "enterprises",
] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

export const GROUP_WORD: Record<MeasureGroup, string> = {
  projects: "项目",
  starts: "开工",
  completions: "竣工",
  investment: "投资",
  enterprises: "四上企业",
};

export const ENTERPRISE_FIELDS = ["target", "added", "removed", "stock"] as const;
export type EnterpriseField = (typeof ENTERPRISE_FIELDS)[number];
export type EnterpriseMeasure = `enterprises.${Category | "total"}.${EnterpriseField}`;

/** A path into a facts record, as the API writes it. */
export type Measure =
  | "projects.total"
  | "projects.totalInvestment"
  | `${"starts" | "completions" | "investment"}.${"planned" | "due" | "done"}`
  | EnterpriseMeasure;

/** `wan`: integer 万元, shown as 亿元. `projects`: 个. `enterprises`: 家. */
export type MeasureUnit = "wan" | "projects" | "enterprises";

export interface MeasureInfo {
  readonly measure: Measure;
  readonly group: MeasureGroup;
  readonly name: string;
  readonly unit: MeasureUnit;
  /**
   * `flow` accumulates over the year and can be differenced to one quarter; `standing` is as at the
   * month.
   */
  readonly nature: "flow" | "standing";
}

const PLAIN: readonly MeasureInfo[] = [
  {
    measure: "projects.total",
    group: "projects",
    name: "项目个数",
    unit: "projects",
    nature: "standing",
  },
  {
    measure: "projects.totalInvestment",
    group: "projects",
    name: "总投资",
    unit: "wan",
    nature: "standing",
  },
  {
    measure: "starts.planned",
    group: "starts",
    name: "年度计划新开工",
    unit: "projects",
    nature: "standing",
  },
  {
    measure: "starts.due",
    group: "starts",
    name: "截至本期应开工",
    unit: "projects",
    nature: "flow",
  },
  { measure: "starts.done", group: "starts", name: "累计已开工", unit: "projects", nature: "flow" },
  {
    measure: "completions.planned",
    group: "completions",
    name: "年度计划竣工",
    unit: "projects",
    nature: "standing",
  },
  {
    measure: "completions.due",
    group: "completions",
    name: "截至本期应竣工",
    unit: "projects",
    nature: "flow",
  },
  {
    measure: "completions.done",
    group: "completions",
    name: "累计已竣工",
    unit: "projects",
    nature: "flow",
  },
  {
    measure: "investment.planned",
    group: "investment",
    name: "年度计划投资",
    unit: "wan",
    nature: "standing",
  },
  {
    measure: "investment.due",
    group: "investment",
    name: "截至本期目标",
    unit: "wan",
    nature: "flow",
  },
  {
    measure: "investment.done",
    group: "investment",
    name: "累计完成投资",
    unit: "wan",
    nature: "flow",
  },
];

const FIELD: Record<EnterpriseField, { name: string; nature: MeasureInfo["nature"] }> = {
  target: { name: "年度目标", nature: "standing" },
  added: { name: "累计新增", nature: "flow" },
  removed: { name: "累计退出", nature: "flow" },
  stock: { name: "期末在库", nature: "standing" },
};

const ENTERPRISE: readonly MeasureInfo[] = [
  ...CATEGORIES.map(({ id, full }) => ({ id, full })),
  { id: "total" as const, full: "四上企业" },
].flatMap(({ id, full }) =>
  ENTERPRISE_FIELDS.map((field) => ({
    measure: `enterprises.${id}.${field}` as const,
    group: "enterprises" as const,
    name: `${full}${FIELD[field].name}`,
    unit: "enterprises" as const,
    nature: FIELD[field].nature,
  })),
);

const ALL: readonly MeasureInfo[] = [...PLAIN, ...ENTERPRISE];
const BY_MEASURE: ReadonlyMap<string, MeasureInfo> = new Map(
  ALL.map((info) => [info.measure, info]),
);

export const MEASURES: readonly Measure[] = ALL.map((info) => info.measure);

/** The path as a measure, or null when no measure has that path. */
export function parseMeasure(path: string): Measure | null {
  return BY_MEASURE.get(path)?.measure ?? null;
}

/** Name, unit, group and nature of a measure. */
export function measureInfo(measure: Measure): MeasureInfo {
  const info = BY_MEASURE.get(measure);
  invariant(info, `measure ${measure} is in the table`);
  return info;
}

const AIMS: ReadonlySet<string> = new Set(["planned", "due", "target"]);

/**
 * Whether a value of the measure says what has been done or stands, not only what is aimed at: a
 * plan for the year is there before any report.
 */
export function isReport(measure: Measure): boolean {
  return !AIMS.has(measure.slice(measure.lastIndexOf(".") + 1));
}

/**
 * Whether a correction can take a value below zero: only of what was done, added or removed. Plans,
 * targets and stocks cannot be.
 */
export function canBeNegative(path: string): boolean {
  return /(^|\.)(done|added|removed)$/.test(path);
}

/** The measure's name for one quarter: 累计已开工 becomes 当季开工 where the figure is a single quarter. */
export function measureName(measure: Measure, basis: "ytd" | "quarter"): string {
  const { name, nature } = measureInfo(measure);
  return basis === "quarter" && nature === "flow"
    ? name.replace("累计", "当季").replace("截至本期", "当季")
    : name;
}
