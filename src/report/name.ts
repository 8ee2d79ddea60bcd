/** Names of trays: what they are called at first, and what they may be called. */
import { type Quarter, quarterLabel } from "../domain/facts/period";
import { withoutControls } from "../lib/inert-text";
import { MOST_NAME } from "./tray";

/** 2026年三季度重点项目汇报 */
export function firstName(quarter: Quarter): string {
  return `${quarterLabel(quarter)}重点项目汇报`;
}

/** The name without what nobody sees, and without spaces around it. */
export function cleanName(name: string): string {
  return withoutControls(name.replaceAll(/\s+/g, " ")).trim();
}

/** Why a tray cannot be called so, in a sentence; null where it can. `own`: the tray's own id. */
export function nameProblem(
  name: string,
  others: readonly { readonly id: string; readonly name: string }[],
  own: string | null = null,
): string | null {
  const clean = cleanName(name);
  if (clean === "") return "请写名称。";
  if (clean.length > MOST_NAME) return `名称最多${MOST_NAME}个字。`;
  const isTaken = others.some((other) => other.id !== own && other.name === clean);
  return isTaken ? "已有同名的汇报，请换一个名称。" : null;
}

/** The name, with a number behind it where another tray has it: 三季度汇报（2）. */
export function freeName(name: string, taken: readonly string[]): string {
  const clean = cut(cleanName(name), MOST_NAME);
  if (!taken.includes(clean)) return clean;
  const stem = clean.replace(/（\d+）$/, "");
  for (let number = 2; ; number += 1) {
    const tail = `（${number}）`;
    const numbered = cut(stem, MOST_NAME - tail.length) + tail;
    if (!taken.includes(numbered)) return numbered;
  }
}

/** Between characters, never inside one. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept;
}
