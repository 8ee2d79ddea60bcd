/**
 * `GET /regions/{code}/projects` and `GET /projects/{id}`: the ledger, filtered, sorted, paged, and
 * added up.
 */
import type { WireProjectList } from "../src/data/wire/wire-ledger";
import { type Region } from "../src/domain/facts/county";
import type { Month } from "../src/domain/facts/period";
import { sorted } from "../src/lib/array";
import { BadRequest, answerJson, problem } from "./answer";
import { type Fault, NOT_A_NUMBER } from "./fault";
import { type LedgerIndex, type LedgerRow } from "./ledger-index";
import { type OfficeStore, monthParameter } from "./office-store";
import { filterRows, matchesText, parseWanted } from "./project-filters";
import { parseSort } from "./project-sort";
import { wireDetail, wireProject, wireSummary } from "./project-wire";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
const NO_LEDGER = "本单位没有项目台账。";

/** `GET /regions/{code}/projects`: a page of the list with its sums and facets. */
export function answerProjects(
  request: Request,
  store: OfficeStore,
  asked: { code: string; fault: Fault | null },
): Response {
  if (!store.ledger) return problem(404, NO_LEDGER);
  const region = store.dataset.regions.find((candidate) => candidate.code === asked.code);
  if (!region) return problem(404, `没有代码为“${asked.code}”的地区。`);
  const rows =
    asked.fault === "empty"
      ? []
      : rowsUnder(store, store.ledger, { region, month: monthOfRequest(request, store) });
  const list = listProjects(request, store, rows);
  if (asked.fault !== "bad-schema") return answerJson(request, list);
  return answerJson(request, {
    ...list,
    items: list.items.map((item) => ({ ...item, totalInvestment: NOT_A_NUMBER })),
  });
}

/** `GET /projects/{id}`: one project as at a month. */
export function answerProject(
  request: Request,
  store: OfficeStore,
  asked: { id: string; fault: Fault | null },
): Response {
  if (!store.ledger) return problem(404, NO_LEDGER);
  const row = store.ledger.projectAt(asked.id, monthOfRequest(request, store));
  if (!row || asked.fault === "empty") return problem(404, `没有编号为“${asked.id}”的项目。`);
  const detail = wireDetail(row);
  return answerJson(
    request,
    asked.fault === "bad-schema" ? { ...detail, totalInvestment: NOT_A_NUMBER } : detail,
  );
}

/** The month asked for, else the ledger's newest. */
function monthOfRequest(request: Request, store: OfficeStore): Month {
  const { months } = store.dataset;
  const wanted = monthParameter(new URL(request.url).searchParams, "month");
  const month = wanted ?? store.ledger?.newestMonth() ?? months[months.length - 1];
  if (!month || !months.includes(month)) throw new BadRequest(`没有${month ?? "任何月份"}的数据。`);
  return month;
}

/** The projects of a unit, or of all units below a region. */
function rowsUnder(
  store: OfficeStore,
  ledger: LedgerIndex,
  { region, month }: { region: Region; month: Month },
): readonly LedgerRow[] {
  const rows = ledger.listAt(month);
  if (region.code === store.dataset.root) return rows;
  const parents = new Map(store.dataset.regions.map((item) => [item.code, item.parent]));
  const isUnder = (code: Region["code"] | null | undefined): boolean =>
    code ? code === region.code || isUnder(parents.get(code)) : false;
  return rows.filter((row) => isUnder(row.project.county));
}

function listProjects(
  request: Request,
  store: OfficeStore,
  rows: readonly LedgerRow[],
): WireProjectList {
  const parameters = new URL(request.url).searchParams;
  const text = parameters.get("q")?.trim() ?? "";
  const orders = new Map<string, number>(
    store.dataset.regions.map((region) => [region.code, region.order]),
  );
  const compare = parseSort(parameters.get("sort") ?? "", (county) => orders.get(county) ?? 0);
  const { start, limit } = pageOf(parameters);
  const sought = text === "" ? rows : rows.filter((row) => matchesText(row, text));
  const { rows: matching, facets } = filterRows(sought, parseWanted(parameters));
  return {
    total: matching.length,
    summary: wireSummary(matching, monthOfRequest(request, store), store.dataset.policy),
    facets,
    items: sorted(matching, compare)
      .slice(start, start + limit)
      .map(wireProject),
    next: start + limit < matching.length ? `after-${start + limit}` : null,
  };
}

function pageOf(parameters: URLSearchParams): { start: number; limit: number } {
  const limit = parameters.get("limit") ?? String(DEFAULT_LIMIT);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MAX_LIMIT)
    throw new BadRequest(`limit应为1到${MAX_LIMIT}的整数。`);
  const cursor = parameters.get("cursor") ?? "after-0";
  const start = /^after-(\d{1,7})$/.exec(cursor)?.[1];
  if (start === undefined) throw new BadRequest("cursor应为上一页给出的next。");
  return { start: Number(start), limit: Number(limit) };
}
