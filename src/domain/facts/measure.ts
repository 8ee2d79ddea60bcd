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
  /** Of a single quarter. */
  readonly quarterName: string;
  readonly unit: MeasureUnit;
  /**
   * `flow` accumulates over the year and can be differenced to one quarter; `standing` is as at the
   * month.
   */
  readonly nature: "flow" | "standing";
}

type Named = Pick<MeasureInfo, "name" | "quarterName" | "nature">;

/** 累计已开工, in a single quarter 当季已开工. */
const flow = (span: "累计" | "截至本期", what: string): Named => ({
  name: `${span}${what}`,
  quarterName: `当季${what}`,
  nature: "flow",
});

const standing = (name: string): Named => ({ name, quarterName: name, nature: "standing" });

const PLAIN: readonly MeasureInfo[] = [
  {
    measure: "projects.total",
    group: "projects",
    ...standing("项目个数"),
    unit: "projects",
  },
  {
    measure: "projects.totalInvestment",
    group: "projects",
    ...standing("总投资"),
    unit: "wan",
  },
  {
    measure: "starts.planned",
    group: "starts",
    ...standing("年度计划新开工"),
    unit: "projects",
  },
  {
    measure: "starts.due",
    group: "starts",
    ...flow("截至本期", "应开工"),
    unit: "projects",
  },
  { measure: "starts.done", group: "starts", ...flow("累计", "已开工"), unit: "projects" },
  {
    measure: "completions.planned",
    group: "completions",
    ...standing("年度计划竣工"),
    unit: "projects",
  },
  {
    measure: "completions.due",
    group: "completions",
    ...flow("截至本期", "应竣工"),
    unit: "projects",
  },
  {
    measure: "completions.done",
    group: "completions",
    ...flow("累计", "已竣工"),
    unit: "projects",
  },
  {
    measure: "investment.planned",
    group: "investment",
    ...standing("年度计划投资"),
    unit: "wan",
  },
  {
    measure: "investment.due",
    group: "investment",
    ...flow("截至本期", "目标"),
    unit: "wan",
  },
  {
    measure: "investment.done",
    group: "investment",
    ...flow("累计", "完成投资"),
    unit: "wan",
  },
];

const FIELD: Record<EnterpriseField, Named> = {
  target: standing("年度目标"),
  added: flow("累计", "新增"),
  removed: flow("累计", "退出"),
  stock: standing("期末在库"),
};

const ENTERPRISE: readonly MeasureInfo[] = [
  ...CATEGORIES.map(({ id, full }) => ({ id, full })),
  { id: "total" as const, full: "四上企业" },
].flatMap(({ id, full }) =>
  ENTERPRISE_FIELDS.map((field) => ({
    measure: `enterprises.${id}.${field}` as const,
    group: "enterprises" as const,
    name: `${full}${FIELD[field].name}`,
    quarterName: `${full}${FIELD[field].quarterName}`,
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

/**
 * 万元 or a count: beyond it nothing that is reported lies, and every sum of thousands of such values
 * stays exact.
 */
export const MOST_REPORTED = 1_000_000_000_000;

/** The measure's name for one quarter: 累计已开工 becomes 当季已开工 where the figure is a single quarter. */
export function measureName(measure: Measure, basis: "ytd" | "quarter"): string {
  const { name, quarterName } = measureInfo(measure);
  return basis === "quarter" ? quarterName : name;
}
