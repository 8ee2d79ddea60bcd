/**
 * Sheets of cells → one .xlsx file: the library writes the parts, this closes what it leaves open.
 */
import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeExcelFile, {
  type CellObject,
  type Feature,
  type Sheet as Page,
} from "write-excel-file/browser";
import { FILE_KINDS } from "../file-kinds";
import { escapeMarkup } from "../../lib/inert-text";
import { type Validation, validationsXml } from "./xlsx-validation";

export type SpreadsheetCell = CellObject | null;

export interface SpreadsheetPage extends Omit<Page<File | Blob | ArrayBuffer>, "data"> {
  readonly data: readonly (readonly SpreadsheetCell[])[];
  readonly validations?: readonly Validation[];
}

const STRINGS = "xl/sharedStrings.xml";
/**
 * Earliest moment that a zip can say: the same cells give the same bytes on every day. Local parts,
 * as zip knows no zone.
 */
const ZIP_TIME = new Date(1980, 0, 1);
const PLACE = "<sheetData></sheetData>";
const FONT = { fontFamily: "微软雅黑", fontSize: 11 };

/**
 * The pages as an .xlsx file, in a Chinese font. Texts are strings and nothing else, whatever they
 * begin with. The library zips in a worker made from a blob as soon as a part has 160 kB (a table
 * of 180 units), and fails where the page's policy forbids such workers, as ours does. So the rows
 * are kept back from it and put in here.
 */
export async function spreadsheetFile(
  pages: readonly SpreadsheetPage[],
  watermark: string | null = null,
): Promise<Blob> {
  const texts = numberedTexts();
  const kept = new Map<string, string>();
  const sheets = pages.map((page) => ({
    ...page,
    orientation: "landscape" as const,
    data: page.data.map((row) => row.map(texts.byNumber)),
  }));
  const blob = await writeExcelFile(sheets, { ...FONT, features: [keepRows(kept)] }).toBlob();
  const parts: Zippable = {};
  const rules = new Map(
    pages.map(({ validations = [] }, index) => [pagePath(index + 1), validationsXml(validations)]),
  );
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())))) {
    const rows = kept.get(path);
    if (path === STRINGS) parts[path] = strToU8(texts.part());
    else
      parts[path] =
        rows === undefined
          ? bytes
          : strToU8(
              withHeader(completed(strFromU8(bytes), rows, rules.get(path) ?? ""), watermark),
            );
  }
  return new Blob([zipSync(parts, { mtime: ZIP_TIME })], { type: FILE_KINDS.xlsx.type });
}

function pagePath(id: number | string): string {
  return `xl/worksheets/sheet${id}.xml`;
}

/** The sheet with its rows and rules, and printed no wider than one page. */
function completed(xml: string, rows: string, rules: string): string {
  return xml
    .replace(PLACE, () => rows)
    .replace("<pageMargins ", (margins) => `${rules}${margins}`)
    .replace(
      /<worksheet[^>]*>/,
      (opening) => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    )
    .replace("<pageSetup ", () => '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

/** The watermark above every printed page. In a header an ampersand begins a code, two are one. */
function withHeader(xml: string, watermark: string | null): string {
  if (watermark === null) return xml;
  const text = escapeMarkup(watermark.replaceAll("&", "&&"));
  return xml.replace(
    /<pageSetup [^>]*\/>/,
    (setup) => `${setup}<headerFooter><oddHeader>&amp;C${text}</oddHeader></headerFooter>`,
  );
}

/** Takes the rows out of every sheet's part and notes them under the part's path. */
function keepRows(kept: Map<string, string>): Feature<File | Blob | ArrayBuffer> {
  const transform = (xml: string, _options: unknown, { sheetId }: { sheetId: string }) => {
    const [from, to] = [
      xml.indexOf("<sheetData>"),
      xml.indexOf("</sheetData>") + "</sheetData>".length,
    ];
    if (from < 0) return xml;
    kept.set(pagePath(sheetId), xml.slice(from, to));
    return xml.slice(0, from) + PLACE + xml.slice(to);
  };
  return { files: { transform: { "xl/worksheets/sheet{id}.xml": { transform } } } };
}

/**
 * Texts go to the library as numbers, and into their part by us: its own index of strings is a
 * plain object, which takes a unit called `constructor` for one that it already has.
 */
function numberedTexts() {
  const numbers = new Map<string, number>();
  const byNumber = (cell: SpreadsheetCell): SpreadsheetCell => {
    if (typeof cell?.value !== "string" || cell.value === "") return cell;
    const number = numbers.get(cell.value) ?? numbers.size;
    numbers.set(cell.value, number);
    return { ...cell, type: String, value: String(number) };
  };
  /** In order of first use, as the library numbers them too. */
  const part = () => {
    const items = [...numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeMarkup(text)}</t></si>`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join("")}</sst>`;
  };
  return { byNumber, part };
}
