/** Lines of a plan in words: what they are about, what was and what comes. */
import { measureName } from "../../domain/facts/measure";
import { monthLabel, parseMonth } from "../../domain/facts/period";
import { PROJECT_KIND_WORD } from "../../domain/ledger/kinds";
import { DASH } from "../../domain/numbers/format";
import { keysOf } from "../../lib/record";
import { measureAmount, wanAmount } from "../compare/amount-words";
import type { PlanLine } from "../compare/plan";
import { LEDGER_FIELD_WORD } from "../heads/ledger-field";

/** 累计完成投资（2025年9月）, of a project with its name before it. */
export function lineWords({ about }: PlanLine): string {
  switch (about.kind) {
    case "value":
      return `${measureName(about.measure, "ytd")}（${monthLabel(about.month)}）`;
    case "project":
      return `项目「${about.name}」`;
    case "field":
      return `「${about.name}」${fieldWord(about.field)}`;
  }
}

/** A stored or a new value with its unit: 221,000万元; — where there is none. */
export function valueWords({ about }: PlanLine, value: string | number | null): string {
  if (value === null) return DASH;
  if (about.kind === "value" && typeof value === "number")
    return measureAmount(about.measure, value);
  if (about.kind === "field") {
    if (typeof value === "number") return wanAmount(value);
    return about.field === "kind" ? (wordOf(PROJECT_KIND_WORD, value) ?? value) : value;
  }
  return String(value);
}

/** A field of a project as `PlanLine` writes it: kind, plans 2025, invested 2025-09. */
function fieldWord(field: string): string {
  const [name = "", of = ""] = field.split(" ");
  if (name === "plans") return `${of}年计划投资`;
  const month = name === "invested" ? parseMonth(of) : null;
  if (month) return `累计完成投资（${monthLabel(month)}）`;
  return wordOf(LEDGER_FIELD_WORD, name) ?? name;
}

function wordOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  key: string,
): string | null {
  const known = keysOf(words).find((one) => one === key);
  return known === undefined ? null : words[known];
}
