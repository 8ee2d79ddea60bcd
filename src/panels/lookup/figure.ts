/** A figure by its id and page, as it is in what was read today. */
import { projectQuery, statisticsQuery } from "../../data/ledger-queries";
import { FIGURE_IDS, type Figure, LEDGER_FIGURE_IDS } from "../../figures/figure";
import { LEDGER_FIGURES } from "../../figures/ledger/registry";
import type { LedgerSource } from "../../figures/ledger/source";
import { projectInvestmentFigure } from "../../figures/project/invested";
import { projectScheduleFigure } from "../../figures/project/schedule";
import { FIGURES } from "../../figures/registry";
import { decodings } from "../../navigation/as-meant";
import {
  type LedgerSearch,
  readLedgerSearch,
  writeLedgerSearch,
} from "../../navigation/ledger-search";
import { projectsQuestion } from "../ledger/question";
import { type Reading, readSince } from "./reading";

export interface FigureName {
  /** Its id, of this app or a newer one; null: that of the path, or of a project's page by its title. */
  readonly figure: string | null;
  readonly path: string;
  readonly title: string;
}

/** Null where there is none such, or no longer a project of that id. */
export async function figureToday(name: FigureName, reading: Reading): Promise<Figure | null> {
  const { path } = name;
  const named = name.figure ?? /^\/figures\/(.*)$/.exec(path)?.[1];
  const id = FIGURE_IDS.find((one) => one === named);
  if (id) return FIGURES[id].build(reading.snapshot);
  const ledgerId = LEDGER_FIGURE_IDS.find((one) => one === named);
  if (ledgerId) {
    const source = await ledgerSource(reading, readLedgerSearch(reading.search));
    return source && LEDGER_FIGURES[ledgerId](source);
  }
  const project = /^\/projects\/(.*)$/.exec(path)?.[1];
  return project === undefined ? null : projectFigure(name, reading, project);
}

/** The statistics of the projects that are asked for; null where the office has no ledger. */
export async function ledgerSource(
  reading: Reading,
  { choice, text }: Pick<LedgerSearch, "choice" | "text">,
): Promise<LedgerSource | null> {
  const { snapshot, client, backend } = reading;
  const question = projectsQuestion(snapshot, { choice, text, sort: [] });
  const statistics = await client.fetchQuery({
    ...statisticsQuery(backend, question),
    ...readSince(reading),
  });
  const search = writeLedgerSearch({ choice, text, sort: [] });
  return statistics && { snapshot, statistics, month: question.month, choice, text, search };
}

/** Both figures of a project stand on its page: old pictures name theirs by its head alone. */
async function projectFigure(
  { figure, title }: FigureName,
  reading: Reading,
  named: string,
): Promise<Figure | null> {
  const { snapshot, client, backend } = reading;
  const { month } = projectsQuestion(snapshot, { choice: {}, text: "", sort: [] });
  const [, id = ""] = decodings(named);
  const detail = await client.fetchQuery({
    ...projectQuery(backend, id, month),
    ...readSince(reading),
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
