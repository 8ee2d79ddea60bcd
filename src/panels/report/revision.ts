/** How an item stands to the data of today: which of its numbers were revised since. */
import { type ValueChanges, isUnchanged } from "../../figures/tables/shown-values";
import { type ReportItem, stampOfContent } from "../../report/item";
import { contentChanges } from "../../report/values";
import type { Stamp } from "../../figures/stamp";
import { changedWords } from "../lookup/change-words";
import type { Gone, Means } from "../lookup/reading";
import { goneWords } from "./gone-words";
import { type Remade, remade } from "./today";

export type Revision = Gone | Compared;

export interface Compared {
  readonly kind: "compared";
  readonly made: Remade;
  readonly changes: ValueChanges;
}

/** Holds the item against the newest data. Never rejects. */
export async function revisionOf(item: ReportItem, means: Means): Promise<Revision> {
  const made = await remade(item, means);
  return made.kind === "made"
    ? { kind: "compared", made, changes: contentChanges(item.content, made.content) }
    : made;
}

/** Whether a number or a sentence of it reads otherwise today. */
export function isRevised(revision: Revision | undefined): revision is Compared {
  return revision?.kind === "compared" && !isUnchanged(revision.changes);
}

/** The item with what it is today, in its place. */
export function updated(item: ReportItem, { made }: Compared, addedAt: string): ReportItem {
  return { ...item, addedAt, search: made.search, content: made.content };
}

export interface RevisionWords {
  /** 数据已修订：3个数变了; empty where nothing is to be said. */
  readonly strong: string;
  readonly text: string;
}

/** What is said of an item beside its title. */
export function revisionWords(item: ReportItem, revision: Revision): RevisionWords {
  switch (revision.kind) {
    case "compared":
      return comparedWords(item, revision);
    case "elsewhere":
      return {
        strong: goneWords(revision),
        text: "汇报里的数照原样保留，不能与现在的数核对。",
      };
    case "unknown":
      return {
        strong: goneWords(revision),
        text: "可能项目或单位已不在，或者它来自另一版看板。汇报里的数照原样保留。",
      };
    case "scopeGone":
      return {
        strong: "当时的范围现在没有了",
        text: `${goneWords(revision)}。汇报里的数照原样保留。`,
      };
    case "unreadable":
      return { strong: "没有核对", text: `${revision.failure.title}。${revision.failure.text}` };
  }
}

function comparedWords(item: ReportItem, { made, changes }: Compared): RevisionWords {
  const [was, now] = [stampOfContent(item.content), stampOfContent(made.content)].map(edition);
  const isFrozen = item.search["version"] !== undefined;
  const editions = was === now ? "" : `收入时${was}，现在${now}。`;
  if (isUnchanged(changes))
    return { strong: "", text: was === now ? "与现在的数相同" : `${editions}数值未变。` };
  const words = item.content.kind === "bulletin" ? bulletinWords(changes) : changedWords(changes);
  return { strong: isFrozen ? `与最新版相比：${words}` : `数据已修订：${words}`, text: editions };
}

/** 2段文字变了，少了1段 */
function bulletinWords({ values, newRows, goneRows }: ValueChanges): string {
  const counted = [
    [values.length, `${values.length}段文字变了`],
    [newRows.length, `多了${newRows.length}段`],
    [goneRows.length, `少了${goneRows.length}段`],
  ] as const;
  return counted.flatMap(([count, words]) => (count > 0 ? [words] : [])).join("，");
}

/** 第9版, or where nobody counts them 版本r7. */
function edition({ version, revision }: Stamp): string {
  return version ?? `版本${revision}`;
}
