/** The figure of a picture as it is today, held against what the picture says. */
import type { QueryClient } from "@tanstack/react-query";
import { type Failure, OwnDataError, describeFailure } from "../../data/failure";
import { projectQuery, statisticsQuery } from "../../data/ledger-queries";
import { datasetQuery, factsQuery } from "../../data/queries";
import { childrenOf } from "../../domain/facts/county";
import { admit } from "../../domain/facts/admission";
import { factsSpan, resolveScope } from "../../domain/facts/scope";
import { type Snapshot, focusOn, takeSnapshot } from "../../domain/facts/snapshot";
import { valueHash } from "../../exporting/picture/value-hash";
import { FIGURE_IDS, type Figure, LEDGER_FIGURE_IDS } from "../../figures/figure";
import { LEDGER_FIGURES } from "../../figures/ledger/registry";
import { projectInvestmentFigure } from "../../figures/project/invested";
import { projectScheduleFigure } from "../../figures/project/schedule";
import { FIGURES } from "../../figures/registry";
import { type ValueChanges, changesSince, shownValues } from "../../figures/tables/shown-values";
import { valueText } from "../../figures/values";
import { decodings } from "../../navigation/as-meant";
import { readLedgerSearch, writeLedgerSearch } from "../../navigation/ledger-search";
import { ownOfficeId } from "../../navigation/own-office";
import { readScope } from "../../navigation/scope-search";
import type { Search } from "../../navigation/search";
import type { Trace } from "../../tracing/trace";
import { projectsQuestion } from "../ledger/question";
import type { Runtime } from "../view";

/**
 * `elsewhere`: its office is not among those here. `unknown`: this app has no such figure.
 * `scopeGone`: the data no longer have what it was of. `unreadable`: they could not be read.
 */
export type Verdict =
  | { readonly kind: "elsewhere" | "unknown" }
  | { readonly kind: "unreadable"; readonly failure: Failure }
  | { readonly kind: "scopeGone"; readonly problems: readonly string[] }
  | Comparison;

export interface Comparison {
  readonly kind: "compared";
  /** Of today's figure. */
  readonly revision: string;
  /** 第12版; null where the server publishes none. */
  readonly version: string | null;
  /** Whether title and values are the same beyond what is displayed. */
  readonly isSame: boolean;
  /** Null where the picture carries no values to compare. */
  readonly changes: ValueChanges | null;
}

export interface Means {
  readonly runtime: Runtime;
  readonly client: QueryClient;
  /** ms: what was read before is read anew; what one picture has read since, another takes. */
  readonly sinceMs: number;
}

/** Reads what the picture's own address asks for anew. Never rejects. */
export async function recheck(trace: Trace, search: Search, means: Means): Promise<Verdict> {
  if (isElsewhere(search, means.runtime)) return { kind: "elsewhere" };
  try {
    const found = await figureToday(trace, search, means);
    return "body" in found ? compared(trace, found) : found;
  } catch (error) {
    return isOwn(search) && error instanceof OwnDataError
      ? { kind: "elsewhere" }
      : { kind: "unreadable", failure: describeFailure(error) };
  }
}

/** Offices are named in an address only where there are several; this machine's own are asked. */
function isElsewhere(search: Search, { offices }: Runtime): boolean {
  const { office } = search;
  if (offices === null) return office !== undefined;
  if (office === undefined) return true;
  return !isOwn(search) && !offices.some(({ id }) => id === office);
}

function isOwn({ office }: Search): boolean {
  return office !== undefined && ownOfficeId(office) !== null;
}

/** Of a reading: not as it was half a minute ago. */
function readSince({ sinceMs }: Pick<Means, "sinceMs">): { readonly staleTime: number } {
  return { staleTime: Math.max(0, Date.now() - sinceMs) };
}

async function figureToday(trace: Trace, search: Search, means: Means): Promise<Figure | Verdict> {
  const { runtime, client } = means;
  const { backend } = runtime.addressed(search);
  const dataset = await client.fetchQuery({ ...datasetQuery(backend), ...readSince(means) });
  if (dataset.id !== trace.office) return { kind: "elsewhere" };
  const { choice, problems: unread } = readScope(search);
  const read = await client.fetchQuery({
    ...factsQuery(backend, factsSpan(choice, dataset)),
    ...readSince(means),
  });
  const { scope, problems } = resolveScope(choice, dataset, admit(dataset, read).facts);
  if (unread.length + problems.length > 0)
    return { kind: "scopeGone", problems: [...unread, ...problems] };
  const snapshot = takeSnapshot(dataset, read, scope);
  const figure = await figureOf(trace, snapshot, { ...means, search, backend });
  return figure ?? { kind: "unknown" };
}

interface Asked extends Means {
  readonly search: Search;
  readonly backend: ReturnType<Runtime["addressed"]>["backend"];
}

/** Null where there is none such, or no longer a project of that id. */
async function figureOf(trace: Trace, snapshot: Snapshot, asked: Asked): Promise<Figure | null> {
  const { path } = trace.address;
  const named = trace.figure ?? /^\/figures\/(.*)$/.exec(path)?.[1];
  const id = FIGURE_IDS.find((one) => one === named);
  if (id) {
    const view = unitsView(path, snapshot);
    return view && FIGURES[id].build(view);
  }
  const ledgerId = LEDGER_FIGURE_IDS.find((one) => one === named);
  if (ledgerId) {
    const source = await ledgerSource(snapshot, asked);
    return source && LEDGER_FIGURES[ledgerId](source);
  }
  const project = /^\/projects\/(.*)$/.exec(path)?.[1];
  return project === undefined ? null : projectFigure(trace, snapshot, { project, ...asked });
}

/** A unit's own view on its page; null where there is no such unit any more. */
function unitsView(path: string, snapshot: Snapshot): Snapshot | null {
  const code = /^\/counties\/(.+)$/.exec(path)?.[1];
  if (code === undefined) return snapshot;
  const unit = childrenOf(snapshot.dataset.regions, snapshot.region.code).find(
    (one) => one.code === code,
  );
  return unit ? focusOn(snapshot, unit) : null;
}

async function ledgerSource(snapshot: Snapshot, asked: Asked) {
  const { search, client, backend } = asked;
  const { choice, text } = readLedgerSearch(search);
  const question = projectsQuestion(snapshot, { choice, text, sort: [] });
  const statistics = await client.fetchQuery({
    ...statisticsQuery(backend, question),
    ...readSince(asked),
  });
  return (
    statistics && {
      snapshot,
      statistics,
      month: question.month,
      choice,
      text,
      search: writeLedgerSearch({ choice, text, sort: [] }),
    }
  );
}

/** Both figures of a project stand on its page: old pictures name theirs by its head alone. */
async function projectFigure(
  { figure, title }: Trace,
  snapshot: Snapshot,
  asked: Asked & { readonly project: string },
): Promise<Figure | null> {
  const { project: named, client, backend } = asked;
  const { month } = projectsQuestion(snapshot, { choice: {}, text: "", sort: [] });
  const [, id = ""] = decodings(named);
  const detail = await client.fetchQuery({
    ...projectQuery(backend, id, month),
    ...readSince(asked),
  });
  if (!detail) return null;
  const { project, revisions } = detail;
  const { dataset } = snapshot;
  const figures = [
    projectScheduleFigure({ project, month, dataset }),
    projectInvestmentFigure({ project, revisions, month, dataset }),
  ];
  const isMeant = (one: Figure) =>
    figure === null ? title.startsWith(one.head) : one.id === figure;
  return figures.find(isMeant) ?? null;
}

function compared({ valueHash: hash, values }: Trace, figure: Figure): Comparison {
  const { revision, version = null } = figure.stamp;
  return {
    kind: "compared",
    revision,
    version,
    isSame: valueHash(valueText(figure)) === hash,
    changes: values && changesSince(values, shownValues(figure)),
  };
}
