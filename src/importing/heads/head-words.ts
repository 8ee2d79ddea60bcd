/** What the words of a head mean: one column's levels → its role, months, year and money. */
import type { MoneyUnit } from "../cells/money";
import { moneyUnitsIn } from "../cells/money";
import { squash } from "../cells/squash";
import { enterpriseRole } from "./enterprise-words";
import { fieldRole } from "./field-words";
import { measureRole } from "./measure-words";
import { MEASURES, measureInfo } from "../../domain/facts/measure";
import { type NamedMonths, periodIn } from "./spans";
import type { Role } from "./role";
import type { HeadContext, Topic } from "./topic";

export interface HeadSense {
  readonly role: Role;
  readonly months: NamedMonths | null;
  readonly year: number | null;
  /** 累计, 年度: since January, where no months are named. */
  readonly isCumulative: boolean;
  /** 本年, 1-9月, 2026年: the year's, where another column may be the project's since it began. */
  readonly hasYear: boolean;
  /** The one unit of money that the head names. */
  readonly money: MoneyUnit | null;
}

/** What a head says, level by level from the top. */
export function headSense(levels: readonly string[], topic: Topic): HeadSense {
  const flat = levels
    .map((level) => squash(level).slice(0, 120).replace(BARE_YEAR, "$&年"))
    .join("/");
  const { year, months } = periodIn(flat);
  const units = moneyUnitsIn(flat);
  const plain = withoutUnits(flat);
  return {
    role: roleOf(plain, { topic, months, isPercent: /[(（]%[)）]|%$/.test(flat) }),
    months,
    year,
    isCumulative: /累计|全年|年度|本年|今年|当年|年初|截[止至]|本月[止底末]/.test(plain),
    hasYear: /本年|今年|当年|年度|年内|年初/.test(plain) || year !== null || isRange(months),
    money: units.length === 1 ? (units[0] ?? null) : null,
  };
}

/** 2025 as a head of its own. */
const BARE_YEAR = /^(?:19|20)\d{2}$/;

function isRange(months: NamedMonths | null): boolean {
  return months !== null && months !== "current" && months.from !== months.to;
}

/** Without (亿元), (个), (%), 单位:万元. */
function withoutUnits(flat: string): string {
  return flat.replace(/\((?:单位:)?(?:[个家项%、,/]|[百千]?[万亿]?元){1,6}\)/g, "");
}

/** The measures by the names that the board itself gives them. */
const NAMED: ReadonlyMap<string, Role> = new Map(
  MEASURES.map((measure) => [squash(measureInfo(measure).name), { kind: "measure", measure }]),
);

/** Rules in order: what a head is about, then what it says of it. */
function roleOf(flat: string, context: HeadContext): Role {
  const role = roleByWords(flat, context);
  const isInvestment = role.kind === "measure" && role.measure.startsWith("investment.");
  return isInvestment && context.topic.isOtherInvestment ? { kind: "unknown" } : role;
}

function roleByWords(flat: string, context: HeadContext): Role {
  return (
    NAMED.get(flat.replaceAll("/", "")) ??
    fieldRole(flat) ??
    (context.topic.isEnterprises ? enterpriseRole(flat, context) : null) ??
    measureRole(flat, context) ?? { kind: "unknown" }
  );
}
