/** The filtered projects as a sheet of typed cells, all of them, as the list shows them. */
import { monthLabel } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import { LEDGER_COLUMNS } from "../../domain/ledger/columns";
import type { ListedProject, ProjectPage, ProjectsQuestion } from "../../domain/ledger/listed";
import { formatCount } from "../../domain/numbers/format";
import { fraction } from "../../domain/numbers/fraction";
import { countCell, percentCell } from "../cells";
import type { Cell } from "../figure";
import { stampOf } from "../parts";
import { REPORTED, type StatusWord, wordsByColumn } from "../status-words";
import { EMPTY_CELL, lampText } from "../tables/figure-sheet";
import type { Sheet, SheetCell, SheetRow } from "../tables/sheet";
import { filterChips } from "./choices";
import { type ListColumnId, type ListContext, listCell, listUnit } from "./columns";
import { summaryItems } from "./summary";

const HEAD = "项目台账";

export interface ListContent {
  readonly question: ProjectsQuestion;
  readonly summary: ProjectPage["summary"];
  /** Of the projects, in the list's order. */
  readonly rows: readonly SheetRow[];
  readonly columns: readonly ListColumnId[];
}

/** What the cells of a list's sheet are made with. */
export function sheetContext({ dataset }: Snapshot, { month }: ProjectsQuestion): ListContext {
  const names = new Map(dataset.regions.map(({ code, name }) => [code, name]));
  return { month, nameOf: (code) => names.get(code) ?? code };
}

/** One row a project, and their sums last. */
export function listSheet(snapshot: Snapshot, content: ListContent): Sheet {
  const { question, summary, rows, columns } = content;
  const at = monthLabel(question.month);
  const filtered = filterWords(question);
  return {
    head: HEAD,
    caption: `${HEAD}：${snapshot.members.word}，截至${at}底`,
    takeaway: `${summaryItems(summary)
      .map(({ word, value, note }) => `${word}${value}${note === null ? "" : `（${note}）`}`)
      .join("，")}。`,
    subtitle: `${at}，累计，${formatCount(rows.length)}个项目，筛选：${filtered}`,
    notes: [
      "空格不是零，原因见状态。",
      ...(summary.parts > 0 ? ["打包项目和它的子项目都列出，合计只计打包项目。"] : []),
    ],
    isRounded: false,
    stamp: {
      ...stampOf(snapshot, ["investment"], null),
      range: `${snapshot.members.word}，筛选：${filtered}`,
      source: `${snapshot.dataset.sourceTitle}（项目台账）`,
      basis: "ytd",
      month: question.month,
      asOf: at,
      coverage:
        summary.reported === null
          ? null
          : `${formatCount(summary.reported)}/${formatCount(summary.projects)}个项目已报`,
    },
    rowHead: LEDGER_COLUMNS.name.word,
    columns: columns.map((column) => ({
      key: column,
      section: null,
      name: LEDGER_COLUMNS[column].word,
      unit: listUnit(column),
    })),
    rows: [...rows, totalRow(content)],
  };
}

/** 不限; 阶段：在建，查找：桥. */
function filterWords({ choice, text }: ProjectsQuestion): string {
  const words = [
    ...filterChips(choice).map(({ label }) => label),
    ...(text === "" ? [] : [`查找：${text}`]),
  ];
  return words.length === 0 ? "不限" : words.join("，");
}

/** A project as a row; a page of a long list becomes rows as it comes, which take less room. */
export function projectRow(
  project: ListedProject,
  columns: readonly ListColumnId[],
  context: ListContext,
): SheetRow {
  const cells = columns.map((column) => listCell(project, column, context));
  return {
    key: project.id,
    name: project.name,
    isTotal: false,
    cells: cells.map(sheetCell),
    status: statusOf(cells, columns),
  };
}

function sheetCell({ text, number, lamp, absent }: Cell): SheetCell {
  if (lamp) return lampText(lamp);
  if (absent) return EMPTY_CELL;
  return { text, number };
}

function statusOf(cells: readonly Cell[], columns: readonly ListColumnId[]): StatusWord[] {
  const absent = cells.flatMap((cell, index) => {
    const column = columns[index];
    return column && cell.absent
      ? [{ kind: cell.absent, word: cell.text, head: LEDGER_COLUMNS[column].word }]
      : [];
  });
  return absent.length > 0 ? wordsByColumn(absent) : [REPORTED];
}

/** The sums of the summary, which count a package once. */
function totalRow({ summary, columns }: ListContent): SheetRow {
  const { numerator, denominator } = summary.investmentRate;
  const sums: Readonly<Partial<Record<ListColumnId, Cell>>> = {
    totalInvestment: countCell(summary.totalInvestment),
    planned: countCell(summary.planned),
    ...(summary.done !== null && { done: countCell(summary.done) }),
    ...(numerator !== null &&
      denominator !== null &&
      denominator > 0 && { investmentRate: percentCell(fraction(numerator, denominator)) }),
  };
  return {
    key: "total",
    name: `合计${formatCount(summary.projects)}个项目`,
    isTotal: true,
    cells: columns.map((column) => {
      const sum = sums[column];
      return sum ? sheetCell(sum) : EMPTY_CELL;
    }),
    status: [],
  };
}
