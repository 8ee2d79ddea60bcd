/** What each row below the head is: of a unit or a project, a sum, a section, a note, nothing. */
import { type Cell, type Grid, textOf } from "../grid";
import { readNumber } from "../cells/number";
import { headSense } from "../heads/head-words";
import { topicOf } from "../heads/topic";
import { squash } from "../cells/squash";
import type { UnitNames } from "./office";
import { MARKED, MARK_ALONE, type RawRow } from "./raw-row";
import { withScopes } from "./scopes";
import type { Column, TableKind, TableRow } from "./table";

export interface RowContext {
  readonly grid: Grid;
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly names: UnitNames;
  /** The first row below the head. */
  readonly first: number;
  /** Rows that somebody has said are sums, as their squashed labels. */
  readonly totals: ReadonlySet<string>;
  /** The table is of one unit: a row of numbers needs no name. */
  readonly hasOwner: boolean;
}

export interface Rows {
  readonly rows: readonly TableRow[];
  /** The first row of another table with a head of its own; null where there is none. */
  readonly rest: number | null;
}

/** The rows below the head, in their order, up to another head. */
export function classifyRows(context: RowContext): Rows {
  const { grid, first } = context;
  const places = placesOf(context.columns);
  const rows: RawRow[] = [];
  for (let row = first; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const raw = classify(cells, row, { ...context, places });
    if (raw.kind !== "head" && raw.kind !== "blank" && isOtherHead(cells, places)) {
      const kept = withoutTitles(rows);
      return { rows: withScopes(kept, context.names), rest: first + kept.length };
    }
    rows.push(raw);
  }
  return { rows: withScopes(rows, context.names), rest: null };
}

/** What stands between the last row and another head is above that head. */
function withoutTitles(rows: readonly RawRow[]): readonly RawRow[] {
  const isOwn = ({ kind }: RawRow) =>
    kind === "unit" || kind === "project" || kind === "total" || kind === "part";
  const last = rows.length - 1 - [...rows].reverse().findIndex(isOwn);
  return rows.some(isOwn) ? rows.slice(0, last + 1) : rows;
}

/** Two heads of numbers, where numbers belong. */
function isOtherHead(cells: readonly Cell[], { numbers }: Places): boolean {
  let words = 0;
  for (const column of numbers) {
    const cell = cells[column];
    if (cell === undefined || cell.kind === "blank") continue;
    if (cell.kind !== "text" || readNumber(cell).kind !== "words" || cell.text.length > 40)
      return false;
    const { kind } = headSense([cell.text], SOME_TOPIC).role;
    if (kind === "measure" || kind === "rate" || kind === "rank") words += 1;
  }
  return words >= 2;
}

const SOME_TOPIC = topicOf("新增入库企业", []);

interface Places {
  readonly serial: number | null;
  readonly unit: number | null;
  readonly name: number | null;
  /** Columns that hold numbers. */
  readonly numbers: readonly number[];
}

function placesOf(columns: readonly Column[]): Places {
  const find = (test: (column: Column) => boolean) => columns.find(test)?.index ?? null;
  return {
    serial: find(({ role }) => role.kind === "serial"),
    unit: find(({ role }) => role.kind === "unit"),
    name: find(({ role }) => role.kind === "field" && role.field === "name"),
    numbers: columns
      .filter(({ role }) => role.kind === "measure" || isAmountField(role))
      .map(({ index }) => index),
  };
}

function isAmountField(role: Column["role"]): boolean {
  return role.kind === "field" && ["totalInvestment", "planned", "done"].includes(role.field);
}

type Context = RowContext & { readonly places: Places };

function classify(cells: readonly Cell[], row: number, context: Context): RawRow {
  const words = firstWords(cells);
  const [lead] = words;
  if (lead === undefined) return { kind: "blank", row };
  const { places, kind } = context;
  const hasNumbers = places.numbers.some((column) => isNumber(cells[column]));
  const text = textOf(
    cells.find((cell) => squash(textOf(cell).slice(0, 200)) !== "") ?? { kind: "blank" },
  ).trim();
  if (isRepeatedHead(cells, context)) return { kind: "head", row };
  const total = labelsOf(cells, lead, context).find((word) => isTotal(word, context));
  if (total !== undefined) return { kind: "total", row, text: total };
  if (/^(?:其中|#)/.test(lead) || words.some((word) => NO_SUM.test(word)))
    return { kind: "part", row };
  if (isSection(cells, words, context, hasNumbers))
    return {
      kind: "section",
      row,
      text: MARK_ALONE.test(lead) ? `${lead}、${words[1] ?? ""}` : lead,
    };
  if (isNote(lead, words, hasNumbers)) return { kind: "note", row, text };
  const own = squash(
    textOf(cells[(kind === "ledger" ? places.name : places.unit) ?? -1] ?? { kind: "blank" }),
  );
  if (own !== "") return { kind: kind === "ledger" ? "project" : "unit", row };
  if (kind === "units" && places.unit === null && context.hasOwner && hasNumbers)
    return { kind: "unit", row };
  const isSerialAlone = words.length === 1 && /^\d{1,5}$/.test(lead);
  return isSerialAlone ? { kind: "blank", row } : { kind: "unclear", row, text };
}

function isNumber(cell: Cell | undefined): boolean {
  return cell !== undefined && readNumber(cell).kind === "number";
}

/** Up to four of the row's texts, squashed; a total says what it is in one of the first. */
function firstWords(cells: readonly Cell[]): string[] {
  const words: string[] = [];
  for (const cell of cells) {
    if (cell.kind === "blank") continue;
    const word = squash(textOf(cell).slice(0, 400));
    if (word !== "") words.push(word);
    if (words.length === 4) break;
  }
  return words;
}

function isRepeatedHead(cells: readonly Cell[], { columns }: Context): boolean {
  const filled = columns.filter(
    ({ index }) => textOf(cells[index] ?? { kind: "blank" }).trim() !== "",
  );
  return (
    filled.length >= 2 &&
    filled.every(({ index, levels }) => {
      const word = squash(textOf(cells[index] ?? { kind: "blank" }).slice(0, 120));
      return levels.some((level) => squash(level) === word);
    })
  );
}

const TOTAL = /^.{0,20}(?:合计|总计|小计|共计)(?:[:(,].{0,60})?$/;
/** Rows that compare: 全市平均, 去年同期. */
const NO_SUM = /^.{0,8}(?:平均(?:值|水平|数)?|[上去]年同期|同比(?:增长|增减)?)$/;
const REGION = /^全(?:市|州|省|县|区|盟|地区)(?:合计|总计)?$/;
/** Where a row says what it is: its first words, and the cells of serial, unit and name. */
function labelsOf(cells: readonly Cell[], lead: string, { places }: Context): readonly string[] {
  const own = [places.serial, places.name, places.unit].map((place) =>
    squash(textOf(cells[place ?? -1] ?? { kind: "blank" }).slice(0, 400)),
  );
  return [lead, ...own].filter((word) => word !== "");
}

/** The region's own name is a sum among units; among projects it is whose they are. */
function isTotal(word: string, { names, totals, kind }: Context): boolean {
  if (TOTAL.test(word) || totals.has(word)) return true;
  return kind === "units" && (REGION.test(word) || names.isRegion(word));
}

const NUMBERED = /^\d{1,2}[、.](?!\d)|^\(\d{1,2}\)/;

function isSection(
  cells: readonly Cell[],
  words: readonly string[],
  { places, kind }: Context,
  hasNumbers: boolean,
): boolean {
  const [lead = ""] = words;
  const serial = squash(textOf(cells[places.serial ?? -1] ?? { kind: "blank" }).slice(0, 20));
  if (MARKED.test(lead) && !NOTE_WORDS.test(lead))
    return words.length < 3 || hasNumbers || MARK_ALONE.test(serial);
  if (MARK_ALONE.test(serial)) return true;
  // A name without serial and unit among rows that have both: 续建项目, with sums of its own.
  const isBlank = (place: number | null) =>
    place !== null && squash(textOf(cells[place] ?? { kind: "blank" }).slice(0, 60)) === "";
  if (
    kind === "ledger" &&
    isBlank(places.serial) &&
    isBlank(places.unit) &&
    /项目|工程|类|领域|产业/.test(lead)
  )
    return true;
  if (words.length > 1 || hasNumbers || lead.length > 60) return false;
  if (NUMBERED.test(lead)) return true;
  return (
    kind === "ledger" &&
    /项目|工程|类|县|市|区|旗/.test(lead) &&
    !/[。；;]/.test(lead) &&
    !NOTE.test(lead)
  );
}

const NOTE_WORDS = /^(?:[一二三四五六七八九十]、)?(?:注|说明)/;
const NOTE =
  /^(?:[(]?(?:备?注|附注|说明|填表|制表|审核|单位负责人|负责人|联系人|填报|统计负责|数据来源|资料来源)|[“"]?[—–-]{1,2}[”"]?(?:为|表示))/;

function isNote(lead: string, words: readonly string[], hasNumbers: boolean): boolean {
  if (NOTE.test(lead)) return true;
  return words.length === 1 && !hasNumbers && (lead.length > 30 || /[。]$/.test(lead));
}
