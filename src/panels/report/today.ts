/** An item of a tray as it is today: the same page, of the same scope, made anew. */
import { ledgerConcernsQuery } from "../../data/queries";
import { versionOf } from "../../domain/facts/version";
import { ledgerQuestion } from "../../domain/ledger/concerns";
import { type Paragraph, bulletin, paragraphText } from "../../domain/wording/bulletin/bulletin";
import { LEDGER_FIGURE_IDS } from "../../figures/figure";
import { comparisonTable, sortComparison } from "../../figures/tables/comparison";
import { COMPARISON_COLUMNS } from "../../figures/tables/comparison-columns";
import { comparisonSheet } from "../../figures/tables/comparison-sheet";
import { parseSort } from "../../navigation/sort";
import type { Search } from "../../navigation/search";
import { bulletinContent, cardsContent, figureContent, tableContent } from "../../report/contents";
import type { BulletinContent, ReportContent, ReportItem } from "../../report/item";
import { ledgerParagraphs } from "../ledger/figures/use-paragraphs";
import { figureToday, ledgerSource } from "../lookup/figure";
import {
  type Gone,
  type Means,
  type Reading,
  orGone,
  readAddress,
  readSince,
} from "../lookup/reading";

/** An item made anew, and the address that it is of now. */
export interface Remade {
  readonly kind: "made";
  readonly content: ReportContent;
  readonly search: ReportItem["search"];
}

/**
 * What the item's page shows at an address, by default its own, of the newest version. Never
 * rejects.
 */
export async function remade(
  item: ReportItem,
  means: Means,
  search: Search = item.search,
): Promise<Remade | Gone> {
  const { version: _version, ...newest } = search;
  return orGone(newest, async () => {
    const { office, path } = item;
    const read = await readAddress({ office, path, search: newest }, means);
    if (read.kind !== "read") return read;
    const content = await contentToday(item, read);
    if (!content) return { kind: "unknown" };
    return { kind: "made", content, search: { ...newest, ...versionNow(read, item) } };
  });
}

/** An item of a frozen version is of one again: the newest. */
function versionNow({ snapshot: { dataset, facts } }: Reading, { search }: ReportItem) {
  const now = versionOf(dataset, facts.revision);
  return search["version"] !== undefined && now ? { version: now.id } : {};
}

async function contentToday(item: ReportItem, reading: Reading): Promise<ReportContent | null> {
  const { content, path } = item;
  switch (content.kind) {
    case "figure": {
      const { id: figure, head: title } = content.figure;
      const found = await figureToday({ figure, path, title }, reading);
      return found && figureContent(found);
    }
    case "table":
      return tableToday(
        content.sheet.columns.map(({ key }) => key),
        reading,
      );
    case "cards":
      return cardsContent(reading.snapshot);
    case "bulletin":
      return bulletinToday(content, reading);
  }
}

const COLUMN_KEYS = COMPARISON_COLUMNS.map(({ key }) => key);

/** 县区对比 with the columns that it had, in the order of its address. */
function tableToday(columns: readonly string[], { snapshot, search }: Reading): ReportContent {
  const { keys } = parseSort(search["sort"], COLUMN_KEYS);
  return tableContent(
    comparisonSheet(snapshot, sortComparison(comparisonTable(snapshot, columns), keys)),
  );
}

/** The paragraphs that were chosen, as far as the view has them. */
async function bulletinToday(was: BulletinContent, reading: Reading): Promise<ReportContent> {
  const { snapshot, client, backend } = reading;
  const isChosen = ({ id }: { readonly id: string }) =>
    was.paragraphs.some((paragraph) => paragraph.id === id);
  const concerns = was.paragraphs.some(({ id }) => id === "concerns")
    ? await client.fetchQuery({
        ...ledgerConcernsQuery(backend, ledgerQuestion(snapshot)),
        ...readSince(reading),
      })
    : null;
  const source = LEDGER_FIGURE_IDS.some((id) => isChosen({ id }))
    ? await ledgerSource(reading, { choice: {}, text: "" })
    : null;
  const written: readonly (Omit<Paragraph, "id"> & { readonly id: string })[] = [
    ...bulletin(snapshot, was.options, concerns),
    ...(source ? ledgerParagraphs(source) : []),
  ];
  const paragraphs = written
    .filter(isChosen)
    .map((one) => ({ id: one.id, name: one.name, text: paragraphText(one) }));
  return bulletinContent(snapshot, paragraphs, was.options);
}
