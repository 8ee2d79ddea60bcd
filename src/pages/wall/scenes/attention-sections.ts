/** 关注 as the wall says it: the few groups that can be read from a distance, spread over pages. */
import { type AttentionLine, attentionHead } from "../../../domain/attention";
import { type LedgerOverdue, overdueByUnit } from "../../../domain/ledger";
import type { Snapshot } from "../../../domain/snapshot";

/** What a leader must see without reading: the other groups of 关注 are lists to work through, for a desk. */
const WALL_GROUPS = ["red", "notReported", "overdue", "revised", "zero"] as const;
/** Groups of 关注, and 逾期问题 of the ledger among them. */
export type WallGroup = (typeof WALL_GROUPS)[number];

export interface AttentionSection {
  readonly group: WallGroup;
  /** 红灯 */
  readonly head: string;
  /** Of the whole group, on whichever pages it stands. */
  readonly count: number;
  readonly lines: readonly Pick<AttentionLine, "subject" | "text" | "counties">[];
}

type SectionLine = AttentionSection["lines"][number];

/** Projects named in one line; the others are counted. */
const MOST_NAMED = 2;
/** Lines of 逾期问题: where many units have some, those with most are named, and the other groups still fit beside them. */
const MOST_OVERDUE = 4;

/** The groups that have lines, in the order of 关注. `overdue`: null where nobody knows. */
export function wallSections(snapshot: Snapshot, lines: readonly AttentionLine[], overdue: LedgerOverdue | null): AttentionSection[] {
  const linesOf = (group: WallGroup): readonly SectionLine[] => {
    if (group === "overdue") return overdue ? overdueLines(snapshot, overdue) : [];
    return lines.filter((line) => line.group === group);
  };
  return WALL_GROUPS.map((group) => {
    const own = linesOf(group);
    if (group !== "overdue") return { group, head: attentionHead(snapshot, group), count: own.length, lines: own };
    return { group, head: "逾期问题", count: own.length, lines: shortened(own, MOST_OVERDUE, "详见项目台账") };
  }).filter(({ count }) => count > 0);
}

/** 3个项目：甲、乙等, the units with most first; 至少 where the ledger has more than it listed. */
function overdueLines(snapshot: Snapshot, overdue: LedgerOverdue): SectionLine[] {
  const atLeast = overdue.total > overdue.projects.length ? "至少" : "";
  return overdueByUnit(snapshot, overdue).map(({ unit, names }) => ({
    subject: unit.name,
    text: `${atLeast}${names.length}个项目：${names.slice(0, MOST_NAMED).join("、")}${names.length > MOST_NAMED ? "等" : ""}`,
    counties: [unit.code],
  }));
}

/**
 * Sections by page. Every group has at most one page of lines, so that each is seen in every round; the last line of a longer
 * one says how many are left. A group is not split where it fits the next page whole.
 */
export function attentionPages(sections: readonly AttentionSection[], perPage: number): AttentionSection[][] {
  const pages: AttentionSection[][] = [];
  let room = 0;
  for (const section of sections) {
    const lines = shortened(section.lines, perPage, "详见看板“关注”");
    if (lines.length > room) {
      pages.push([]);
      room = perPage;
    }
    pages.at(-1)?.push({ ...section, lines });
    room -= lines.length;
  }
  return pages;
}

function shortened(lines: AttentionSection["lines"], most: number, text: string): AttentionSection["lines"] {
  if (lines.length <= most) return lines;
  const left = lines.slice(most - 1);
  const rest = { subject: `另有${left.length}条`, text, counties: left.flatMap(({ counties }) => counties) };
  return [...lines.slice(0, most - 1), rest];
}
