/** 节点 on one time line: a row per milestone, its planned and its actual day, in px. */
import { daysBetween, type Day } from "../../domain/ledger/day";
import type { Milestone, Milestones } from "../../figures/project/milestones";
import { variantFor } from "../base/height";
import { positionOn } from "../base/scale";
import { type Watermark, textWidth, watermarkIn } from "../base/text";
import { SIZE } from "../base/theme";

export interface PlacedMilestone {
  readonly milestone: Milestone;
  readonly y: number;
  /** Null where that day is not known. */
  readonly planned: number | null;
  readonly actual: number | null;
  /** The two days and how they stand, in one line or two. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export interface MilestonesLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly years: readonly {
    readonly label: string;
    readonly x: number;
    readonly isNamed: boolean;
  }[];
  readonly now: { readonly x: number; readonly label: string; readonly anchor: "start" | "end" };
  readonly rows: readonly PlacedMilestone[];
  readonly key: string;
  readonly watermark: Watermark;
}

/** The key, the report month and the years, from top to bottom. */
const HEAD = 68;
const KEY = "◇ 计划　● 实际　竖虚线为报告月底";
const ROW = { wide: 64, narrow: 64 } as const;
const GAP = 16;
const INSET = 8;

/** Where everything stands in a plot of this width. */
export function milestonesLayout(milestones: Milestones, width: number): MilestonesLayout {
  const variant = variantFor(width);
  const { rows, from, to, now } = milestones;
  const names = Math.max(...rows.map(({ word }) => textWidth(word, SIZE.name)), 0);
  const words = rows.map(wordsOf);
  const column =
    variant === "wide"
      ? Math.max(...words.flat().map((text) => textWidth(text, SIZE.axis)), 0) + GAP
      : 0;
  const left = names + GAP;
  const right = width - column - INSET;
  const days = daysBetween(from, to);
  const x = (day: Day) => positionOn([0, days], [left, right], daysBetween(from, day));
  const bottom = HEAD + rows.length * ROW[variant];
  return {
    width,
    height: bottom + INSET,
    left,
    right,
    top: HEAD,
    bottom,
    key: KEY,
    watermark: watermarkIn({ left: 0, top: HEAD, width, height: bottom - HEAD }),
    years: yearsOf(milestones, x, right),
    now: nowOf(now, x(now), { left, right }),
    rows: rows.map((milestone, index) => {
      const top = HEAD + index * ROW[variant];
      const y = top + (variant === "wide" ? ROW.wide / 2 : 18);
      const at = (words[index] ?? []).map((text, line) => ({
        text,
        x: variant === "wide" ? width - column + GAP : left,
        y: variant === "wide" ? y + (line === 0 ? -9 : 9) : y + 22 + line * 16,
      }));
      const { planned, actual } = milestone;
      return {
        milestone,
        y,
        planned: planned === null ? null : x(planned),
        actual: actual === null ? null : x(actual),
        words: at,
      };
    }),
  };
}

/** 计划2021-03-31，实际2021-04-15 and, in a line of its own, 推迟15天. */
function wordsOf({ planned, actual, text }: Milestone): readonly string[] {
  const days = [planned && `计划${planned}`, actual && `实际${actual}`].filter(Boolean).join("，");
  return days === "" ? [text] : [days, text];
}

/** Each year's first day; named where the name before leaves room. */
function yearsOf(
  { from, to }: Milestones,
  x: (day: Day) => number,
  right: number,
): MilestonesLayout["years"] {
  const first = Number(from.slice(0, 4));
  const count = Number(to.slice(0, 4)) - first + 1;
  let free = -Infinity;
  return Array.from({ length: count }, (_, index) => {
    const label = String(first + index);
    const at = x(`${label}-01-01`);
    const end = at + textWidth(label, SIZE.axis);
    const isNamed = at >= free && end <= right;
    if (isNamed) free = end + INSET;
    return { label, x: at, isNamed };
  });
}

function nowOf(
  now: Day,
  x: number,
  { left, right }: { left: number; right: number },
): MilestonesLayout["now"] {
  const label = `${Number(now.slice(0, 4))}年${Number(now.slice(5, 7))}月底`;
  return { x, label, anchor: x > (left + right) / 2 ? "end" : "start" };
}
