/** The ledger's addresses: filtered, sorted, paged, added up, counted, and what is wrong in it. */
import type { WireProjectList } from "../../data/wire/wire-ledger";
import { type Region, withBelow } from "../../domain/facts/county";
import type { Month } from "../../domain/facts/period";
import { ledgerStatistics } from "../../domain/ledger/statistics";
import { BadRequest, answerJson, answerText, problem, taggedText } from "../answer";
import { type OfficeStore, monthParameter } from "../office-store";
import { BoundedCache } from "../bounded-cache";
import { LedgerIndex } from "./index-by-month";
import { parsePage, parseQuestion } from "./question";
import { type Selection, select } from "./selection";
import { wireDetail, wirePage } from "./wire";

/** An office that has a ledger, with what is worked out of it once. */
export interface LedgerStore extends OfficeStore {
  readonly index: LedgerIndex;
  /** Questions that are asked page by page. */
  readonly selections: BoundedCache<Selection>;
}

const SELECTIONS_KEPT = 12;

/** Null where the office has no ledger. */
export function ledgerStoreOf(store: OfficeStore): LedgerStore | null {
  return (
    store.ledger && {
      ...store,
      index: new LedgerIndex(store.ledger, store.dataset),
      selections: new BoundedCache(SELECTIONS_KEPT),
    }
  );
}

/** `GET /regions/{code}/projects`. */
export function answerProjects(request: Request, store: LedgerStore, code: string): Response {
  const place = placeOf(request, store, code);
  if (place instanceof Response) return place;
  return answerJson(request, pageOf(selectionOf(store, place), place.parameters));
}

/** `GET /projects/{id}`. */
export function answerProject(request: Request, store: LedgerStore, id: string): Response {
  const found = store.index.projectAt(id, monthOfRequest(request, store));
  if (!found) return problem(404, `没有编号为“${id}”的项目。`);
  return answerJson(request, wireDetail(found.row, found.parts));
}

/**
 * `GET /regions/{code}/projects/statistics`: what the ledger's figures are made of, filtered alike.
 */
export function answerStatistics(request: Request, store: LedgerStore, code: string): Response {
  const place = placeOf(request, store, code);
  if (place instanceof Response) return place;
  const { month } = place;
  const { campaigns } = store.dataset;
  const key = `statistics ${keyOf(place, ["cursor", "limit", "sort"])}`;
  const text = store.texts.get(key, () => {
    const rowsAt = (at: Month) => selectionOf(store, { ...place, month: at }).rows;
    return taggedText(JSON.stringify({ month, ...ledgerStatistics(rowsAt, { month, campaigns }) }));
  });
  return answerText(request, text);
}

/** `GET /regions/{code}/projects/quality`: what the ledger says against itself. */
export function answerQuality(request: Request, store: LedgerStore, code: string): Response {
  const place = placeOf(request, store, code);
  if (place instanceof Response) return place;
  const { region, month } = place;
  const text = store.texts.get(`quality ${region.code} ${month}`, () => {
    const isUnder = unitsUnder(store, region);
    const findings = store.index.qualityAt(month).filter(({ project }) => isUnder(project.county));
    return taggedText(JSON.stringify({ month, findings }));
  });
  return answerText(request, text);
}

interface Place {
  readonly region: Region;
  readonly month: Month;
  readonly parameters: URLSearchParams;
}

/** What a request below a region is about; else the problem to answer with. */
function placeOf(request: Request, store: LedgerStore, code: string): Place | Response {
  const region = store.dataset.regions.find((candidate) => candidate.code === code);
  if (!region) return problem(404, `没有代码为“${code}”的地区。`);
  const parameters = new URL(request.url).searchParams;
  return { region, month: monthOfRequest(request, store), parameters };
}

function keyOf({ region, month, parameters }: Place, without: readonly string[]): string {
  const question = new URLSearchParams(parameters);
  for (const name of without) question.delete(name);
  return `${region.code} ${month} ${question}`;
}

/** A region or unit and those below it; of the whole office, what no unit claims too. */
function unitsUnder(store: LedgerStore, region: Region): (county: string) => boolean {
  const { root, regions } = store.dataset;
  if (region.code === root) return () => true;
  const codes = withBelow(regions, [region.code]);
  return (county) => codes.has(county);
}

/** The month asked for, else the ledger's newest. */
function monthOfRequest(request: Request, store: LedgerStore): Month {
  const { months } = store.dataset;
  const wanted = monthParameter(new URL(request.url).searchParams, "month");
  const month = wanted ?? store.index.newestMonth() ?? months[months.length - 1];
  if (!month || !months.includes(month)) throw new BadRequest(`没有${month ?? "任何月份"}的数据。`);
  return month;
}

/** Worked out once for all pages of a list: what cuts it into pages is no part of the question. */
function selectionOf(store: LedgerStore, place: Place): Selection {
  const { region, month, parameters } = place;
  return store.selections.get(keyOf(place, ["cursor", "limit"]), () => {
    const { regions, root, policy } = store.dataset;
    const table = store.index.tableAt(month);
    const { text, choice, sort } = parseQuestion(parameters, regions);
    const within = [
      ...(region.code === root ? [] : [table.of(unitsUnder(store, region))]),
      ...(text === "" ? [] : [table.named(text)]),
    ];
    return select(table, { within, choice, sort }, policy);
  });
}

function pageOf({ rows, ...found }: Selection, parameters: URLSearchParams): WireProjectList {
  const page = parsePage(parameters);
  const shown = rows.slice(page.start, page.start + page.limit);
  return wirePage({ ...found, total: rows.length }, shown, page);
}
