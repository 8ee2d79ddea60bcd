/** PowerPoint, Excel, CSV and the clipboard, from the menu to the bytes. */
import readExcelFile from "read-excel-file/node";
import { allowClipboard, expect, test } from "../support/browser-test";
import { exportFrom, partsOf, wordsOf } from "../support/exported";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

const XIANGXI = { office: "xiangxi", quarter: "2021Q3" };
const DEMO = "演示数据（虚构）";

test("完成投资 as slides: a native chart with its workbook, then the picture that shows the 序时 marks", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/", XIANGXI));
  await waitForPage(page);
  const { name, bytes } = await exportFrom(page, figureOf(page, "完成投资"), "PowerPoint 图表");
  expect(name).toBe("湘西州_完成投资_2021Q3_累计.pptx");
  const parts = partsOf(bytes);
  const paths = [...parts.keys()];
  expect(paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(2);
  expect(paths.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(1);
  const slide = wordsOf(parts.get("ppt/slides/slide1.xml") ?? "");
  expect(slide).toContain("完成投资：");
  expect(slide).toContain(
    "1—9月，全州完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点。",
  );
  expect(slide).not.toContain(DEMO);
  expect(parts.get("ppt/slides/_rels/slide2.xml.rels")).toContain("image");
});

test("四上新增 as Excel: numbers are numbers, and the second sheet says what they are", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/enterprises", { office: "shangqiu", quarter: "2020Q3" }));
  await waitForPage(page);
  const { name, bytes } = await exportFrom(page, figureOf(page, "四上新增"), "Excel 数据");
  expect(name).toBe("商丘市_四上新增_2020Q3_累计.xlsx");
  const [data, about] = await readExcelFile(Buffer.from(bytes));
  expect(about?.sheet).toBe("口径说明");
  const rows = data?.data ?? [];
  const head = rows.find((row) => row.includes("单位")) ?? [];
  const row = rows.find(([unit]) => unit === "永城市") ?? [];
  // 工业, 建筑业, 批零住餐, 房地产, 服务业 and their sum, as the notice has them.
  expect(row.filter((cell) => typeof cell === "number")).toEqual([21, 2, 9, 3, 2, 37]);
  expect(head).toContain("状态");
  expect(row[head.indexOf("状态")]).toBe("已报");
  const words = (about?.data ?? []).flat().join("\n");
  for (const text of ["上报数", "2020年9月", `${site.url}figures/enterprises-added`])
    expect(words).toContain(text);
});

test("the comparison table leaves whole, as CSV and as Excel", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/counties", XIANGXI));
  await waitForPage(page);
  const panel = page.getByRole("region", { name: "各项指标", exact: true });
  const csv = await exportFrom(page, panel, "CSV 数据");
  expect(csv.name).toBe("湘西州_县区对比_2021Q3_累计.csv");
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = Buffer.from(csv.bytes.subarray(3)).toString("utf8").split("\r\n");
  const direct = lines.find((line) => line.startsWith("州直,"));
  expect(direct).toContain("156.7,92.0,58.7,-16.3,红");
  expect(lines.filter((line) => line !== "")).toHaveLength(12);

  const excel = await exportFrom(page, panel, "Excel 数据");
  expect(excel.name).toBe("湘西州_县区对比_2021Q3_累计.xlsx");
  const [data] = await readExcelFile(Buffer.from(excel.bytes));
  const row = (data?.data ?? []).find(([unit]) => unit === "州直") ?? [];
  expect(row).toEqual(expect.arrayContaining([156.7]));
});

test("every file of the invented office says so", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  const figure = figureOf(page, "四上新增");
  const slides = partsOf((await exportFrom(page, figure, "PowerPoint 图表")).bytes);
  for (const [path, xml] of slides)
    if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) expect(wordsOf(xml), path).toContain(DEMO);
  for (const sheet of await readExcelFile(
    Buffer.from((await exportFrom(page, figure, "Excel 数据")).bytes),
  ))
    expect(sheet.data.flat().join("\n"), sheet.sheet).toContain(DEMO);
  const lines = Buffer.from((await exportFrom(page, figure, "CSV 数据")).bytes)
    .toString("utf8")
    .trim()
    .split("\r\n");
  for (const line of lines.slice(1)) expect(line).toContain(DEMO);
});

test("复制图片 puts a picture and its sentence into the clipboard, 复制表格 a table", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await allowClipboard(page, site);
  await page.goto(addressOf(site.url, "/", XIANGXI));
  await waitForPage(page);
  await figureOf(page, "完成投资").getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("menuitem", { name: "复制图片" }).click();
  await expect(page.getByRole("status").getByText(/^已复制图片/)).toBeVisible();
  const read = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item) throw new Error("the clipboard is empty");
    const bitmap = await createImageBitmap(await item.getType("image/png"));
    return {
      types: [...item.types].sort(),
      width: bitmap.width,
      text: await (await item.getType("text/plain")).text(),
    };
  });
  expect(read.types).toEqual(["image/png", "text/plain"]);
  expect(read.width).toBe(1843);
  expect(read.text).toContain("1—9月，全州完成投资474.5亿元，为年度投资计划的74.1%");
  expect(read.text).toContain("2021年9月");

  await figureOf(page, "完成投资").getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("menuitem", { name: "复制表格" }).click();
  await expect(page.getByRole("status").getByText("已复制表格")).toBeVisible();
  const table = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item) throw new Error("the clipboard is empty");
    const text = async (type: string) => (await item.getType(type)).text();
    return {
      types: [...item.types].sort(),
      html: await text("text/html"),
      text: await text("text/plain"),
    };
  });
  expect(table.types).toEqual(["text/html", "text/plain"]);
  expect(table.html).toContain("<table");
  expect(table.html).toMatch(/吉首市[\s\S]*78\.9%/);
  expect(table.text).toMatch(/\n吉首市\t[^\n]*78\.9%/);
});
