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
import type { ListedProject } from "../../domain/ledger/listed";
import { investedBy, planFor } from "../../domain/ledger/project";
import { fraction } from "../../domain/numbers/fraction";
import { missingRate, missingValue } from "../../domain/wording/words";
import { countCell, lampCell, missingCell, percentCell, textCell } from "../cells";
import type { Cell } from "../figure";

/** The columns that the list can show: those that an answer of the list tells. */
export const LIST_SECTIONS = [
  { word: "项目", columns: ["id", "county", "level", "kind", "sector", "round", "library"] },
  { word: "进展", columns: ["stage", "lamp", "progress", "redCard"] },
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

export const DEFAULT_LIST_COLUMNS: readonly ListColumnId[] = [
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

const AMOUNTS: ReadonlySet<ColumnId> = new Set(["totalInvestment", "planned", "done"]);

/** 万元 for amounts: of one project they are shown as written down. Null where there is no unit. */
export function listUnit(column: ColumnId): string | null {
  if (AMOUNTS.has(column)) return "万元";
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
export function listCell(
  project: ListedProject,
  column: ListColumnId,
  { month, nameOf }: ListContext,
): Cell {
  switch (column) {
    case "id":
      return textCell(project.id);
    case "county":
      return textCell(nameOf(project.county));
    case "level":
      return orDash(project.levels.map((level) => PROJECT_LEVEL_WORD[level]).join("、"));
    case "kind":
      return textCell(PROJECT_KIND_WORD[project.kind]);
    case "stage":
      return textCell(STAGE_WORD[project.stage]);
    case "lamp":
      return lampCell(project.lamp);
    case "totalInvestment":
      return countCell(project.totalInvestment);
    case "planned":
    case "done":
    case "investmentRate":
      return investmentCell(project, column, month);
    case "redCard":
      return redCardCell(project);
    case "library":
      return libraryCell(project);
    default:
      return orDash(plainText(project, column));
  }
}

/** What is written down as it is. */
function plainText(
  project: ListedProject,
  column: Exclude<
    ListColumnId,
    | "id"
    | "county"
    | "level"
    | "kind"
    | "stage"
    | "lamp"
    | "totalInvestment"
    | "planned"
    | "done"
    | "investmentRate"
    | "redCard"
    | "library"
  >,
): string | null {
  switch (column) {
    case "sector":
      return project.sector;
    case "round":
      return project.startRound;
    case "progress":
      return project.progressText;
    case "fund":
      return project.fundSource;
    default:
      return project[column];
  }
}

function orDash(text: string | null): Cell {
  return text === null || text === "" ? missingCell(null) : textCell(text);
}

function investmentCell(
  project: ListedProject,
  column: "planned" | "done" | "investmentRate",
  month: Month,
): Cell {
  const plan = planFor(project, month);
  const done = investedBy(project, month);
  if (column === "planned") return plan ? countCell(plan.investment) : missingCell(null);
  if (column === "done")
    return done === null ? missingCell(missingValue("notReported")) : countCell(done);
  if (!plan || plan.investment <= 0) return missingCell(missingRate("investment", "noPlan"));
  if (done === null) return missingCell(missingRate("investment", "notReported"));
  return percentCell(fraction(done, plan.investment));
}

function redCardCell({ redCard }: ListedProject): Cell {
  if (redCard === null) return missingCell(null);
  return textCell(redCard.outcome === null ? redCard.deadline : `已处理：${redCard.outcome}`);
}

/** 市级库 2021-03-04; 谋划市级库，未入库 while it is only planned for. */
function libraryCell({ library }: ListedProject): Cell {
  if (library === null) return missingCell(null);
  const word = LIBRARY_LEVEL_WORD[library.level];
  return textCell(library.entered === null ? `谋划${word}，未入库` : `${word} ${library.entered}`);
}
