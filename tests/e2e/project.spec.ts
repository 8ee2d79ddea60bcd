/** One project of the ledger: on by keys within the filter, on paper, and where there is none. */
import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { allowClipboard, expect, test } from "../support/browser-test";
import { exportFrom, partsOf, readPng, wordsOf } from "../support/exported";
import { createMockApi } from "../support/mock-api";
import { addressOf, figureOf, readFigureTable, waitForPage } from "../support/page-reading";
import type { Api } from "../support/site";

const FILTER = { issue: "recurring" };

/** The pages of what the browser would print of the page that is open. */
async function sheetsOf(page: Page): Promise<number> {
  // The drawing for paper comes once the page stands: printed again until it is there.
  await expect(async () => {
    await page.emulateMedia({ media: "screen" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("figure [data-sheet]").count()).toBeGreaterThan(0);
  }).toPass();
  const margin = "10mm";
  const file = await page.pdf({
    format: "A4",
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  });
  return file.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("← and → go on within the filtered list, and the filter stays in the address", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/projects/YL-0059", FILTER));
  await waitForPage(page);
  const name = await page.getByRole("heading", { level: 1 }).textContent();
  const nav = page.getByRole("navigation", { name: "项目列表" });
  await expect(nav.getByText(/^第1个，共\d+个/)).toBeVisible();
  const next = await nav.getByRole("link", { name: /^下一个：/ }).textContent();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(name ?? "");
  expect(next).toContain(await page.getByRole("heading", { level: 1 }).textContent());
  await expect(page).toHaveURL(/issue=recurring/);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
});

test("milestones and investment have their tables, and an issue its four steps", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/projects/YL-0059", FILTER));
  await waitForPage(page);
  const milestones = await readFigureTable(page, "节点");
  expect(milestones.names).toEqual(["开工", "竣工"]);
  expect(milestones.cell("开工", "比计划")).toBe("推迟87天");
  await expect(figureOf(page, "投资进度")).toBeVisible();
  const issues = page.getByRole("region", { name: "问题" });
  await expect(issues.getByText("整改：待办")).toBeVisible();
  await issues.getByRole("button", { name: "看上一次" }).click();
  await expect(issues.locator("li:focus")).toContainText("已销号");
});

test("both figures leave as picture, slide and sheet, and each file leads back to the project", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  await allowClipboard(page, site);
  await page.goto(addressOf(site.url, "/projects/YL-0059"));
  await waitForPage(page);
  const link = `${site.url}projects/YL-0059?`;
  for (const head of ["节点", "投资进度"]) {
    const figure = figureOf(page, head);
    const fileOf = async (word: string) => {
      const { name, bytes } = await exportFrom(page, figure, word);
      expect(name).toContain(`云麓区松涧充电设施项目（YL-0059）_${head}_2026Q4`);
      return Buffer.from(bytes);
    };
    expect(readPng(await fileOf("PNG 图片")).texts["Permalink"]).toContain(link);
    expect((await fileOf("SVG 矢量图")).toString("utf8")).toContain("projects/YL-0059");
    const slides = [...partsOf(await fileOf("PowerPoint 图表"))];
    const spoken = slides.filter(([path]) => path.includes("notesSlide"));
    expect(wordsOf(spoken.map(([, part]) => part).join(""))).toContain(link);
    const [, about] = await readExcelFile(await fileOf("Excel 数据"));
    expect((about?.data ?? []).flat().join("\n")).toContain(link);
    expect((await fileOf("CSV 数据")).toString("utf8")).toContain(link);
    await figure.getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("menuitem", { name: "复制表格" }).click();
    await expect(page.getByRole("status").getByText("已复制表格")).toBeVisible();
  }
});

test("a number says where it comes from, and leader and unit lead to their lists", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/projects/YL-0059", FILTER));
  await waitForPage(page);
  await expect(page).toHaveTitle(/^云麓区松涧充电设施项目 · 项目台账/);
  const facts = page.getByRole("region", { name: "基本情况" });
  await facts.getByRole("button", { name: /^投资完成率97.1%/ }).click();
  const explanation = page.getByRole("dialog", { name: "数字由来" });
  await expect(explanation).toContainText("完成18,360万元");
  await expect(explanation).toContainText("（项目台账），报告期2026年10月");
  await page.keyboard.press("Escape");
  await facts.getByRole("link", { name: "副市长（分管工业）" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^副市长（分管工业）联系\d+个项目，投资完成率/,
  );
  // The leader's own list, not that of the filter before.
  await expect(page).not.toHaveURL(/issue=recurring/);
  await page.goBack();
  await expect(page).toHaveTitle(/^云麓区松涧充电设施项目/);
  await facts.getByRole("link", { name: "云麓区能源部门" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("unit")).toBe("云麓区能源部门");
});

test("on a phone the way on stays under the thumb, and nothing runs sideways", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(addressOf(site.url, "/projects/YL-0310"));
    await waitForPage(page);
    const bar = page.getByRole("navigation", { name: "列表中的前后项目" });
    await expect(bar.getByRole("link")).toHaveCount(2);
    await expect(bar).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const name = await bar.getByRole("link").last().textContent();
    await bar.getByRole("link").last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      name?.replace("下一个 →", "") ?? "",
    );
  }
});

test.describe("on paper", () => {
  for (const id of ["YL-0310", "YL-0009", "YL-0017", "YL-0059"])
    test(`${id} is one card, with its source in the place of header and footer`, async ({
      strictPage: page,
      openSite,
    }) => {
      const site = await openSite();
      await page.goto(addressOf(site.url, `/projects/${id}`));
      await waitForPage(page);
      expect(await sheetsOf(page)).toBe(1);
      await expect(page.getByRole("banner")).toBeHidden();
      await expect(page.getByRole("contentinfo")).toBeHidden();
      await expect(page.getByText(/来源：.*数据截至2026年10月，版本.*链接：/)).toBeVisible();
      await expect(
        page.getByRole("list", { name: "项目概况" }).getByText("演示数据（虚构）"),
      ).toBeVisible();
      const figures = await page.locator("figure").all();
      const boxes = await Promise.all(figures.map((figure) => figure.boundingBox()));
      expect(boxes[0]?.y).toBeCloseTo(boxes[1]?.y ?? 0);
    });

  test("many issues go on to another sheet", async ({ strictPage: page, openSite }) => {
    const mock = createMockApi("yunling");
    const api: Api = async (request) => {
      const answer = await mock(request);
      if (!new URL(request.url).pathname.endsWith("/projects/YL-0059")) return answer;
      const detail: { issues: readonly object[] } = await answer?.json();
      const issues = Array.from({ length: 16 }, (_, index) => ({
        ...detail.issues[0],
        id: `many-${index}`,
      }));
      return Response.json({ ...detail, issues });
    };
    const site = await openSite({ config: { data: "api" }, api });
    await page.goto(addressOf(site.url, "/projects/YL-0059"));
    await waitForPage(page);
    expect(await sheetsOf(page)).toBeGreaterThan(1);
  });
});

test.describe("where there is none", () => {
  // What the browser notes of an answer that is wanted.
  test.use({ allowedConsole: /status of 404/ });

  test("no such project, and an office without a ledger, are two things", async ({
    strictPage: page,
    openSite,
  }) => {
    const site = await openSite();
    await page.goto(addressOf(site.url, "/projects/none", FILTER));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有编号为“none”的项目");
    await expect(page.getByRole("link", { name: "回到项目列表" })).toHaveAttribute(
      "href",
      /issue=recurring/,
    );
    await page.goto(addressOf(site.url, "/projects/none", { office: "shangqiu" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("本单位没有项目台账");
  });
});
