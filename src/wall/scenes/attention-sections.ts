/** 关注 as the wall says it: the few groups that can be read from a distance, spread over pages. */
import { type AttentionLine, attentionHead } from "../../domain/wording/attention";
import { type LedgerOverdue, overdueByUnit } from "../../domain/ledger/concerns";
import type { Snapshot } from "../../domain/facts/snapshot";
import { pageSizes } from "../../lib/paging";

/**
 * What a leader must see without reading: the other groups of 关注 are lists to work through, for a
 * desk.
 */
const WALL_GROUPS = ["red", "notReported", "overdue", "revised", "zero"] as const;
/** Groups of 关注, and 逾期问题 of the ledger among them. */
export type WallGroup = (typeof WALL_GROUPS)[number];

export interface AttentionSection {
  readonly group: WallGroup;
  /** 红灯 */
  readonly head: string;
  /** Of the whole group, on whichever pages it stands. */
  readonly count: number;
  readonly lines: readonly Pick<AttentionLine, "subject" | "text" | "counties" | "whole">[];
}

/**
 * Pages of lines of one group: more would hold the screen for minutes, and the lamp board shows
 * every unit anyway.
 */
const MOST_PAGES = 3;
/**
 * Lines of 逾期问题: where many units have some, those with most are named, and the other groups still
 * fit beside them.
 */
const MOST_OVERDUE = 4;

/** 逾期问题 of the ledger, and how many projects one line names; the others are counted. */
export interface OverdueSaid {
  readonly overdue: LedgerOverdue;
  readonly mostNamed: number;
}

/** The groups that have lines, in the order of 关注. `overdue`: null where nobody knows. */
export function wallSections(
  snapshot: Snapshot,
  lines: readonly AttentionLine[],
  overdue: OverdueSaid | null,
): AttentionSection[] {
  return WALL_GROUPS.flatMap((group) => {
    if (group === "overdue") return overdue ? overdueSection(snapshot, overdue) : [];
    const own = lines.filter((line) => line.group === group);
    return { group, head: attentionHead(snapshot, group), count: own.length, lines: own };
  }).filter(({ count }) => count > 0);
}

/**
 * 3个项目：甲、乙等, the units with most first; 至少 where the ledger has more than it listed. Of many units
 * the last line counts the rest: 另有3个单位 共9个项目.
 */
function overdueSection(snapshot: Snapshot, { overdue, mostNamed }: OverdueSaid): AttentionSection {
  const isPart = overdue.total > overdue.projects.length;
  const units = overdueByUnit(snapshot, overdue);
  const named = units.slice(0, units.length > MOST_OVERDUE ? MOST_OVERDUE - 1 : MOST_OVERDUE);
  const left = units.slice(named.length);
  const rest = {
    subject: `另有${left.length}个单位`,
    text: `${isPart ? "至少" : "共"}${left.reduce((sum, { names }) => sum + names.length, 0)}个项目`,
    counties: left.map(({ unit }) => unit.code),
  };
  const lines = named.map(({ unit, names }) => ({
    subject: unit.name,
    text: `${isPart ? "至少" : ""}${names.length}个项目：${names.slice(0, mostNamed).join("、")}${names.length > mostNamed ? "等" : ""}`,
    counties: [unit.code],
  }));
  return {
    group: "overdue",
    head: "逾期问题",
    count: units.length,
    lines: left.length > 0 ? [...lines, rest] : lines,
  };
}

/**
 * Sections by page; one that goes on over several has its head on each. A group that fits a page is
 * never torn, a longer one is cut so that the pages are even, and what is beyond three pages of it
 * is a last line that says how many are left.
 */
export function attentionPages(
  sections: readonly AttentionSection[],
  perPage: number,
): AttentionSection[][] {
  const shown = sections.map((section) => ({
    ...section,
    lines: shortened(section.lines, MOST_PAGES * perPage),
  }));
  const rows = shown.flatMap((section) => section.lines.map((line) => ({ section, line })));
  const sizes = pageSizes(
    shown.map(({ lines }) => lines.length),
    perPage,
    { keepGroups: true },
  );
  let first = 0;
  return sizes.map((size) => {
    first += size;
    const own = rows.slice(first - size, first);
    return shown
      .map((section) => ({
        ...section,
        lines: own.filter((row) => row.section === section).map(({ line }) => line),
      }))
      .filter(({ lines }) => lines.length > 0);
  });
}

/**
 * At most so many lines, the last of which says how many others there are, and where: 另有144条
 * 详见看板“关注”.
 */
function shortened(lines: AttentionSection["lines"], most: number): AttentionSection["lines"] {
  if (lines.length <= most) return lines;
  const left = lines.slice(most - 1);
  const rest = {
    subject: `另有${left.length}条`,
    text: "详见看板“关注”",
    counties: left.flatMap(({ counties }) => counties),
  };
  return [...lines.slice(0, most - 1), rest];
}
