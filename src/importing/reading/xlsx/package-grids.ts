/**
 * A package that holds a workbook → its grids. SheetJS is given another package, of the parts that
 * hold cells, texts and formats, each within the limits: nothing else that a file holds is read.
 */
import { strToU8, zipSync } from "fflate";
import { escapeMarkup } from "../../../lib/inert-text";
import type { Grid } from "../../grid";
import { MOST_FORMATS, MOST_SHEETS, MOST_STYLES, MOST_TEXTS } from "../limits";
import { BUILT_IN_FORMATS } from "../numbers/built-in-formats";
import { relationsOf } from "../package/relations";
import { isTrue, readXml, xmlText } from "../package/xml";
import type { Package } from "../package/zip";
import type { OnSheet } from "../progress";
import { FileRefusal } from "../refusal";
import { type KnownSheet, bookGrids, readBook } from "../workbook";
import { checkedSheet } from "./checked-sheet";

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TEXTS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const OF_STYLES = { xf: MOST_STYLES, numFmt: MOST_FORMATS };
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The grids of the workbook at `path`, in its order; sheets that hold a chart only are none. Throws
 * `FileRefusal`.
 */
export function packageGrids(parts: Package, path: string, onSheet: OnSheet): Grid[] {
  const { entries, is1904 } = entriesOf(textOf(parts, path));
  const relations = relationsOf(parts, path);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const sheets = entries.flatMap((entry) => {
    const relation = relations.find(({ id }) => id === entry.id);
    if (relation && relation.type !== "worksheet") return [];
    return [{ ...entry, part: relation?.target ?? "" }];
  });
  if (sheets.length === 0) throw new FileRefusal("noTable");
  if (sheets.length > MOST_SHEETS) throw new FileRefusal("tooManySheets");
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")];
  const files: Record<string, string> = {};
  if (texts && parts.has(texts))
    files[TEXTS] = withEmptyTexts(withAtMost({ si: MOST_TEXTS }, textOf(parts, texts)));
  // Without its styles a percent would be a number, and a day too.
  if (styles) files[STYLES] = withChineseFormats(withAtMost(OF_STYLES, textOf(parts, styles)));
  const known = sheets.map(({ name, isHidden, part }, at): KnownSheet => {
    onSheet(name, at, sheets.length);
    const { xml, ...sheet } = checkedSheet(textOf(parts, part));
    files[sheetPath(at)] = xml;
    return { at, name, isHidden, ...sheet };
  });
  const frame = frameOf(Object.keys(files), sheets.length, is1904);
  return bookGrids(readBook(zipOf({ ...frame, ...files }), "array"), known);
}

/** SheetJS does not count the texts that are empty, and would give the next one instead. */
function withEmptyTexts(xml: string): string {
  return xml.replaceAll(/<(?:\w+:)?si\s*\/>/g, "<si><t></t></si>");
}

/** Those that a workbook names by number only; SheetJS shows them as an English Excel. */
function withChineseFormats(xml: string): string {
  const formats = [...BUILT_IN_FORMATS].map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeMarkup(code)}"/>`,
  );
  // Before its own: a workbook may mean something else by a number.
  const own = /<(?:\w+:)?numFmts(?:\s[^>]*[^/])?>/.exec(xml);
  const at = own ? own.index + own[0].length : 0;
  return own
    ? xml.slice(0, at) + formats.join("") + xml.slice(at)
    : `<numFmts>${formats.join("")}</numFmts>${xml}`;
}

/** A part that must be there. */
function textOf(parts: Package, path: string): string {
  const bytes = parts.read(path);
  if (!bytes) throw new FileRefusal("broken");
  return xmlText(bytes);
}

/** The same XML, well-formed: SheetJS makes what it can of any text. Throws `FileRefusal`. */
function withAtMost(most: Readonly<Record<string, number>>, xml: string): string {
  const left = new Map(Object.entries(most));
  readXml(xml, {
    open: (name) => {
      const more = left.get(name);
      if (more === 0) throw new FileRefusal("broken");
      if (more !== undefined) left.set(name, more - 1);
    },
  });
  return xml;
}

function entriesOf(xml: string): { entries: SheetEntry[]; is1904: boolean } {
  const entries: SheetEntry[] = [];
  let is1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = isTrue(attributes("date1904"));
      if (name !== "sheet") return;
      entries.push({
        name: attributes("name") ?? "",
        id: attributes("id") ?? "",
        isHidden: ["hidden", "veryHidden"].includes(attributes("state") ?? ""),
      });
    },
  });
  return { entries, is1904 };
}

/** What SheetJS needs around the parts. */
function frameOf(names: readonly string[], count: number, is1904: boolean): Record<string, string> {
  const all = Array.from({ length: count }, (_, index) => index);
  const overrides = [
    ["xl/workbook.xml", "sheet.main"],
    ...names.map((name) => [name, typeOf(name)]),
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`);
  const relations = all.map(
    (index) =>
      `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="${sheetPath(index).slice(3)}"/>`,
  );
  // Their own names would have to be told apart, and escaped.
  const sheets = all.map(
    (index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join("")}</Types>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
  };
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function typeOf(name: string): string {
  if (name === TEXTS) return "sharedStrings";
  return name === STYLES ? "styles" : "worksheet";
}

/** Without packing: it is unpacked at once. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { level: 0, mtime: EARLIEST },
  );
}

/** That a zip can say. */
const EARLIEST = new Date(1980, 0, 1);
