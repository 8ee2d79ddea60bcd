/** A link with a wrong part still opens: the part is dropped and named, the rest holds. */
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, waitForPage } from "../support/page-reading";

const LONG = "9".repeat(5000);
/** Parameter, value, and what the notice must name. */
const WRONG: readonly (readonly [string, string, RegExp])[] = [
  ["quarter", "2020Q9", /季度“2020Q9”无效/],
  ["quarter", "1999Q1", /1999年一季度没有数据/],
  ["asof", "2026-13", /截至月份“2026-13”无效/],
  ["asof", "2026-02", /2026-02|2026年2月/],
  ["basis", "x", /“x”无效/],
  ["counties", "%%", /单位“%%”无效/],
  ["counties", "990101,999999", /单位“999999”不在本地区/],
  ["region", "zz", /地区“zz”不在本单位数据中/],
  ["office", "nowhere", /单位“nowhere”不存在/],
  ["fault", "earthquake", /“earthquake”不存在/],
  ["direct", "maybe", /“maybe”无效/],
  ["quarter", LONG, /季度“9{40}/],
  ["counties", "<script>alert(1)</script>", /单位“<script>alert\(1\)<\/script>”无效/],
  ["basis", '"><img src=x onerror=alert(1)>', /“"><img src=x onerror=alert\(1\)>”无效/],
];

for (const [name, value, words] of WRONG) {
  test(`${name}=${value.slice(0, 30)} is dropped and named, the rest holds`, async ({
    reading: { page, visit },
  }) => {
    // The other parameter of the pair must still act.
    const rest: Record<string, string> =
      name === "basis"
        ? { quarter: "2026Q3" }
        : name === "asof"
          ? { quarter: "2026Q3", basis: "quarter" }
          : { basis: "quarter" };
    await visit("/", { ...rest, [name]: value });
    const notice = page.getByRole("status").filter({ hasText: words });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText("其他条件保留");
    if (rest["basis"]) await expect(page.getByRole("radio", { name: "当季" })).toBeChecked();
    else await expect(page.getByRole("button", { name: /^季度/ })).toContainText("2026年三季度");
    // A long value must not stretch the page.
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await page.getByRole("button", { name: "关闭提示" }).click();
    await expect(notice).toHaveCount(0);
  });
}

for (const [name, value] of [
  ["sort", "foo,-investmentRate"],
  ["columns", "foo,investmentRate"],
] as const) {
  test(`an unknown column in ${name} is dropped and named on 县区对比, the known one holds`, async ({
    reading: { page, visit },
  }) => {
    await visit("/counties", { basis: "quarter", [name]: value });
    const head = page.getByRole("columnheader", { name: "投资完成率，排序" });
    if (name === "sort") await expect(head).toHaveAttribute("aria-sort", "descending");
    else await expect(page.getByRole("columnheader", { name: /，排序$/ })).toHaveCount(1);
    await expect(page.getByRole("radio", { name: "当季" })).toBeChecked();
    await expect(page.getByRole("status").filter({ hasText: "foo" })).toBeVisible();
  });
}

test("a link with what a chat has added to it is read as meant, without a word", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(
    `${site.url}counties。?office=yunling。&amp;quarter=２０２６Ｑ３，&basis=quarter）&counties=990101%252C990102。请核对`,
  );
  await waitForPage(page);
  await expect(page.locator("main").getByRole("table").first()).toBeVisible();
  await expect(page).toHaveURL(/\/counties\?/);
  await expect(page.getByRole("button", { name: /^季度/ })).toContainText("2026年三季度");
  await expect(page.getByRole("radio", { name: "当季" })).toBeChecked();
  await expect(page.getByRole("button", { name: /^范围/ })).toContainText("所选2个单位");
  await expect(page.getByRole("button", { name: "关闭提示" })).toHaveCount(0);
});

test("several wrong values are all named; unknown names and repeated ones are ignored", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(
    `${site.url}?quarter=2020Q9&basis=x&utm_source=mail&constructor=1&__proto__=2&quarter=2025Q1&spm`,
  );
  await waitForPage(page);
  await expect(page.getByRole("button", { name: "关闭提示" })).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^季度/ })).toContainText("2026年四季度");
  await expect(page.locator("body")).not.toContainText("utm_source");
});

test("an unknown county's page says so and offers those that exist", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/counties/000000"));
  await expect(page.locator("main h1")).toHaveText("没有代码为“000000”的单位");
  await page.locator("main").getByRole("link", { name: "云麓区" }).click();
  await expect(page).toHaveURL(/\/counties\/990101$/);
});

test("an unknown page says so and leads back", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/wrong/page", { quarter: "2026Q3" }));
  await expect(page.locator("main h1")).toHaveText("没有这个页面");
  await page.getByRole("link", { name: "回到总览" }).click();
  await expect(page).toHaveURL(`${site.url}?quarter=2026Q3`);
});

test("with an office's own server, office and fault are dropped and named", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "api" }, api: createMockApi("xiangxi") });
  await page.goto(
    addressOf(site.url, "/", { office: "shangqiu", fault: "500", quarter: "2020Q3" }),
  );
  await waitForPage(page);
  const notice = page.getByRole("status").filter({ hasText: "office、fault" });
  await expect(notice).toContainText("已略去");
  await expect(page.getByRole("banner")).toContainText("湘西州重点项目推进看板");
  await expect(page.getByRole("button", { name: /^季度/ })).toContainText(
    "2020年三季度（截至7月）",
  );
  expect(
    site.requests.filter(({ path }) => path.includes("fault=") && path.startsWith("/api/")),
  ).toEqual([]);
});
