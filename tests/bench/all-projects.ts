/** A hundred thousand projects in one answer, for a page that has all of them at hand. */
import { officesWith } from "../../mocks/offices";
import { parseDataset } from "../../src/data/wire/parse";
import { type LedgerRow, ledgerRows } from "../../src/domain/ledger/row";
import { lastWhere } from "../../src/lib/array";
import type { Api } from "../support/site";
import { PROJECTS_PATH, type Project } from "./peers/tanstack/project";

export const PROJECTS = 100_000;

/** The invented office with so many projects, as our own list has them in the same run. */
export function createProjectsApi(): Api {
  const text = textOfAll();
  return async (request) =>
    new URL(request.url).pathname === PROJECTS_PATH
      ? new Response(await text, {
          headers: { "content-type": "application/json; charset=utf-8" },
        })
      : undefined;
}

async function textOfAll(): Promise<string> {
  const [office] = officesWith(PROJECTS);
  const content = await office?.load();
  if (!content?.ledger) throw new Error("the invented office has a ledger");
  const { months, policy } = parseDataset(content.dataset);
  const { ledger } = content;
  const month = lastWhere(months, (candidate) =>
    ledger.some(({ project }) => project.invested.some((entry) => entry.month === candidate)),
  );
  if (!month) throw new Error("no month of the ledger has values");
  return JSON.stringify(ledgerRows(ledger, month, policy).map(plain));
}

function plain({ project, stage, standing, planned, done }: LedgerRow): Project {
  const { name, county, totalInvestment, leader } = project;
  const { startPlanned, startActual, completionPlanned } = project;
  return {
    name,
    county,
    stage,
    lamp: standing.lamp,
    totalInvestment,
    planned,
    done,
    rate: done === null || !planned ? null : done / planned,
    startPlanned,
    startActual,
    completionPlanned,
    leader,
  };
}
