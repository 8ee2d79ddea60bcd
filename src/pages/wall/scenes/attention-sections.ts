/** 关注 as the wall says it: the few groups that can be read from a distance, spread over pages. */
import { type AttentionGroup, type AttentionLine, attentionHead } from "../../../domain/attention";
import type { Snapshot } from "../../../domain/snapshot";

export interface AttentionSection {
  readonly group: AttentionGroup;
  /** 红灯 */
  readonly head: string;
  /** Of the whole group, on whichever pages it stands. */
  readonly count: number;
  readonly lines: readonly Pick<AttentionLine, "subject" | "text" | "counties">[];
}

/** What a leader must see without reading: the other groups are lists to work through, for a desk. */
const WALL_GROUPS: readonly AttentionGroup[] = ["red", "notReported", "revised", "zero"];
/** The groups that have lines, in the order of 关注. */
export function wallSections(snapshot: Snapshot, lines: readonly AttentionLine[]): AttentionSection[] {
  return WALL_GROUPS.map((group) => {
    const own = lines.filter((line) => line.group === group);
    return { group, head: attentionHead(snapshot, group), count: own.length, lines: own };
  }).filter(({ count }) => count > 0);
}

/**
 * Sections by page. Every group has at most one page of lines, so that each is seen in every round; the last line of a longer
 * one says how many are left. A group is not split where it fits the next page whole.
 */
export function attentionPages(sections: readonly AttentionSection[], perPage: number): AttentionSection[][] {
  const pages: AttentionSection[][] = [];
  let room = 0;
  for (const section of sections) {
    const lines = shortened(section.lines, perPage);
    if (lines.length > room) {
      pages.push([]);
      room = perPage;
    }
    pages.at(-1)?.push({ ...section, lines });
    room -= lines.length;
  }
  return pages;
}

function shortened(lines: AttentionSection["lines"], most: number): AttentionSection["lines"] {
  if (lines.length <= most) return lines;
  const rest = { subject: `另有${lines.length - most + 1}条`, text: "详见看板“关注”", counties: [] };
  return [...lines.slice(0, most - 1), rest];
}
