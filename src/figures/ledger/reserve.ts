/** 谋划入库: the reserve projects by the library that they are planned for. */
import { monthLabel } from "../../domain/facts/period";
import { LIBRARY_LEVEL_WORD } from "../../domain/ledger/kinds";
import type { LibraryCounts } from "../../domain/ledger/statistics";
import { formatCount } from "../../domain/numbers/format";
import type { Figure, Row, RowsBody } from "../figure";
import { fittingMessage } from "../parts";
import {
  COUNT_STACK,
  type StackPart,
  WHOLE_ROW,
  countWords,
  linkedCount,
  oneGroup,
  stackSeries,
  strongColumn,
  tableColumn,
} from "./parts";
import { type LedgerSource, emptyLedgerBody, ledgerFigure, whose } from "./source";

const PARTS = [
  { key: "complete", name: "已入库，手续齐全", sign: "齐", role: "step5" },
  { key: "incomplete", name: "已入库，手续未齐", sign: "缺", role: "step3" },
  { key: "notEntered", name: "未入库", sign: "未", role: "step1" },
] as const satisfies readonly Omit<StackPart, "total">[];

type Counts = Omit<LibraryCounts, "level">;
type PartKey = (typeof PARTS)[number]["key"];

function partOf({ entered, complete, notEntered }: Counts, key: PartKey): number {
  return { complete, incomplete: entered - complete, notEntered }[key];
}

/** By level, from the county's library to the nation's. */
export function reserveFigure(source: LedgerSource): Figure {
  const { library, libraryUntold } = source.statistics;
  const total = {
    entered: library.reduce((sum, { entered }) => sum + entered, 0),
    complete: library.reduce((sum, { complete }) => sum + complete, 0),
    notEntered: library.reduce((sum, { notEntered }) => sum + notEntered, 0),
  };
  const known = total.entered + total.notEntered;
  return ledgerFigure(source, "reserve", {
    message: message(total, libraryUntold),
    takeaway: takeaway(source, total),
    order: "按库的级别",
    unit: "个",
    definition: ["储备项目按谋划进入的库分，到月底已入库、未入库", "打包项目算一个"],
    notes: [
      "色块首字：齐为手续齐全，缺为手续未齐，未为未入库。",
      ...(libraryUntold > 0
        ? [`另有${formatCount(libraryUntold)}个储备项目未报入库情况，不算未入库，不画在图上。`]
        : []),
    ],
    body: known === 0 ? emptyLedgerBody(source, "报了入库情况的储备项目") : body(source, total),
  });
}

function body(source: LedgerSource, total: Counts): RowsBody {
  return {
    ...COUNT_STACK,
    rowHead: "库",
    series: stackSeries(PARTS.map((part) => ({ ...part, total: partOf(total, part.key) }))),
    groups: oneGroup(
      source.statistics.library.map(({ level, ...counts }) =>
        row({ key: level, name: LIBRARY_LEVEL_WORD[level] }, counts, level),
      ),
    ),
    total: row({ key: "total", name: "合计" }, total, null),
    columns: [
      ...PARTS.map(({ key, name }) => tableColumn(key, name)),
      tableColumn("entered", "已入库"),
      strongColumn("total", "谋划"),
    ],
  };
}

/** The list asks for one library where a project is entered, and for all that are not entered. */
function row(
  name: { readonly key: string; readonly name: string },
  counts: Counts,
  level: LibraryCounts["level"] | null,
): Row {
  const all = counts.entered + counts.notEntered;
  const reserves = { kind: ["reserve"] };
  return {
    ...name,
    ...WHOLE_ROW,
    values: {
      ...Object.fromEntries(PARTS.map(({ key }) => [key, partOf(counts, key)])),
      total: all,
    },
    cells: {
      complete: linkedCount(counts.complete),
      incomplete: linkedCount(partOf(counts, "incomplete")),
      notEntered: linkedCount(
        counts.notEntered,
        level === null ? { ...reserves, library: ["none"] } : null,
      ),
      entered: linkedCount(
        counts.entered,
        level === null ? null : { ...reserves, library: [level] },
      ),
      total: linkedCount(all),
    },
    ...(level && counts.entered > 0 && { projects: { ...reserves, library: [level] } }),
    details: [
      { label: "谋划", text: `${formatCount(all)}个` },
      ...PARTS.map(({ key, name: label }) => ({
        label,
        text: `${formatCount(partOf(counts, key))}个`,
      })),
    ],
  };
}

/** 已入库48个，未入库27个 */
function message(total: Counts, untold: number): string {
  const known = countWords(
    [
      { name: "已入库", count: total.entered },
      { name: "未入库", count: total.notEntered },
    ],
    "个",
  );
  if (known !== "") return fittingMessage([known]);
  return untold > 0 ? "都未报入库情况" : "没有储备项目";
}

function takeaway(source: LedgerSource, total: Counts): string {
  const { month, statistics } = source;
  const { library, libraryUntold } = statistics;
  const at = `截至${monthLabel(month)}底，${whose(source)}储备项目`;
  const parts = PARTS.map(({ key, name }) => ({
    name: name.replace("，", ""),
    count: partOf(total, key),
  }));
  const known = countWords(parts, "个");
  const untold = `${formatCount(libraryUntold)}个未报入库情况`;
  if (known === "") return `${at}${libraryUntold > 0 ? `有${untold}` : "一个也没有"}。`;
  const levels = countWords(
    library.map(({ level, entered }) => ({ name: LIBRARY_LEVEL_WORD[level], count: entered })),
    "个",
  );
  const entered = levels === "" ? "" : `已入库的：${levels}。`;
  return `${at}${known}${libraryUntold > 0 ? `，另有${untold}` : ""}。${entered}`;
}
