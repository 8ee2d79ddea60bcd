/**
 * `GET /regions/{code}/projects` and `GET /projects/{id}`: the ledger, filtered, sorted, paged, and
 * added up.
 */
import type { WireProjectList } from "../../src/data/wire/wire-ledger";
import { type Region } from "../../src/domain/facts/county";
import type { Month } from "../../src/domain/facts/period";
import { BadRequest, answerJson, problem } from "../answer";
import { type Fault, NOT_A_NUMBER } from "../fault";
import { type OfficeStore, monthParameter } from "../office-store";
import { cursorAt, parseChoice, parsePage, parseSort } from "./question";
import { type Selection, select } from "./selection";
import { LedgerTable } from "./table";
import { wireDetail, wireProject, wireSummary } from "./wire";

const NO_LEDGER = "本单位没有项目台账。";

export function answerProjects(
  request: Request,
  store: OfficeStore,
  asked: { code: string; fault: Fault | null },
): Response {
  if (!store.ledger) return problem(404, NO_LEDGER);
  const region = store.dataset.regions.find((candidate) => candidate.code === asked.code);
  if (!region) return problem(404, `没有代码为“${asked.code}”的地区。`);
  const month = monthOfRequest(request, store);
  const parameters = new URL(request.url).searchParams;
  const selection =
    asked.fault === "empty"
      ? select(new LedgerTable([], []), { within: [], choice: {}, sort: [] })
      : selectionOf(store, { region, month, parameters });
  const list = pageOf(selection, parameters, store);
  if (asked.fault !== "bad-schema") return answerJson(request, list);
  return answerJson(request, {
    ...list,
    items: list.items.map((item) => ({ ...item, totalInvestment: NOT_A_NUMBER })),
  });
}

export function answerProject(
  request: Request,
  store: OfficeStore,
  asked: { id: string; fault: Fault | null },
): Response {
  if (!store.ledger) return problem(404, NO_LEDGER);
  const found = store.ledger.projectAt(asked.id, monthOfRequest(request, store));
  if (!found || asked.fault === "empty") return problem(404, `没有编号为“${asked.id}”的项目。`);
  const detail = wireDetail(found.row, found.parts);
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

interface Asked {
  readonly region: Region;
  readonly month: Month;
  readonly parameters: URLSearchParams;
}

/** Worked out once for all pages of a list: what cuts it into pages is no part of the question. */
function selectionOf(store: OfficeStore, { region, month, parameters }: Asked): Selection {
  const question = new URLSearchParams(parameters);
  for (const name of ["cursor", "limit", "fault"]) question.delete(name);
  return store.selections.get(`${region.code} ${month} ${question}`, () => {
    const table = store.ledger?.tableAt(month) ?? new LedgerTable([], []);
    const text = parameters.get("q")?.trim() ?? "";
    const under = table.under(region, store.dataset.root);
    return select(table, {
      within: [...(under ? [under] : []), ...(text === "" ? [] : [table.named(text)])],
      choice: parseChoice(parameters),
      sort: parseSort(parameters.get("sort") ?? ""),
    });
  });
}

function pageOf(
  { rows, facets }: Selection,
  parameters: URLSearchParams,
  store: OfficeStore,
): WireProjectList {
  const { start, limit } = parsePage(parameters);
  const end = start + limit;
  return {
    total: rows.length,
    summary: wireSummary(rows, store.dataset.policy),
    facets,
    items: rows.slice(start, end).map(wireProject),
    next: end < rows.length ? cursorAt(end) : null,
  };
}
