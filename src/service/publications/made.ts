/** What a publication holds: the board of the office as it stands, under the name of its version. */
import { type LedgerEntry } from "../../domain/ledger/project";
import type { WireDataset, WireFacts } from "../../data/wire/wire";
import { groupBy } from "../../lib/array";
import { type BoardContent, contentOf } from "../../office/content";
import type { OfficeState } from "../../office/state";
import {
  DATASET,
  FACTS,
  LEDGER,
  type LedgerInfo,
  ledgerOf,
  partsFor,
  placesOf,
} from "../reads/addresses";

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

/** The answers of a version by their addresses, as JSON texts. `sha256`: of a text. */
export function answersOf(
  { dataset, facts, ledger }: BoardContent,
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
    ...(ledger ? ledgerAnswers(ledger) : []),
  ]);
}

function ledgerAnswers(ledger: readonly LedgerEntry[]): (readonly [string, string])[] {
  const parts = partsFor(ledger.length);
  const months = ledger.flatMap(({ project }) => project.invested.map(({ month }) => month));
  const newest = months.reduce<string | null>(
    (last, month) => (last === null || month > last ? month : last),
    null,
  );
  const places = groupBy(ledger, ({ project }) => placesOf(project.id, parts));
  return [
    [LEDGER, JSON.stringify({ newest, parts } satisfies LedgerInfo)],
    ...[...groupBy(ledger, ({ project }) => project.county)].map(
      ([unit, entries]) => [ledgerOf(unit), JSON.stringify(entries)] as const,
    ),
    ...[...places].map(([address, entries]) => {
      const units = entries.map(({ project }) => [project.id, project.county]);
      return [address, JSON.stringify(Object.fromEntries(units))] as const;
    }),
  ];
}
