/** What columns and rows of a table are called where they are shown, and what a column can be made. */
import { CATEGORIES } from "../../domain/facts/enterprise";
import {
  GROUP_WORD,
  MEASURES,
  MEASURE_GROUPS,
  type Measure,
  measureInfo,
} from "../../domain/facts/measure";
import { monthSpan } from "../../domain/facts/period";
import { RATES, RATE_IDS } from "../../domain/rates/rates";
import { keysOf } from "../../lib/record";
import { LEDGER_FIELD_WORD } from "../heads/ledger-field";
import type { MonthRange, OtherReason, Role } from "../heads/role";
import { isAmount } from "../recognise/resolve";
import type { Column, Table, TableKind, TableRow } from "../recognise/table";

const OTHER_WORD: Readonly<Record<OtherReason, string>> = {
  sinceStart: "开工以来累计",
  otherYear: "其他年份",
  part: "其中项",
  comparison: "对比数",
  words: "文字",
  byHand: "已设为不导入",
};

/** 累计完成投资, 未认出, 不导入：对比数. */
export function roleWord(role: Role): string {
  switch (role.kind) {
    case "unit":
      return "单位";
    case "serial":
      return "序号";
    case "measure":
      return measureInfo(role.measure).name;
    case "rate":
      return `${RATES[role.rate].name}（核对用）`;
    case "rank":
      return "位次（核对用）";
    case "field":
      return LEDGER_FIELD_WORD[role.field];
    case "other":
      return role.why === "byHand" ? "不导入" : `不导入：${OTHER_WORD[role.why]}`;
    case "unknown":
      return "未认出";
  }
}

/**
 * How a column takes part: `stored` its values are, `key` it says whose they are, `checked` it is
 * held against them, `aside` it is left out, `unknown` nobody knows.
 */
export type ColumnStanding = "stored" | "key" | "checked" | "aside" | "unknown";

export function standingOf({ kind }: Role): ColumnStanding {
  switch (kind) {
    case "measure":
    case "field":
      return "stored";
    case "unit":
      return "key";
    case "rate":
    case "rank":
      return "checked";
    case "serial":
    case "other":
      return "aside";
    case "unknown":
      return "unknown";
  }
}

/** Money, months and year of a column, and what of these nobody knows: 亿元, 1—9月. */
export function columnDetails({ role, money, months, year }: Column, table: Table): string[] {
  if (standingOf(role) !== "stored") return [];
  const isForeign = year !== null && year !== table.year?.value;
  return [
    ...(isAmount(role) ? [money ?? "金额单位未定"] : []),
    ...(isForeign ? [`${year}年`] : []),
    ...(growsOverYear(role) ? [spanWord(months)] : []),
  ];
}

/** 1—9月, 9月当月, 7—9月当期. */
function spanWord(months: MonthRange | null): string {
  if (months === null) return "累计或当月未定";
  const { from, to } = months;
  if (from === 1) return monthSpan(1, to);
  return `${monthSpan(from, to)}${from === to ? "当月" : "当期"}`;
}

/** Whether a column's values grow from January on, so that its months matter. */
export function growsOverYear(role: Role): boolean {
  if (role.kind === "field") return role.field === "done";
  return role.kind === "measure" && /\.(?:done|added|removed)$/.test(role.measure);
}

/** 表头, 合计; "" of a row of a unit or a project. */
export function rowWord(row: TableRow): string {
  switch (row.kind) {
    case "unit":
    case "project":
    case "blank":
      return "";
    case "total":
      return row.isGrand ? "合计" : "小计";
    case "section":
      return "分段";
    case "note":
      return "附注";
    case "part":
      return "其中";
    case "head":
      return "表头";
    case "unclear":
      return "未认出";
  }
}

export interface RoleChoice {
  readonly key: string;
  readonly label: string;
  readonly role: Role;
}

export interface RoleGroup {
  readonly label: string;
  readonly choices: readonly RoleChoice[];
}

/** One role has one key. */
export function roleKey(role: Role): string {
  switch (role.kind) {
    case "measure":
      return `measure ${role.measure}`;
    case "rate":
      return `rate ${role.rate}`;
    case "field":
      return `field ${role.field}`;
    case "other":
      return "other";
    case "unit":
    case "serial":
    case "rank":
    case "unknown":
      return role.kind;
  }
}

/** What a column of such a table can be made: measures of units, or fields of projects. */
export function roleGroups(kind: TableKind): readonly RoleGroup[] {
  const aside = group("其他", [{ kind: "serial" }, { kind: "other", why: "byHand" }]);
  const fields = group("项目台账", keysOf(LEDGER_FIELD_WORD).map(fieldRole));
  const units = group("这一行是谁的", [{ kind: "unit" }]);
  if (kind === "ledger") return [units, fields, aside];
  return [
    units,
    ...MEASURE_GROUPS.map((one) => group(GROUP_WORD[one], measuresOf(one).map(measureRole))),
    group("表上印的，只用于核对", [
      ...RATE_IDS.map((rate): Role => ({ kind: "rate", rate })),
      { kind: "rank" },
    ]),
    aside,
    // A list of projects whose head no word knows becomes one by its names.
    group("项目台账", [{ kind: "field", field: "name" }]),
  ];
}

function group(label: string, roles: readonly Role[]): RoleGroup {
  return {
    label,
    choices: roles.map((role) => ({ key: roleKey(role), label: roleWord(role), role })),
  };
}

function measuresOf(own: (typeof MEASURE_GROUPS)[number]): readonly Measure[] {
  const measures = MEASURES.filter((measure) => measureInfo(measure).group === own);
  if (own !== "enterprises") return measures;
  // The whole first: it is the column that most tables have.
  const total = measures.filter((measure) => measure.startsWith("enterprises.total."));
  const parts = CATEGORIES.flatMap(({ id }) =>
    measures.filter((measure) => measure.startsWith(`enterprises.${id}.`)),
  );
  return [...total, ...parts];
}

function measureRole(measure: Measure): Role {
  return { kind: "measure", measure };
}

function fieldRole(field: keyof typeof LEDGER_FIELD_WORD): Role {
  return { kind: "field", field };
}
