/** The ledger's addresses: filtered, sorted, paged, added up, counted, and what is wrong in it. */
import type { WireProjectList } from "../../src/data/wire/wire-ledger";
import { type Region, withBelow } from "../../src/domain/facts/county";
import type { Month } from "../../src/domain/facts/period";
import type { LedgerChoice } from "../../src/domain/ledger/filters";
import { ledgerStatistics } from "../../src/domain/ledger/statistics";
import { BadRequest, answerJson, answerText, problem } from "../answer";
import { type Fault, NOT_A_NUMBER } from "../fault";
import { type OfficeStore, monthParameter } from "../office-store";
import { BoundedCache } from "../bounded-cache";
import { LedgerIndex } from "./index-by-month";
import { cursorAt, parseChoice, parsePage, parseSort } from "./question";
import { type Selection, select } from "./selection";
import { LedgerTable } from "./table";
import { wireDetail, wireProject } from "./wire";

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
export function answerProjects(
  request: Request,
  store: LedgerStore,
  asked: { code: string; fault: Fault | null },
): Response {
  const place = placeOf(request, store, asked.code);
  if (place instanceof Response) return place;
  const selection =
    asked.fault === "empty"
      ? select(
          new LedgerTable([], new Map()),
          { within: [], choice: {}, sort: [] },
          store.dataset.policy,
        )
      : selectionOf(store, place);
  const list = pageOf(selection, place.parameters);
  if (asked.fault !== "bad-schema") return answerJson(request, list);
  return answerJson(request, {
    ...list,
    items: list.items.map((item) => ({ ...item, totalInvestment: NOT_A_NUMBER })),
  });
}

/** `GET /projects/{id}`. */
export function answerProject(
  request: Request,
  store: LedgerStore,
  asked: { id: string; fault: Fault | null },
): Response {
  const found = store.index.projectAt(asked.id, monthOfRequest(request, store));
  if (!found || asked.fault === "empty") return problem(404, `没有编号为“${asked.id}”的项目。`);
  const detail = wireDetail(found.row, found.parts);
  return answerJson(
    request,
    asked.fault === "bad-schema" ? { ...detail, totalInvestment: NOT_A_NUMBER } : detail,
  );
}

/**
 * `GET /regions/{code}/projects/statistics`: what the ledger's figures are made of, filtered alike.
 */
export function answerStatistics(
  request: Request,
  store: LedgerStore,
  asked: { code: string; fault: Fault | null },
): Response {
  const place = placeOf(request, store, asked.code);
  if (place instanceof Response) return place;
  const { month } = place;
  const { campaigns } = store.dataset;
  const key = `statistics ${keyOf(place, ["cursor", "limit", "sort", "fault"])} ${asked.fault}`;
  const text = store.texts.get(key, () => {
    const rowsAt = (at: Month) =>
      asked.fault === "empty" ? [] : selectionOf(store, { ...place, month: at }).rows;
    const statistics = { month, ...ledgerStatistics(rowsAt, { month, campaigns }) };
    return JSON.stringify(
      asked.fault === "bad-schema" ? { ...statistics, libraryUntold: NOT_A_NUMBER } : statistics,
    );
  });
  return answerText(request, text);
}

/** `GET /regions/{code}/projects/quality`: what the ledger says against itself. */
export function answerQuality(
  request: Request,
  store: LedgerStore,
  asked: { code: string; fault: Fault | null },
): Response {
  const place = placeOf(request, store, asked.code);
  if (place instanceof Response) return place;
  const { region, month } = place;
  const text = store.texts.get(`quality ${region.code} ${month} ${asked.fault}`, () => {
    const isUnder = unitsUnder(store, region);
    const found = asked.fault === "empty" ? [] : store.index.qualityAt(month);
    const findings = found.filter(({ project }) => isUnder(project.county));
    return JSON.stringify({
      month,
      findings: asked.fault === "bad-schema" ? NOT_A_NUMBER : findings,
    });
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

/** A unit is chosen with all below it. */
function wholeUnits({ dataset }: LedgerStore, choice: LedgerChoice): LedgerChoice {
  return choice.counties
    ? { ...choice, counties: [...withBelow(dataset.regions, choice.counties)] }
    : choice;
}

/** Worked out once for all pages of a list: what cuts it into pages is no part of the question. */
function selectionOf(store: LedgerStore, place: Place): Selection {
  const { region, month, parameters } = place;
  return store.selections.get(keyOf(place, ["cursor", "limit", "fault"]), () => {
    const table = store.index.tableAt(month);
    const text = parameters.get("q")?.trim() ?? "";
    const isUnder = unitsUnder(store, region);
    const question = {
      within: [
        ...(region.code === store.dataset.root ? [] : [table.of(isUnder)]),
        ...(text === "" ? [] : [table.named(text)]),
      ],
      choice: wholeUnits(store, parseChoice(parameters)),
      sort: parseSort(parameters.get("sort") ?? ""),
    };
    return select(table, question, store.dataset.policy);
  });
}

function pageOf(
  { rows, facets, summary }: Selection,
  parameters: URLSearchParams,
): WireProjectList {
  const { start, limit } = parsePage(parameters);
  const end = start + limit;
  return {
    total: rows.length,
    summary,
    facets,
    items: rows.slice(start, end).map(wireProject),
    next: end < rows.length ? cursorAt(end) : null,
  };
}
