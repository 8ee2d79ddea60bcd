/** 换季: every item of a tray made anew for another quarter; the tray itself stays as it is. */
import { quartersWithData } from "../../domain/facts/scope";
import type { Quarter } from "../../domain/facts/period";
import { breath } from "../../lib/breath";
import { newId } from "../../lib/new-id";
import type { ReportItem } from "../../report/item";
import { nameLater, newestQuarterOf, quarterSteps, searchLater } from "../../report/next-period";
import { type OutlinePart, reportOutline } from "../../report/outline";
import type { Tray } from "../../report/tray";
import { type Means, orGone, readOffice } from "../lookup/reading";
import { goneWords } from "./gone-words";
import { nameOf } from "./item-name";
import { remade } from "./today";

/** The quarters with data of the offices that the items are of, the newest first; none where none is here. */
export async function quartersFor(
  items: readonly ReportItem[],
  means: Means,
): Promise<readonly Quarter[]> {
  const quarters = new Set<Quarter>();
  for (const { office, search } of distinctOffices(items)) {
    const { version: _version, ...newest } = search;
    // oxlint-disable-next-line no-await-in-loop -- a tray has one office, seldom two
    const found = await orGone(newest, async () => readOffice({ office, search: newest }, means));
    if (found && "dataset" in found)
      for (const quarter of quartersWithData(found.dataset)) quarters.add(quarter);
  }
  return [...quarters].sort().reverse();
}

function distinctOffices(items: readonly ReportItem[]): readonly ReportItem[] {
  return [...new Map(items.map((item) => [item.office, item])).values()];
}

export interface NextRun extends Means {
  /** Aborted: rejects with an `AbortError`, and nothing was kept. */
  readonly signal: AbortSignal;
  /** So many are done, and the one that begins now. */
  readonly step: (done: number, words: string) => void;
}

export interface NextTray {
  readonly name: string;
  readonly items: readonly ReportItem[];
  /** What could not be made and why, a sentence each. */
  readonly notes: readonly string[];
}

/** What the tray comes to for a quarter. */
export async function trayFor(tray: Tray, quarter: Quarter, run: NextRun): Promise<NextTray> {
  const from = newestQuarterOf(tray.items) ?? quarter;
  const steps = quarterSteps(from, quarter);
  const items: ReportItem[] = [];
  const notes: string[] = [];
  for (const [at, part] of reportOutline(tray).parts.entries()) {
    run.step(at, nameOf(part));
    // oxlint-disable-next-line no-await-in-loop -- what the first has read the others need not ask for
    const made = await remade(part.item, run, searchLater(part.item, steps));
    // oxlint-disable-next-line no-await-in-loop -- the page goes on answering
    await breath();
    run.signal.throwIfAborted();
    const why = made.kind === "made" ? emptyWords(made.content) : goneWords(made);
    if (made.kind !== "made" || why !== null) notes.push(`${headOf(part)}：${why ?? ""}`);
    else items.push(anew(part.item, made));
  }
  return { name: nameLater(tray.name, from, quarter), items, notes };
}

/** 图1 完成投资: what a figure said of the quarter before says nothing of this one. */
function headOf(part: OutlinePart): string {
  const { content } = part.item;
  return content.kind === "figure" ? `${part.label} ${content.figure.head}` : nameOf(part);
}

function anew(item: ReportItem, { content, search }: Pick<ReportItem, "content" | "search">) {
  return { ...item, id: newId(), addedAt: new Date().toISOString(), content, search };
}

/** Why there is nothing to show of it in that quarter; null where there is. */
function emptyWords(content: ReportItem["content"]): string | null {
  if (content.kind === "figure" && content.figure.body.kind === "empty")
    return content.figure.body.title;
  return content.kind === "bulletin" && content.paragraphs.length === 0
    ? "所选的段落本季都没有可写的"
    : null;
}
