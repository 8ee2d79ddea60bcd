import { createHash } from "node:crypto";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type SourceFile, textOf } from "../grid";
import { at, biffBytes, biffStream, compoundFile, narrowText, record } from "./fixtures/biff";
import { FILE_NAMES, SHOWN, TABLE, fileBytes, htmlTable } from "./fixtures/files";
import { relations, rowsOf, workbookBytes, zipOf } from "./fixtures/workbooks";
import { MOST_BYTES } from "./limits";
import { readFile, readPasted } from "./read-file";
import { FileRefusal } from "./refusal";

/** What the first table shows. */
function shown({ grids }: SourceFile): string[][] | undefined {
  return grids[0]?.rows.map((row) => row.map(textOf));
}

/** Why a file is refused. */
async function refusal(bytes: Uint8Array): Promise<FileRefusal> {
  const error: unknown = await readFile(bytes, "报表.xlsx").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FileRefusal);
  return error as FileRefusal;
}

describe("a file", () => {
  test.each(FILE_NAMES)("%s, under any name, by its content", async (name) => {
    const bytes = await fileBytes(name);
    const file = await readFile(bytes, "九月报表.doc");
    expect(shown(file)).toEqual(SHOWN);
    expect(file.name).toBe("九月报表.doc");
    expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("tells its format", async () => {
    const formats = await Promise.all(
      FILE_NAMES.map(async (name) => (await readFile(await fileBytes(name), name)).format),
    );
    expect(formats).toEqual(["xlsx", "xls", "text", "html", "xls", "docx"]);
  });

  test("tells how far it is, sheet by sheet", async () => {
    const told: unknown[] = [];
    await readFile(await fileBytes("a.xls"), "a.xls", {
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([
      { sheet: "总表", done: 0, of: 2 },
      { sheet: "参数", done: 1, of: 2 },
    ]);
  });

  test("without the container of .xls", async () => {
    const records = [record(0x204, at(0, 0), narrowText("A"))];
    const stream = biffStream([{ name: "表", records }]);
    expect(shown(await readFile(stream, "a.xls"))).toEqual([["A"]]);
  });

  test("of GB 18030, a page that says so too", async () => {
    const html = strToU8(
      "<html><meta charset=gb2312><table><tr><td>\u00c2\u00a1</td></tr></table>",
      true,
    );
    expect(shown(await readFile(html, "a.xls"))).toEqual([["隆"]]);
  });
});

test("what was pasted: HTML where it is a table, else the text", async () => {
  const text = SHOWN.map((row) => row.join("\t")).join("\n");
  const [fromHtml, fromText] = await Promise.all([
    readPasted({ html: `<b id="start"></b>${htmlTable()}`, text: "" }),
    readPasted({ html: null, text }),
  ]);
  expect([fromHtml.format, fromText.format]).toEqual(["html", "text"]);
  expect([shown(fromHtml), shown(fromText)]).toEqual([SHOWN, SHOWN]);
  expect(fromText.name).toBe("粘贴的表格");
});

describe("is refused with a sentence that says what to do", () => {
  const word = strToU8("x".repeat(5000));
  const main = (path: string, xml: string) =>
    zipOf({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relations([["rId1", "officeDocument", path]]),
      [path]: xml,
    });
  const ZIP = zipOf({ "总表.xlsx": workbookBytes([{ name: "表", rows: rowsOf(TABLE) }]) });
  test.each<[string, string, Uint8Array]>([
    ["nothing", "empty", new Uint8Array()],
    ["too much", "fileTooLarge", new Uint8Array(MOST_BYTES + 1)],
    ["a PDF", "pdf", strToU8("%PDF-1.7\n")],
    ["a PNG", "picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ["a JPEG", "picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["a bitmap", "picture", strToU8(`BM\u0001\u0001\u0001\u0001${"\u0000".repeat(40)}`)],
    ["a WebP", "picture", strToU8("RIFF1234WEBPVP8 ")],
    ["an RTF", "richText", strToU8("{\\rtf1}")],
    ["a web archive", "webArchive", strToU8("MIME-Version: 1.0\n")],
    ["a zip of workbooks", "archive", ZIP],
    ["a gzip", "archive", gzipSync(word)],
    ["a RAR", "archive", strToU8("Rar!\u001a\u0007")],
    ["a .doc", "doc", compoundFile({ WordDocument: word })],
    ["a .ppt", "slides", compoundFile({ "PowerPoint Document": word })],
    [
      "an encrypted .xlsx",
      "encrypted",
      compoundFile({ EncryptedPackage: word, EncryptionInfo: word }),
    ],
    ["an Excel 95", "oldWorkbook", compoundFile({ Book: word })],
    ["an Excel 4", "oldWorkbook", Uint8Array.of(0x09, 0x04, 6, 0, 0, 0, 0x10, 0)],
    ["another compound file", "unknown", compoundFile({ Contents: word })],
    ["a .pptx", "slides", main("ppt/presentation.xml", "<p:presentation xmlns:p='p'/>")],
    ["an .xlsb", "otherWorkbook", main("xl/workbook.bin", "\u0083\u0001")],
    ["an .ods", "otherWorkbook", zipOf({ mimetype: "application/", "content.xml": "<a/>" })],
    ["an .xlsx that is no workbook", "unknown", main("xl/workbook.xml", "<a/>")],
    [
      "one that names a part it has not",
      "broken",
      zipOf({ "_rels/.rels": relations([["a", "officeDocument", "b.xml"]]) }),
    ],
    ["half a zip", "broken", ZIP.subarray(0, ZIP.length / 2)],
    ["a broken compound file", "broken", biffBytes([{ name: "表", records: [] }]).subarray(0, 600)],
    ["an empty workbook", "noTable", workbookBytes([{ name: "表", rows: [] }])],
    ["prose", "noTable", strToU8("完成投资640.7亿元，同比增长。")],
    ["a page without a table", "noTable", strToU8("<!DOCTYPE html><p>登录</p>")],
    ["bytes of no kind", "unknown", Uint8Array.from({ length: 600 }, (_, index) => index & 255)],
    [
      "a zip bomb",
      "unpackedTooLarge",
      zipSync({ "xl/workbook.xml": new Uint8Array(101 * 2 ** 20) }, { level: 1 }),
    ],
  ])("%s: %s", async (_, reason, bytes) => {
    const { message, reason: found } = await refusal(bytes);
    expect(found).toBe(reason);
    expect(message).toMatch(/^\p{sc=Han}[^\n]*请.*。$/u);
  });
});

test("links to other files and addresses lead nowhere", async () => {
  const book = "<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>";
  const rels = `<Relationships><Relationship Id="r1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/sheet.xml"/></Relationships>`;
  const parts = { "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels };
  expect((await refusal(workbookBytes([], { parts }))).reason).toBe("broken");
});
