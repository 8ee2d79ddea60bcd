/**
 * The workbook inside a native chart: what 编辑数据 opens. Its cells are where the chart's references
 * point.
 */
import { zipSync } from "fflate";
import { isPresent } from "../../lib/array";
import { columnName } from "../../lib/column-name";
import type { NativeChart } from "./native-chart";
import { escapeMarkup } from "../../lib/inert-text";
import { SLIDE_FONT, XML_HEAD, xmlBytes } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Formats below are Excel's own. */
const FIRST_FORMAT = 164;

const SHEET_NAME = "Sheet1";

/** Cells of a series: its head, and its values; `column` 0 holds the categories. */
export function headReference(column: number): string {
  return `${SHEET_NAME}!$${columnName(column)}$1`;
}

/** The cells of a column with `count` values: Sheet1!$B$2:$B$13. */
export function bodyReference(column: number, count: number): string {
  return `${SHEET_NAME}!$${columnName(column)}$2:$${columnName(column)}$${Math.max(count, 1) + 1}`;
}

/**
 * An .xlsx file: heads in row 1, categories in column A, one column per series. A missing value is
 * an empty cell; no cell is a formula.
 */
export function chartWorkbook(chart: NativeChart, at: Date): Uint8Array {
  const formats = [
    ...new Set(
      chart.series.flatMap(({ cellFormat, ownFormats }) => [
        cellFormat,
        ...ownFormats.filter(isPresent),
      ]),
    ),
  ];
  const texts = [
    ...new Set([chart.rowHead, ...chart.series.map(({ name }) => name), ...chart.categories]),
  ];
  const files = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": worksheet(chart, texts, formats),
    "xl/styles.xml": styles(formats),
    "xl/sharedStrings.xml": `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${escapeMarkup(text)}</t></si>`).join("")}</sst>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, xmlBytes(xml)])),
    { mtime: at },
  );
}

function worksheet(
  chart: NativeChart,
  texts: readonly string[],
  formats: readonly string[],
): string {
  const text = (at: string, value: string) =>
    `<c r="${at}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  const head = [chart.rowHead, ...chart.series.map(({ name }) => name)].map((name, index) =>
    text(`${columnName(index)}1`, name),
  );
  const rows = chart.categories.map((category, index) => {
    const line = index + 2;
    const values = chart.series.map(({ values: own, cellFormat, ownFormats }, at) => {
      const value = own[index] ?? null;
      const style = formats.indexOf(ownFormats[index] ?? cellFormat) + 1;
      return value === null
        ? ""
        : `<c r="${columnName(at + 1)}${line}" s="${style}"><v>${value}</v></c>`;
    });
    return `<row r="${line}">${text(`A${line}`, category)}${values.join("")}</row>`;
  });
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="${chart.series.length + 1}" width="20" customWidth="1"/></cols><sheetData><row r="1">${head.join("")}</row>${rows.join("")}</sheetData></worksheet>`;
}

function styles(formats: readonly string[]): string {
  const own = formats.map(
    (format, index) =>
      `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeMarkup(format)}"/>`,
  );
  const cells = formats.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const parts = [
    `<numFmts count="${own.length}">${own.join("")}</numFmts>`,
    `<fonts count="1"><font><sz val="11"/><name val="${SLIDE_FONT}"/></font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ];
  return `${XML_HEAD}<styleSheet xmlns="${MAIN}">${parts.join("")}</styleSheet>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ["workbook.xml", "sheet.main+xml"],
    ["worksheets/sheet1.xml", "worksheet+xml"],
    ["styles.xml", "styles+xml"],
    ["sharedStrings.xml", "sharedStrings+xml"],
  ].map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="${SHEET_TYPE}.${type}"/>`);
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${rels}<Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}
