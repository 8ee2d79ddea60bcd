/**
 * Lists of a version's ledger, answered from columns that were made when it was published: the same
 * answers as from the whole ledger, of which only the projects of the page are read.
 */
import { type TaggedText, answerText, taggedText } from "../../backend/answer";
import { createKept } from "../../backend/kept";
import { type Joined, type JoinedPlace, Joining } from "../../backend/ledger/joining";
import { parsePage, parseQuestion } from "../../backend/ledger/question";
import { unpackColumns } from "../../backend/ledger/packed";
import { find } from "../../backend/ledger/selection";
import { LedgerTable } from "../../backend/ledger/table";
import { wirePage } from "../../backend/ledger/wire";
import { parseCode } from "../../domain/facts/county";
import type { Dataset } from "../../domain/facts/dataset";
import { type Month, parseMonth } from "../../domain/facts/period";
import { type LedgerRow, rowAt } from "../../domain/ledger/row";
import { summarise } from "../../domain/ledger/summary";
import { groupBy } from "../../lib/array";
import { memoOf } from "../../lib/memo";
import { numbersOfText } from "../../lib/number-text";
import { breath } from "../../lib/breath";
import { createTurns } from "../../lib/turns";
import type { StoreView } from "../store/store";
import { type LedgerLists, ledgerOf } from "./addresses";
import { readTexts, wanted } from "./answers";
import type { KnownVersions } from "./known-versions";
import { entryAt } from "./ledger-lines";
import { type FindListed, type KeptUnit, createFindListed } from "./listed-unit";

export interface ListAsked {
  readonly number: number;
  readonly region: string;
}

/**
 * The answer to `GET /regions/{code}/projects`; null where the whole ledger must be asked. Throws a
 * `BadRequest` for what cannot be asked.
 */
export type AnswerList = (request: Request, asked: ListAsked) => Promise<Response | null>;

/** Units that are read together, as few questions to the store. */
const UNITS_TOGETHER = 16;
/** Of so large a region one question at a time is answered: the others need not wait for it. */
const LARGE_AT_ONCE = 1;
/** Characters of answers that are kept: some fifteen pages. */
const MOST_KEPT = 2_000_000;

export function createLists(view: StoreView, known: KnownVersions): AnswerList {
  const findListed = createFindListed(view);
  const inTurn = createTurns(LARGE_AT_ONCE);
  const make = async (key: string): Promise<TaggedText | null> => {
    const asked = await askedBy(key, known);
    if (!asked) return null;
    const join = () => joinUnits(asked, findListed);
    const joined = await (asked.units.length > UNITS_TOGETHER ? inTurn(join) : join());
    if (!joined) return null;
    const rows = await readRows(view, joined.places.slice(asked.page.start), asked);
    return taggedText(JSON.stringify(wirePage(joined, rows, asked.page)));
  };
  const kept = createKept((keys) => Promise.all(keys.map(make)), {
    weightOf: ({ text }) => text.length,
    most: MOST_KEPT,
  });
  return async (request, { number, region }) => {
    const code = parseCode(region);
    if (!code) return null;
    const { searchParams } = new URL(request.url);
    searchParams.delete("version");
    const [text = null] = await kept.find([`${number} ${code} ${searchParams}`]);
    return text && answerText(request, text);
  };
}

/** A question, and what it is put to. */
interface Asked {
  readonly number: number;
  readonly dataset: Dataset;
  readonly lists: LedgerLists;
  readonly month: Month;
  /** Those of the region that have projects. */
  readonly units: readonly string[];
  readonly question: ReturnType<typeof parseQuestion>;
  readonly page: ReturnType<typeof parsePage>;
}

/** Null where its lists do not answer it. */
async function askedBy(key: string, known: KnownVersions): Promise<Asked | null> {
  const [name, region = "", query] = key.split(" ");
  const number = Number(name);
  const parameters = new URLSearchParams(query);
  const lists = (await known.infoOf(number))?.lists;
  const dataset = await known.datasetOf(number);
  const month = lists && listedMonth(lists, dataset, parameters);
  const within = await known.unitsWithin(number, region);
  if (!month || within.length === 0) return null;
  return {
    number,
    dataset,
    lists,
    month,
    units: within.filter((unit) => Object.hasOwn(lists.units, unit)),
    question: parseQuestion(parameters, dataset.regions),
    page: parsePage(parameters),
  };
}

/** What is found in all units as one; null where the columns of one are not there. */
async function joinUnits(asked: Asked, findListed: FindListed): Promise<Joined<KeptUnit> | null> {
  const { units, page, question, dataset } = asked;
  const empty = summarise([], dataset.policy);
  const joining = new Joining<KeptUnit>(empty, question.sort, page.start + page.limit);
  for (let start = 0; start < units.length; start += UNITS_TOGETHER) {
    // Others may ask in between.
    // oxlint-disable-next-line no-await-in-loop
    if (start > 0) await breath();
    // oxlint-disable-next-line no-await-in-loop
    const listed = await findListed(asked, units.slice(start, start + UNITS_TOGETHER));
    if (!listed) return null;
    for (const unit of listed) addUnit(joining, unit, asked);
  }
  return joining.joined();
}

/** Null where the month that is asked for is none of the listed ones. */
function listedMonth(
  { months }: LedgerLists,
  dataset: Dataset,
  parameters: URLSearchParams,
): Month | null {
  const text = parameters.get("month") ?? "";
  const month = months.includes(text) ? parseMonth(text) : null;
  return month && dataset.months.includes(month) ? month : null;
}

function addUnit(
  joining: Joining<KeptUnit>,
  unit: KeptUnit,
  { question: { text, choice, sort }, dataset: { policy } }: Asked,
): void {
  const table = new LedgerTable(unpackColumns(unit.columns));
  const within = text === "" ? [] : [table.named(text)];
  joining.add(unit, table, find(table, { within, choice, sort }, policy));
}

/** The projects of a page, out of the parts of ledgers in which they stand. */
async function readRows(
  view: StoreView,
  places: readonly JoinedPlace<KeptUnit>[],
  { number, month, dataset: { policy }, lists: { together } }: Asked,
): Promise<readonly LedgerRow[]> {
  const placesIn = memoOf<Int32Array>();
  const stands = places.map(({ of, index }) => {
    const place = placesIn(of, "", () => numbersOfText(of.at))[index] ?? 0;
    return {
      address: ledgerOf(of.unit, Math.floor(place / together)),
      line: place % together,
      countedIn: of.columns.countedIn[index] ?? null,
    };
  });
  const texts = await readTexts(view, number, [...groupBy(stands, (own) => own.address).keys()]);
  return stands.map(({ address, line, countedIn }) => {
    const entry = entryAt(wanted(texts.get(address), number), line);
    return rowAt(wanted(entry, number), { month, policy, countedIn });
  });
}
