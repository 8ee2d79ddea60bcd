/** What a publication holds: the board of the office as it stands, under the name of its version. */
import type { WireDataset, WireFacts } from "../../data/wire/wire";
import { monthChoice, resolveScope, viewMonth } from "../../domain/facts/scope";
import type { Month } from "../../domain/facts/period";
import type { LedgerEntry } from "../../domain/ledger/project";
import type { Board } from "../../domain/wording/board-changes";
import { type BoardContent, contentOf } from "../../office/content";
import type { OfficeState } from "../../office/state";
import { DATASET, FACTS } from "../reads/addresses";
import { ledgerAnswers, newestOf } from "./ledger-answers";

/** What a data set says of the version that it is. */
export type WireVersionMark = NonNullable<WireDataset["version"]>;

/** Of states that were folded once. */
const contents = new WeakMap<OfficeState, { readonly content: BoardContent | null }>();

/** The board of an office; null where nothing has any value. */
export function boardOf(state: OfficeState): BoardContent | null {
  const known = contents.get(state) ?? { content: contentOf(state) };
  contents.set(state, known);
  return known.content;
}

/** What is published: a content, and the same as its readers take it. */
export interface Published {
  readonly content: BoardContent;
  readonly board: Board;
}

/** The answers of a version by their addresses, as JSON texts. `sha256`: of a text. */
export function answersOf(
  { content: { dataset, facts, ledger }, board }: Published,
  version: WireVersionMark,
  sha256: (text: string) => string,
): ReadonlyMap<string, string> {
  const made = sha256(JSON.stringify([dataset, facts])).slice(0, 8);
  const revision = `${version.id}-${made}`;
  const published: WireDataset = {
    ...dataset,
    revision,
    generatedAt: version.at,
    version,
    work: true,
  };
  const publishedFacts: WireFacts = { ...facts, revision };
  return new Map([
    [DATASET, JSON.stringify(published)],
    [FACTS, JSON.stringify(publishedFacts)],
    ...(ledger
      ? ledgerAnswers(ledger, { dataset: board.dataset, months: listedMonths(ledger, board) })
      : []),
  ]);
}

/** The months that a ledger is asked for most: its newest, and the one that the board opens with. */
function listedMonths(ledger: readonly LedgerEntry[], { dataset, facts }: Board): readonly Month[] {
  const { scope } = resolveScope({}, dataset, facts);
  const opened = viewMonth(dataset, facts, monthChoice(scope));
  const months = new Set([newestOf(ledger) ?? opened, opened]);
  return [...months].filter((month) => dataset.months.includes(month));
}
