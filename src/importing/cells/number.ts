/**
 * What a cell says where a number belongs. Nothing that is not plainly one number becomes a value:
 * 完成1782万元（含打包） stays words.
 */
import type { Cell, NumberCell } from "../grid";
import { MONEY_UNITS, type MoneyUnit } from "./money";
import { squash } from "./squash";

export type NumberReading =
  | WrittenNumber
  | { readonly kind: "blank" }
  /** —, / or 无 in the place of a number. */
  | { readonly kind: "mark"; readonly mark: Mark; readonly text: string }
  /** Words, or several numbers: kept as a note, never a value. */
  | { readonly kind: "words"; readonly text: string }
  /** Nothing to read: #DIV/0!, a formula without its value. */
  | { readonly kind: "broken"; readonly text: string };

export interface WrittenNumber {
  readonly kind: "number";
  /** As written; of 78.9% it is 78.9. */
  readonly value: number;
  /** Digits after the point, as written. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** Where the cell itself names it: 1.2亿元. */
  readonly money: MoneyUnit | null;
  /** What is in brackets behind a percentage: 80%（严重滞后）. */
  readonly remark: string | null;
}

/** A dash may mean zero, which an office says once; the others never do. */
export type Mark = "dash" | "slash" | "none";

/** What the cell says as a number. */
export function readNumber(cell: Cell): NumberReading {
  switch (cell.kind) {
    case "blank":
      return { kind: "blank" };
    case "number":
      return fromNumber(cell);
    case "text":
      return fromText(cell.text);
    case "day":
      return { kind: "words", text: cell.text };
    case "broken":
      return { kind: "broken", text: cell.text };
  }
}

function fromNumber({ value, text, isPercent }: NumberCell): NumberReading {
  if (!Number.isFinite(value)) return { kind: "broken", text };
  const written = isPercent ? Number((value * 100).toPrecision(15)) : value;
  if (text === String(value))
    return { ...PLAIN, value, decimals: Math.min(decimalsOf(text), MOST_DECIMALS) };
  const shown = fromText(text);
  // A format that shows 651000 as 65.1: which of the two is meant nobody knows.
  if (shown.kind === "number" && !isShownAs(written, shown)) return { kind: "words", text };
  const digits = shown.kind === "number" ? shown.decimals : 0;
  const decimals = Math.min(Math.max(decimalsOf(String(written)), digits), MOST_DECIMALS);
  const money = shown.kind === "number" ? shown.money : null;
  return { ...PLAIN, value: written, decimals, isPercent, money };
}

/** Whether the shown text is the value, rounded as far as it shows digits. */
function isShownAs(value: number, { value: shown, decimals }: WrittenNumber): boolean {
  const half = 0.5 * 10 ** -decimals;
  return Math.abs(value - shown) <= half * 1.001 + Math.abs(value) * 1e-9;
}

const PLAIN = { kind: "number", isPercent: false, money: null, remark: null } as const;
const MOST_DECIMALS = 12;

/** 2 of 1,234.50; 0 of what is no plain decimal. */
function decimalsOf(text: string): number {
  return /^[^.]*\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}

function fromText(text: string): NumberReading {
  const words: NumberReading = { kind: "words", text: text.trim() };
  const flat = squash(text);
  if (flat === "") return { kind: "blank" };
  const mark = markOf(flat);
  if (mark) return { kind: "mark", mark, text: text.trim() };
  if (flat.length > LONGEST || hasTornDigits(text)) return words;
  const parts = FORM.exec(flat);
  if (!parts) return words;
  const [, sign = "", digits = "", unit = "", remark = ""] = parts;
  if (remark !== "" && unit !== "%") return words;
  const value = Number(`${sign === "" || sign === "+" ? "" : "-"}${digits.replace(/,/g, "")}`);
  if (!Number.isFinite(value)) return words;
  return {
    kind: "number",
    value,
    decimals: Math.min(decimalsOf(digits), MOST_DECIMALS),
    isPercent: unit === "%",
    money: moneyOf(unit),
    remark: remark === "" ? null : remark,
  };
}

/** 亿 and 亿元 are one. */
function moneyOf(unit: string): MoneyUnit | null {
  if (unit === "") return null;
  return MONEY_UNITS.find((known) => known === unit || known === `${unit}元`) ?? null;
}

const LONGEST = 60;
/** Sign, digits in groups of three or plain, a unit, a remark in brackets. */
const FORM =
  /^([-+−－﹣]?)(\d{1,3}(?:,\d{3})+(?:\.\d{1,12})?|\d{1,15}(?:\.\d{1,12})?)(%|亿元?|[百千]?万元?|千?元|个|家|项)?(?:\(([^()]*)\))?$/u;

/** What stands for nothing; null of anything else. */
export function markOf(flat: string): Mark | null {
  if (/^[-‐‑–—―−─━ー一]+$/u.test(flat)) return flat === "一" ? null : "dash";
  if (/^[/\\]+$/.test(flat)) return "slash";
  return /^(无|空|暂无|没有|未报|未上报|未填报|不详|N\/A|n\/a|\*+|\.{2,})$/.test(flat)
    ? "none"
    : null;
}

/**
 * Whether a blank or a line break inside could part two numbers. 1 234 567 and 1 234.5 are one
 * number; of 120 350 nobody knows.
 */
function hasTornDigits(text: string): boolean {
  const inner = text.normalize("NFKC").trim();
  if (!/\d[\s\u{200B}-\u{200F}\u{2060}\u{FEFF}]+[\d.]|\.\s+\d/u.test(inner)) return false;
  return !/^[-+−]?\d{1,3}(?: \d{3}){2,}(?:\.\d{1,12})?$|^[-+−]?\d{1,3}(?: \d{3})+\.\d{1,12}$/u.test(
    inner,
  );
}
