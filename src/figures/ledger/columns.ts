/** What the list of projects says in each column, for the screen and for files alike. */
import type { RegionCode } from "../../domain/facts/county";
import type { Month } from "../../domain/facts/period";
import { type ColumnId, LEDGER_COLUMNS } from "../../domain/ledger/columns";
import {
  LIBRARY_LEVEL_WORD,
  PROJECT_KIND_WORD,
  PROJECT_LEVEL_WORD,
  STAGE_WORD,
} from "../../domain/ledger/kinds";
import { RED_CARD_DEMAND_WORD } from "../../domain/ledger/red-card-demand";
import { FILTER_IDS, type FilterId, type LedgerChoice } from "../../domain/ledger/filters";
import type { ListedProject } from "../../domain/ledger/listed";
import { investedBy, planFor } from "../../domain/ledger/project";
import { READY_LISTS, type ReadyListId } from "../../domain/ledger/ready-lists";
import { fraction } from "../../domain/numbers/fraction";
import { missingRate, missingValue } from "../../domain/wording/words";
import { countCell, lampCell, missingCell, percentCell, textCell } from "../cells";
import type { Cell } from "../figure";

/** The columns that the list can show: those that an answer of the list tells. */
export const LIST_SECTIONS = [
  {
    word: "项目",
    columns: [
      "id",
      "county",
      "formerNames",
      "level",
      "kind",
      "sector",
      "tags",
      "round",
      "partOf",
      "library",
      "procedures",
    ],
  },
  { word: "进展", columns: ["stage", "lamp", "progress"] },
  { word: "红牌和问题", columns: ["redCard", "openIssues", "issueDue"] },
  {
    word: "投资和资金",
    columns: ["totalInvestment", "planned", "done", "investmentRate", "fund", "fundsArrived"],
  },
  {
    word: "日期",
    columns: [
      "startPlanned",
      "startActual",
      "completionPlanned",
      "completionActual",
      "productionActual",
    ],
  },
  { word: "责任", columns: ["leader", "unit", "team"] },
] as const satisfies readonly { word: string; columns: readonly ColumnId[] }[];

export type ListColumnId = (typeof LIST_SECTIONS)[number]["columns"][number];

export const LIST_COLUMNS: readonly ListColumnId[] = LIST_SECTIONS.flatMap(
  ({ columns }): readonly ListColumnId[] => columns,
);

const USUAL_COLUMNS: readonly ListColumnId[] = [
  "county",
  "stage",
  "lamp",
  "totalInvestment",
  "planned",
  "done",
  "investmentRate",
  "startPlanned",
  "startActual",
  "completionPlanned",
  "leader",
];

/** What is looked at where it is filtered by, beside the usual columns. */
const BY_FILTER: Readonly<Partial<Record<FilterId, readonly ListColumnId[]>>> = {
  redCard: ["redCard"],
  issue: ["openIssues", "issueDue"],
  issueKind: ["openIssues", "issueDue"],
  fund: ["fund", "fundsArrived"],
  fundGroup: ["fund", "fundsArrived"],
  library: ["library", "procedures"],
  round: ["round"],
  tag: ["tags"],
};
const BY_LIST: Readonly<Partial<Record<ReadyListId, readonly ListColumnId[]>>> = {
  redCard: ["redCard"],
  issueOverdue: ["openIssues", "issueDue"],
  issueRecurring: ["openIssues", "issueDue"],
  fundedNotStarted: ["fund", "fundsArrived"],
  notEntered: ["library"],
};

/** The columns of a list of which nobody has chosen any: those that its filters are about, too. */
export function usualColumns(choice: LedgerChoice): readonly ListColumnId[] {
  const filters = FILTER_IDS.filter((id) => choice[id]);
  const lists = READY_LISTS.filter(({ id }) => choice.list?.includes(id));
  const wanted = new Set([
    ...USUAL_COLUMNS,
    ...filters.flatMap((id) => BY_FILTER[id] ?? []),
    ...lists.flatMap(({ id }) => BY_LIST[id] ?? []),
  ]);
  return LIST_COLUMNS.filter((column) => wanted.has(column));
}

const AMOUNTS: ReadonlySet<ColumnId> = new Set(["totalInvestment", "planned", "done"]);

/** 万元 for amounts: of one project they are shown as written down. Null where there is no unit. */
export function listUnit(column: ColumnId): string | null {
  if (AMOUNTS.has(column)) return "万元";
  if (column === "openIssues") return "个";
  return column === "investmentRate" ? "%" : null;
}

/** Whether a column holds numbers, which stand at the right. */
export function isNumeric(column: ColumnId): boolean {
  return listUnit(column) !== null;
}

/** 总投资（万元）; the rate's cells say their % themselves. */
export function listHead(column: ColumnId): string {
  const { word } = LEDGER_COLUMNS[column];
  return AMOUNTS.has(column) ? `${word}（万元）` : word;
}

export interface ListContext {
  readonly month: Month;
  readonly nameOf: (county: RegionCode) => string;
}

/** The cell of a project. What was not reported says so and holds no number. */
export function listCell(project: ListedProject, column: ListColumnId, context: ListContext): Cell {
  return CELLS[column](project, context);
}

/** The same as a fact that stands alone: its word, and its text with its unit: 总投资, 85,600万元. */
export function listFact(
  project: ListedProject,
  column: ListColumnId,
  context: ListContext,
): { readonly word: string; readonly text: string; readonly lamp: Cell["lamp"] } {
  const { text, number, lamp } = listCell(project, column, context);
  const unit = number?.format === "count" ? (listUnit(column) ?? "") : "";
  return { word: LEDGER_COLUMNS[column].word, text: `${text}${unit}`, lamp };
}

const CELLS: Readonly<
  Record<ListColumnId, (project: ListedProject, context: ListContext) => Cell>
> = {
  id: ({ id }) => textCell(id),
  county: ({ county }, { nameOf }) => textCell(nameOf(county)),
  level: ({ levels }) => orDash(levels.map((level) => PROJECT_LEVEL_WORD[level]).join("、")),
  kind: ({ kind }) => textCell(PROJECT_KIND_WORD[kind]),
  sector: ({ sector }) => orDash(sector),
  round: ({ startRound }) => orDash(startRound),
  library: libraryCell,
  procedures: ({ library }) =>
    library === null ? missingCell(null) : textCell(library.complete ? "齐全" : "未齐全"),
  tags: ({ batchTags }) => orDash(batchTags.join("、")),
  partOf: ({ partOf }) => orDash(partOf),
  formerNames: ({ formerNames }) => orDash(formerNames.join("、")),
  stage: ({ stage }) => textCell(STAGE_WORD[stage]),
  lamp: ({ lamp }) => lampCell(lamp),
  progress: ({ progressText }) => orDash(progressText),
  redCard: redCardCell,
  openIssues: ({ openIssues }) => (openIssues === null ? missingCell(null) : countCell(openIssues)),
  issueDue: ({ issueDue }) => orDash(issueDue),
  totalInvestment: ({ totalInvestment }) => countCell(totalInvestment),
  planned: (project, { month }) => {
    const plan = planFor(project, month);
    return plan ? countCell(plan.investment) : missingCell(null);
  },
  done: (project, { month }) => {
    const done = investedBy(project, month);
    return done === null ? missingCell(missingValue("notReported")) : countCell(done);
  },
  investmentRate: rateCell,
  fund: ({ fundSource }) => orDash(fundSource),
  fundsArrived: ({ fundsArrived }) => orDash(fundsArrived),
  startPlanned: ({ startPlanned }) => orDash(startPlanned),
  startActual: ({ startActual }) => orDash(startActual),
  completionPlanned: ({ completionPlanned }) => orDash(completionPlanned),
  completionActual: ({ completionActual }) => orDash(completionActual),
  productionActual: ({ productionActual }) => orDash(productionActual),
  leader: ({ leader }) => orDash(leader),
  unit: ({ unit }) => orDash(unit),
  team: ({ team }) => orDash(team),
};

function orDash(text: string | null): Cell {
  return text === null || text === "" ? missingCell(null) : textCell(text);
}

function rateCell(project: ListedProject, { month }: ListContext): Cell {
  const planned = planFor(project, month)?.investment ?? 0;
  const done = investedBy(project, month);
  if (planned <= 0) return missingCell(missingRate("investment", "noPlan"));
  if (done === null) return missingCell(missingRate("investment", "notReported"));
  return percentCell(fraction(done, planned));
}

/** 2021-08-01 限期动工：连续两月未开工; 已处理：已动工. */
function redCardCell({ redCard }: ListedProject): Cell {
  if (redCard === null) return missingCell(null);
  const { deadline, demand, reason, outcome } = redCard;
  if (outcome !== null) return textCell(`已处理：${outcome}`);
  const wanted = demand ? ` ${RED_CARD_DEMAND_WORD[demand]}` : "";
  return textCell(`${deadline}${wanted}${reason === undefined ? "" : `：${reason}`}`);
}

/** 市级库 2021-03-04; 谋划市级库，未入库 while it is only planned for. */
function libraryCell({ library }: ListedProject): Cell {
  if (library === null) return missingCell(null);
  const word = LIBRARY_LEVEL_WORD[library.level];
  return textCell(library.entered === null ? `谋划${word}，未入库` : `${word} ${library.entered}`);
}
