/**
 * What a reader finds on a page, found the way a screen reader finds it: by role and accessible
 * name.
 */
import { type Locator, type Page, expect } from "@playwright/test";

export interface ReadTable {
  readonly caption: string;
  /** The sentences before the table. */
  readonly takeaway: string;
  readonly columns: readonly string[];
  /** Row names from top to bottom. */
  readonly names: readonly string[];
  /** The cell of a row and a column; fails where there is none. */
  readonly cell: (row: string, column: string) => string;
  /** A column from top to bottom as 「name text」. */
  readonly column: (column: string) => string[];
}

/** The figure with this head (完成投资) that has been drawn: its title says more than the head. */
export function figureOf(page: Page, head: string): Locator {
  return page.getByRole("figure", { name: new RegExp(`^${head}：`) });
}

/** Opens 数据表 of a figure where it is closed, and reads it. */
export async function readFigureTable(page: Page, head: string): Promise<ReadTable> {
  const figure = figureOf(page, head);
  const button = figure.getByRole("button", { name: "数据表" });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  const table = figure.getByRole("table");
  await expect(table.getByRole("row").nth(1)).toBeVisible();
  const read = await readTable(table);
  // The caption is the figure's title, whichever was changed last.
  await expect(figure).toHaveAccessibleName(read.caption);
  const takeaway = (await figure.getAttribute("aria-description")) ?? "";
  await expect(figure.getByText(takeaway, { exact: true })).toBeVisible();
  return { ...read, takeaway };
}

/** Reads a table whose rows have one header cell each. */
export async function readTable(table: Locator): Promise<Omit<ReadTable, "takeaway">> {
  const { caption, columns, rows } = await table.evaluate((element: HTMLTableElement) => {
    const texts = (cells: Iterable<Element>) =>
      Array.from(cells, (cell) => (cell.textContent ?? "").trim());
    const [heads = []] = Array.from(element.tHead?.rows ?? [], (row) => texts(row.cells)).slice(-1);
    const body = Array.from(element.querySelectorAll("tbody > tr, tfoot > tr")).filter((row) =>
      row.querySelector("td"),
    );
    return {
      caption: element.caption?.textContent ?? "",
      columns: heads.slice(1),
      rows: body.map((row) => ({
        name: (row.querySelector("th")?.textContent ?? "").trim(),
        cells: texts(row.querySelectorAll("td")),
      })),
    };
  });
  const at = (row: { name: string; cells: string[] }, column: string): string => {
    const text = row.cells[columns.indexOf(column)];
    if (text === undefined)
      throw new Error(
        `no column “${column}” among ${columns.join("、")}, row ${row.name}: ${row.cells.join("、")}`,
      );
    return text;
  };
  return {
    caption,
    columns,
    names: rows.map(({ name }) => name),
    cell: (name, column) => {
      const row = rows.find((candidate) => candidate.name === name);
      if (!row)
        throw new Error(
          `no row “${name}” among ${rows.map((candidate) => candidate.name).join("、")}`,
        );
      return at(row, column);
    },
    column: (column) => rows.map((row) => `${row.name} ${at(row, column)}`),
  };
}

/** One of the four cards: 开工率, 竣工率, 投资完成率, 四上企业新增. */
export function cardOf(page: Page, name: string): Locator {
  return page
    .getByRole("region", { name: "四项主要指标" })
    .getByRole("region", { name, exact: true });
}

/** The texts of the four cards, for comparing two views. */
export async function readCards(page: Page): Promise<string[]> {
  const cards = page.getByRole("region", { name: "四项主要指标" }).getByRole("region");
  await expect(cards).toHaveCount(4);
  return cards.allInnerTexts();
}

/**
 * Waits until every panel of the page stands: data or a message, but nothing that is still being
 * read.
 */
export async function waitForPage(page: Page): Promise<void> {
  await expect
    // Looked at whole: a page may just be giving way to the next, and so may a document.
    .poll(() => page.evaluate(unfinishedPart).catch(() => "the document"), {
      intervals: [20, 20, 40, 40, 80],
    })
    .toBeNull();
}

/**
 * Runs in the page: names something that is still being read or drawn; null where there is nothing.
 */
function unfinishedPart(): string | null {
  const isShown = (element: Element | null) => (element?.getClientRects().length ?? 0) > 0;
  const main = document.querySelector("main");
  // 数据 shows nothing of the office in view, so nothing of it was read.
  const hasOffice = !location.pathname.endsWith("/data");
  if (hasOffice && !/已核对|数据已旧/.test(document.querySelector("header")?.textContent ?? ""))
    return "the header";
  if (!main || !isShown(main.querySelector("h1"))) return "the sentence";
  if (main.textContent.includes("正在读取…") || main.querySelector('[aria-busy="true"]'))
    return "a reading";
  // Each figure has its plot or its table (one stop for the keys) or says why there is none.
  const bare = [...document.querySelectorAll("figure")].find(
    (figure) =>
      ![...figure.querySelectorAll('[role="group"]')].some(isShown) &&
      !/没有|不画图|算不出|重试/.test(figure.textContent),
  );
  return bare ? `the figure ${bare.textContent.slice(0, 20)}` : null;
}

/** An address of the app: pathname below the base path, and parameters. */
export function addressOf(
  siteUrl: string,
  path: string,
  search: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(search).toString();
  return `${siteUrl}${path.replace(/^\//, "")}${query === "" ? "" : `?${query}`}`;
}
