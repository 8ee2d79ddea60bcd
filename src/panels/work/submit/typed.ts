/** What somebody typed where a number belongs: a whole number, nothing, or why it is neither. */
import { MOST_REPORTED, type MeasureUnit } from "../../../domain/facts/measure";

export type Typed =
  /** 未报, never 0. */
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "wrong"; readonly sentence: string };

export interface NumberRule {
  readonly unit: MeasureUnit;
  readonly canBeNegative: boolean;
}

export const UNIT_WORD: Readonly<Record<MeasureUnit, string>> = {
  wan: "万元",
  projects: "个",
  enterprises: "家",
};

/**
 * Full-width digits, commas in threes and any minus are read; decimals of 万元 are rounded half away from
 * zero, as those of a workbook. Nothing is guessed.
 */
export function readTyped(text: string, { unit, canBeNegative }: NumberRule): Typed {
  const flat = flatOf(text);
  if (flat === "") return { kind: "blank" };
  if (/^[-—–‐_/]+$|^(无|没有|未报)$/u.test(flat))
    return wrong("没有数请留空（未报），确实为零请填0。");
  if (unit !== "wan" && isFraction(flat))
    return wrong(`只填整数，单位是${UNIT_WORD[unit]}，不填小数。`);
  const [, sign, whole, tenths = ""] =
    /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(flat) ?? [];
  if (whole === undefined)
    return wrong(
      /^[-+]?[\d,]+(?:\.\d*)?$/.test(flat)
        ? "逗号的位置不对，应三位一节，如1,234。"
        : `只填数字，单位是${UNIT_WORD[unit]}，不用再写单位和文字。`,
    );
  const size = Number(whole.replaceAll(",", "")) + (tenths >= "5" ? 1 : 0);
  // 0, never the other one.
  const value = (sign === "-" ? -size : size) + 0;
  if (Math.abs(value) > MOST_REPORTED) return wrong("数太大了，请核实单位。");
  if (value < 0 && !canBeNegative) return wrong("这一项不能是负数。");
  return { kind: "number", value };
}

function flatOf(text: string): string {
  return text.normalize("NFKC").trim().replace(/[−﹣]/g, "-");
}

function isFraction(flat: string): boolean {
  return /^[-+]?[\d,]*\.\d*[1-9]\d*$/.test(flat);
}

/** Whether what was typed is a number that was rounded: 12.5, not 12.0. */
export function isRounded(text: string, rule: NumberRule): boolean {
  return isFraction(flatOf(text)) && readTyped(text, rule).kind === "number";
}

/** ，其中2格已四舍五入到万元: of a column that was pasted; empty where there is none. */
export function roundedWords(count: number): string {
  return count === 0 ? "" : `，其中${count}格已四舍五入到万元`;
}

function wrong(sentence: string): Typed {
  return { kind: "wrong", sentence };
}

export type Pasted =
  | { readonly kind: "one" }
  | { readonly kind: "column"; readonly cells: readonly string[] }
  /** Several columns: which of them is meant nobody knows. */
  | { readonly kind: "columns"; readonly count: number };

/** What was copied in a sheet: a cell, a column of cells, or more than fits. */
export function readPasted(text: string): Pasted {
  const lines = text.replace(/(?:\r?\n)+$/, "").split(/\r?\n/);
  const count = Math.max(...lines.map((line) => line.split("\t").length));
  if (count > 1) return { kind: "columns", count };
  return lines.length > 1 ? { kind: "column", cells: lines } : { kind: "one" };
}
