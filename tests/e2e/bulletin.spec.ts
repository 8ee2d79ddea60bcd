/** 通报 on /report: the paragraphs of a real notice, word for word, and how they leave the page. */
import { allowClipboard, expect, test } from "../support/browser-test";
import { partsOf, saved, wordsOf } from "../support/exported";
import { addressOf, waitForPage } from "../support/page-reading";

const ADDED =
  "1—9月份，全市新增规上工业企业34家，其中永城市21家，虞城县8家，睢县2家，示范区2家，民权县1家，其他县（区）为0；新增资质内建筑企业40家，其中梁园区23家，睢县5家，示范区4家，虞城县3家，永城市2家，睢阳区、宁陵县、夏邑县各1家，民权县、柘城县为0；新增限上批零住餐企业15家，其中永城市9家，柘城县、夏邑县各2家，民权县、宁陵县各1家，其他县（区）为0；新增房地产企业38家，其中睢阳区11家，柘城县6家，示范区5家，夏邑县4家，永城市、民权县、宁陵县各3家，梁园区、睢县、虞城县各1家；新增规上服务业企业9家，其中夏邑县3家，永城市、宁陵县各2家，睢阳区、民权县各1家，其他县（区）为0。";
const SHANGQIU = { office: "shangqiu", quarter: "2020Q3" };

test.describe("商丘, which has no ledger", () => {
  // The contract answers 404 there, and the browser notes it.
  test.use({ allowedConsole: /status of 404/ });

  test("the 四上 paragraph of the notice, on the page, in the clipboard and in Word", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await allowClipboard(page, site);
    await page.goto(addressOf(site.url, "/report", SHANGQIU));
    await waitForPage(page);
    const section = page.getByRole("region", { name: "通报" });
    const added = section
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name: "四上新增" }) });
    await expect(added.getByRole("paragraph")).toHaveText(ADDED);

    // Only the chosen paragraphs leave.
    for (const box of await section.getByRole("listitem").getByRole("checkbox").all())
      await box.uncheck();
    await expect(section.getByRole("button", { name: "复制文字" })).toBeDisabled();
    await section.getByRole("checkbox", { name: "四上新增" }).check();
    await section.getByRole("button", { name: "复制文字" }).click();
    await expect(page.getByText("已复制1段通报")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDED);

    const { name, bytes } = await saved(page, () =>
      section.getByRole("button", { name: "下载 Word 文档" }).click(),
    );
    expect(name).toBe("商丘市_通报_2020Q3_累计.docx");
    const document = partsOf(bytes).get("word/document.xml") ?? "";
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    // Without the characters that keep a number whole and with its unit.
    const words = wordsOf(document).replaceAll("\uFEFF", "");
    expect(words).toContain("商丘市重点项目推进情况通报（2020年三季度累计）");
    expect(words).toContain(ADDED);
    expect(words).toContain(`${site.url}report?office=shangqiu&region=411400&quarter=2020Q3`);
  });

  test("a number opens its 数字由来, and is computed anew for other units", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await page.goto(addressOf(site.url, "/report", SHANGQIU));
    await waitForPage(page);
    const added = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name: "四上新增" }) });
    await added.getByRole("button", { name: /^21家/ }).click();
    const dialog = page.getByRole("dialog", { name: "数字由来" });
    await expect(dialog).toContainText("永城市");
    await expect(dialog).toContainText("21家");
    await page.keyboard.press("Escape");

    await page.goto(addressOf(site.url, "/report", { ...SHANGQIU, counties: "411481,411425" }));
    await waitForPage(page);
    await expect(added.getByRole("paragraph")).toContainText(
      "所选2个单位新增规上工业企业29家，其中永城市21家，虞城县8家；",
    );
  });
});

test("the invented office says so, and its ledger adds the issues", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await allowClipboard(page, site);
  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);
  const section = page.getByRole("region", { name: "通报" });
  await expect(section.getByText("演示数据（虚构）").first()).toBeVisible();
  await expect(
    section
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name: "问题和红牌" }) }),
  ).toContainText("问题");
  // What the ledger's figures say is there to be chosen.
  const stages = section.getByRole("checkbox", { name: "项目阶段" });
  await expect(stages).not.toBeChecked();
  await stages.check();
  await section.getByRole("button", { name: "复制文字" }).click();
  await expect(page.getByText(/已复制\d+段通报/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /演示数据（虚构）[^]*全市项目\d+个：前期/,
  );
  const { bytes } = await saved(page, () =>
    section.getByRole("button", { name: "下载 Word 文档" }).click(),
  );
  expect(wordsOf(partsOf(bytes).get("word/document.xml") ?? "")).toContain("演示数据（虚构）");
});
