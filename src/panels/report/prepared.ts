/** What a new 汇报 begins with: the 通报 of the view, and the table of all its units. */
import type { QueryClient } from "@tanstack/react-query";
import { factsQuery, ledgerConcernsQuery } from "../../data/queries";
import { factsSpan } from "../../domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../domain/facts/snapshot";
import { type LedgerConcerns, ledgerQuestion } from "../../domain/ledger/concerns";
import {
  DEFAULT_BULLETIN_OPTIONS,
  bulletin,
  paragraphText,
} from "../../domain/wording/bulletin/bulletin";
import { comparisonTable } from "../../figures/tables/comparison";
import { defaultColumns } from "../../figures/tables/comparison-columns";
import { comparisonSheet } from "../../figures/tables/comparison-sheet";
import type { ReportContent } from "../../report/item";
import type { View } from "../view";
import type { Wanted } from "./wanted";

export interface Prepared<Item> {
  readonly items: readonly Item[];
  /** What is missing in it since it could not be read: clauses. */
  readonly unread: readonly string[];
}

/** None of the kinds that were pressed themselves. Never rejects: what it lacks is named. */
export async function prepared(
  { backend, dataset, choice, scope }: View,
  client: QueryClient,
  pressed: ReadonlySet<ReportContent["kind"]>,
): Promise<Prepared<Wanted>> {
  try {
    const span = factsSpan(choice, dataset);
    // What the page shows is there already.
    const asRead = { staleTime: Infinity };
    const facts = await client.fetchQuery({ ...factsQuery(backend, span), ...asRead });
    const snapshot = takeSnapshot(dataset, facts, scope);
    const concerns = await client
      .fetchQuery({ ...ledgerConcernsQuery(backend, ledgerQuestion(snapshot)), ...asRead })
      .catch(() => "unread" as const);
    const whole = takeSnapshot(dataset, facts, { ...scope, counties: null });
    const items = [
      ...bulletinOf(snapshot, concerns === "unread" ? null : concerns),
      tableOf(whole),
    ].filter(({ kind }) => !pressed.has(kind));
    const lacksConcerns = concerns === "unread" && !pressed.has("bulletin");
    return {
      items,
      unread: lacksConcerns ? ["没有读到项目台账，通报里没有问题和红牌"] : [],
    };
  } catch {
    return { items: [], unread: ["没有读到数据，没有备好通报和对比表"] };
  }
}

interface Ready extends Wanted {
  readonly kind: ReportContent["kind"];
}

/** Its default paragraphs; none where there is nothing to write. */
function bulletinOf(snapshot: Snapshot, concerns: LedgerConcerns | null): Ready[] {
  const options = DEFAULT_BULLETIN_OPTIONS;
  const paragraphs = bulletin(snapshot, options, concerns).map((paragraph) => ({
    id: paragraph.id,
    name: paragraph.name,
    text: paragraphText(paragraph),
  }));
  if (paragraphs.length === 0) return [];
  return [
    {
      kind: "bulletin",
      path: "/report",
      make: ({ bulletinContent }) => bulletinContent(snapshot, paragraphs, options),
    },
  ];
}

function tableOf(snapshot: Snapshot): Ready {
  const columns = defaultColumns(snapshot);
  return {
    kind: "table",
    path: "/counties",
    patch: { counties: undefined, columns: columns.join(",") },
    make: ({ tableContent }) =>
      tableContent(comparisonSheet(snapshot, comparisonTable(snapshot, columns))),
  };
}
