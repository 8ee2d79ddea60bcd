import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type PictureForms,
  clipboardText,
  copyPicture,
  copyTable,
  pictureWords,
  tableWords,
} from "./clipboard";
import { COMPARISON, DEMO, INVESTMENT, NOTHING, SMALL, cell, row, word } from "./fixtures/sheets";
import { htmlTable } from "./sheet/html-table";
import { tabTable } from "./sheet/tab-table";

const PNG = new Blob(["png"], { type: "image/png" });

function forms(png: PictureForms["png"] = async () => PNG): PictureForms {
  return { png: vi.fn<PictureForms["png"]>(png), text: "要点" };
}

/** As the browser's: takes blobs or promises of them. */
class FakeItem {
  readonly forms: Readonly<Record<string, Blob | Promise<Blob>>>;
  constructor(given: FakeItem["forms"]) {
    this.forms = given;
  }
}

let written: Record<string, string>[];

/** A clipboard that waits for every form, as the browser's does. */
async function write([item]: FakeItem[]): Promise<void> {
  const entries = Object.entries(item?.forms ?? {}).map(
    async ([type, blob]) => [type, await (await blob).text()] as const,
  );
  written.push(Object.fromEntries(await Promise.all(entries)));
}

function secure(isSecure: boolean, clipboard: object | undefined) {
  vi.stubGlobal("isSecureContext", isSecure);
  vi.stubGlobal("ClipboardItem", FakeItem);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
}

/** What the old way put where, or null where nothing was copied. */
function oldWay({ works = true } = {}): { copied: () => Record<string, string> | null } {
  let copied: Record<string, string> | null = null;
  document.execCommand = (command: string) => {
    if (command !== "copy" || !works) return false;
    const data: Record<string, string> = {};
    const event = Object.assign(new Event("copy", { bubbles: true, cancelable: true }), {
      clipboardData: {
        setData: (type: string, text: string) => Object.assign(data, { [type]: text }),
      },
    });
    const target = document.activeElement ?? document.body;
    // Without a selection Chrome asks nobody.
    if (!(target instanceof HTMLTextAreaElement) || target.selectionEnd === 0) return false;
    if (!target.dispatchEvent(event)) copied = data;
    return true;
  };
  return { copied: () => copied };
}

beforeEach(() => {
  written = [];
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(document, "execCommand");
});

test("a picture goes with its sentence and without the table, which Word would take before it", async () => {
  secure(true, { write });
  expect(await copyPicture(forms())).toBe("copied");
  expect(written).toEqual([{ "image/png": "png", "text/plain": "要点" }]);
});

test("the item is made at once, within the press; the picture may come later", async () => {
  secure(true, { write });
  const made = vi.fn<() => void>();
  vi.stubGlobal(
    "ClipboardItem",
    class extends FakeItem {
      constructor(given: FakeItem["forms"]) {
        super(given);
        made();
      }
    },
  );
  const done = copyPicture(
    forms(() => new Promise((resolve) => setTimeout(() => resolve(PNG), 20))),
  );
  expect(made).toHaveBeenCalledTimes(1);
  expect(await done).toBe("copied");
  expect(written[0]?.["image/png"]).toBe("png");
});

test("on plain http the sentence is copied the old way, no picture is drawn, and the reader is told why", async () => {
  secure(false, undefined);
  const { copied } = oldWay();
  const given = forms();
  expect(await copyPicture(given)).toBe("withoutPicture");
  expect(copied()).toEqual({ "text/plain": "要点" });
  expect(given.png).not.toHaveBeenCalled();
  expect(pictureWords("withoutPicture")).toBe(
    "当前网址不是 https，浏览器不允许复制图片：已复制要点，没有复制图片。",
  );
});

test("a refused item falls back, and the words don't blame the address", async () => {
  secure(true, { write: () => Promise.reject(new DOMException("denied", "NotAllowedError")) });
  const { copied } = oldWay();
  expect(await copyPicture(forms())).toBe("withoutPicture");
  expect(copied()?.["text/plain"]).toBe("要点");
  expect(pictureWords("withoutPicture")).toBe("浏览器没有允许复制图片：已复制要点，没有复制图片。");
});

test("a picture that can't be drawn doesn't take the sentence with it, and isn't said to be there", async () => {
  secure(true, { write });
  expect(await copyPicture(forms(() => Promise.reject(new Error("canvas"))))).toBe("pictureFailed");
  expect(written).toEqual([{ "text/plain": "要点" }]);
  expect(pictureWords("pictureFailed")).toContain("没有复制图片");
});

test("a window without focus copies nothing and says so", async () => {
  secure(true, {
    write: () => Promise.reject(new DOMException("Document is not focused.", "NotAllowedError")),
  });
  oldWay({ works: false });
  vi.spyOn(document, "hasFocus").mockReturnValue(false);
  expect(await copyPicture(forms())).toBe("notFocused");
  expect(pictureWords("notFocused")).toMatch(/^没有复制：/);
});

test("where nothing works nothing is claimed, and there is a way out", async () => {
  secure(false, undefined);
  oldWay({ works: false });
  expect(await copyPicture(forms())).toBe("refused");
  Reflect.deleteProperty(document, "execCommand");
  expect(await copyPicture(forms())).toBe("refused");
  expect(pictureWords("refused")).toMatch(/^没有复制：.*导出/);
});

test("the old way leaves no trace: focus, page and later copies are as before", async () => {
  secure(false, undefined);
  oldWay();
  const dialog = document.createElement("div");
  dialog.setAttribute("role", "dialog");
  const button = document.createElement("button");
  dialog.append(button);
  document.body.append(dialog);
  button.focus();
  await copyPicture(forms());
  expect(document.activeElement).toBe(button);
  expect(document.querySelectorAll("textarea")).toHaveLength(0);
  const later = new Event("copy", { bubbles: true, cancelable: true });
  expect(button.dispatchEvent(later)).toBe(true);
  dialog.remove();
});

const TABLE = { html: "<table></table>", text: "单位\t完成" };

test("a table goes as HTML and as lines with tabs, the old way too", async () => {
  secure(true, { write });
  expect(await copyTable(TABLE)).toBe("copied");
  expect(written).toEqual([{ "text/html": TABLE.html, "text/plain": TABLE.text }]);
  secure(false, undefined);
  const { copied } = oldWay();
  expect(await copyTable(TABLE)).toBe("copied");
  expect(copied()).toEqual({ "text/html": TABLE.html, "text/plain": TABLE.text });
  expect(tableWords("copied")).toBe("已复制表格。");
  oldWay({ works: false });
  expect(await copyTable(TABLE)).toBe("refused");
  expect(tableWords("refused")).toMatch(/^没有复制：/);
});

test("lines with tabs say what the table says, with numbers as a sheet reads them", () => {
  const lines = tabTable(INVESTMENT).split("\n");
  expect(lines[0]).toBe(INVESTMENT.caption);
  expect(lines[1]?.split("\t")).toEqual([
    "单位",
    "完成（亿元）",
    "计划（亿元）",
    "完成率",
    "与序时（百分点）",
    "灯",
    "已开工/计划",
    "状态",
  ]);
  expect(lines[2]?.split("\t")).toEqual([
    "云麓区",
    "1234.5",
    "2333.7",
    "52.9%",
    "-22.1",
    "红",
    "'1/12",
    "已报",
  ]);
  expect(lines[3]?.split("\t")).toEqual(["汀洲区", "", "120.0", "", "", "", "", "未报"]);
  expect(lines.at(-1)).toBe("来源：湘西州重点项目通报，数据截至2021年9月");
  expect(tabTable(DEMO).split("\n")[0]).toBe("演示数据（虚构）");
});

test("a text of the data is one field, and no formula", () => {
  const sheet = {
    ...INVESTMENT,
    rows: [
      row(
        "=HYPERLINK(1)\t乙\n丙",
        INVESTMENT.columns.map(() => word("-1+1")),
      ),
    ],
  };
  const line = tabTable(sheet).split("\n")[2]?.split("\t");
  expect(line?.[0]).toBe("'=HYPERLINK(1) 乙 丙");
  expect(line?.[1]).toBe("'-1+1");
  expect(line).toHaveLength(INVESTMENT.columns.length + 2);
});

test("the sentence carries source and date, and 演示数据（虚构） where it is", () => {
  expect(clipboardText(INVESTMENT)).toBe(
    "全州完成投资1,015.3亿元，为年度计划的85.3%。\n来源：湘西州重点项目通报，数据截至2021年9月",
  );
  expect(clipboardText(DEMO).split("\n")[0]).toBe("演示数据（虚构）");
  expect(clipboardText(NOTHING).split("\n")[1]).toBe("来源：湘西州重点项目通报");
});

function parse(html: string): Document {
  const parsed = new DOMParser().parseFromString(html, "application/xhtml+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  return parsed;
}

const textsOf = (parent: ParentNode, selector: string) =>
  [...parent.querySelectorAll(selector)].map(({ textContent }) => textContent);

test("the table says what the screen says, cell by cell, numbers as a sheet reads them, and a gap is empty", () => {
  const page = parse(htmlTable(INVESTMENT));
  expect(textsOf(page, "caption")).toEqual([INVESTMENT.caption]);
  expect(textsOf(page, 'thead th[scope="col"]')).toEqual([
    "单位",
    "完成（亿元）",
    "计划（亿元）",
    "完成率",
    "与序时（百分点）",
    "灯",
    "已开工/计划",
    "状态",
  ]);
  const rows = [...page.querySelectorAll("tbody tr")].map((line) => textsOf(line, "th, td"));
  expect(rows).toHaveLength(7);
  expect(rows[0]).toEqual(["云麓区", "1234.5", "2333.7", "52.9%", "-22.1", "红", "1/12", "已报"]);
  expect(rows[1]).toEqual(["汀洲区", "", "120.0", "", "", "", "", "未报"]);
  expect(textsOf(page, 'tbody th[scope="row"]')).toHaveLength(7);
});

test("numbers stand right; texts are texts for Excel; the region is strong; no class, no sheet of styles", () => {
  const page = parse(htmlTable(INVESTMENT));
  const [first, ...rest] = [...page.querySelectorAll("tbody tr")].map((line) => [
    ...line.querySelectorAll("td"),
  ]);
  expect(first?.[0]?.getAttribute("style")).toContain("text-align:right");
  expect(first?.[5]?.getAttribute("style")).toContain("mso-number-format:'\\@'");
  const formats = first
    ?.slice(0, 4)
    .map((element) => /mso-number-format:'(.*)'/.exec(element.getAttribute("style") ?? "")?.[1]);
  expect(formats).toEqual(["0\\.0", "0\\.0", "0\\.0%", "0\\.0"]);
  expect(
    rest.at(-1)?.every((element) => element.getAttribute("style")?.includes("font-weight:bold")),
  ).toBe(true);
  expect(page.querySelectorAll("[class], style, script, a, img")).toHaveLength(0);
});

test("every number that is pasted is one to a sheet: no −, no separator, no +; a small one has its digit, and 0 is 0", () => {
  const shown = [INVESTMENT, COMPARISON, SMALL].flatMap((sheet) =>
    [...parse(htmlTable(sheet)).querySelectorAll("tbody tr")].flatMap((line, index) => {
      const cells = textsOf(line, "td");
      return (
        sheet.rows[index]?.cells.flatMap(({ number }, at) => (number ? [cells[at]] : [])) ?? []
      );
    }),
  );
  expect(shown.length).toBeGreaterThan(40);
  expect(shown.filter((text) => !/^-?\d+(\.\d+)?%?$/.test(text ?? ""))).toEqual([]);
  expect(textsOf(parse(htmlTable(SMALL)), "tbody td:nth-child(-n+4)")).toEqual([
    "0.03",
    "0.03%",
    "0.1",
    "-0.0001",
    "-0.04%",
    "0",
    "0",
    "0%",
    "0",
  ]);
});

test("sections head their columns, and every row has the same number of cells", () => {
  const page = parse(htmlTable(COMPARISON));
  const [upper, lower] = page.querySelectorAll("thead tr");
  const spans = [...(upper?.querySelectorAll("th") ?? [])].map((head) => [
    head.textContent,
    head.getAttribute("colspan") ?? "1",
    head.getAttribute("rowspan") ?? "1",
  ]);
  expect(spans).toEqual([
    ["单位", "1", "2"],
    ["投资（亿元）", "5", "1"],
    ["占比", "1", "2"],
    ["开工（个）", "2", "1"],
    ["四上企业（家）", "1", "1"],
    ["状态", "1", "2"],
  ]);
  expect(lower?.querySelectorAll("th")).toHaveLength(8);
  for (const line of page.querySelectorAll("tbody tr")) expect(line.children).toHaveLength(11);
});

test("text from the data is never markup", () => {
  const hostile = '<img src=x onerror="alert(1)">&amp;\'\u0001';
  const sheet = {
    ...INVESTMENT,
    caption: hostile,
    takeaway: hostile,
    rowHead: hostile,
    rows: [row(hostile, [word(hostile), cell("1", 1, "count")])],
  };
  const page = parse(htmlTable(sheet));
  expect(page.querySelectorAll("img")).toHaveLength(0);
  expect(page.querySelector("tbody th")?.textContent).toBe('<img src=x onerror="alert(1)">&amp;\'');
  expect(page.querySelector("p")?.textContent).toBe('<img src=x onerror="alert(1)">&amp;\'');
});

test("takeaway, notes, source and date follow the table; invented figures say so above and below", () => {
  expect(textsOf(parse(htmlTable(INVESTMENT)), "p")).toEqual([
    INVESTMENT.takeaway,
    INVESTMENT.subtitle,
    "注：负数为核减：累计数比上季少。",
    "注：汀洲区未报，不计入合计。",
    "来源：湘西州重点项目通报，数据截至2021年9月",
  ]);
  const demo = parse(htmlTable(DEMO));
  expect(textsOf(demo, "caption")[0]).toBe(`【演示数据（虚构）】${DEMO.caption}`);
  expect(textsOf(demo, "p")[0]).toBe("演示数据（虚构）");
});
