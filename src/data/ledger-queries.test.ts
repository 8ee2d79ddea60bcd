import { QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMockServer } from "../../tests/support/mock-server";
import { code, month } from "../domain/fixtures/build";
import type { ProjectsQuestion } from "../domain/ledger/listed";
import {
  projectPageQuery,
  projectQuery,
  projectsPath,
  qualityQuery,
  readAllPages,
  statisticsQuery,
} from "./ledger-queries";

const server = createMockServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

const backendOf = (office: string) => ({
  base: `http://localhost/mock/${office}/api/v1`,
  fault: null,
});
const QUESTION: ProjectsQuestion = {
  region: code("990100"),
  month: month("2026-10"),
  choice: {},
  text: "",
  sort: [],
};

test("a question is written as the contract has it: words encoded, in the order of the filters", () => {
  const question: ProjectsQuestion = {
    ...QUESTION,
    choice: { leader: ["甲,乙", "丙"], stage: ["started"] },
    text: "大 桥",
    sort: [
      { column: "investmentRate", descending: true },
      { column: "name", descending: false },
    ],
  };
  const path = projectsPath(question, "after-100");
  expect(decodeURIComponent(decodeURIComponent(path))).toBe(
    "/regions/990100/projects?month=2026-10&stage=started&leader=甲,乙,丙&q=大 桥&sort=-investmentRate,name&limit=100&cursor=after-100",
  );
  expect(path).toContain("leader=%E7%94%B2%252C%E4%B9%99%2C%E4%B8%99");
});

test("the pages of the list, read in turn for a file, hold every project once, and end", async () => {
  const { signal } = new AbortController();
  const ids: string[] = [];
  let pages = 0;
  let total = 0;
  for await (const page of readAllPages(backendOf("yunling"), QUESTION, signal)) {
    ids.push(...page.projects.map(({ id }) => id));
    pages += 1;
    ({ total } = page);
  }
  expect(pages).toBe(Math.ceil(total / 500));
  expect(pages).toBeGreaterThan(1);
  expect([ids.length, new Set(ids).size]).toEqual([total, total]);
});

test("a reading of all pages that is given up ends at the next page", async () => {
  const stop = new AbortController();
  const pages = readAllPages(backendOf("yunling"), QUESTION, stop.signal);
  await pages.next();
  stop.abort(new Error("given up"));
  await expect(pages.next()).rejects.toThrow("given up");
});

test("one project, the figures and 数据质量 are read through the door", async () => {
  const client = new QueryClient();
  const backend = backendOf("yunling");
  const detail = await client.fetchQuery(projectQuery(backend, "YL-0001", month("2026-10")));
  expect(detail?.project.id).toBe("YL-0001");
  const statistics = await client.fetchQuery(statisticsQuery(backend, QUESTION));
  expect(statistics?.stages).toHaveLength(12);
  const quality = await client.fetchQuery(qualityQuery(backend, QUESTION));
  expect(quality?.findings.length).toBeGreaterThan(0);
  expect(quality?.problems).toEqual([]);
});

test("an office without a ledger, and a project that there is not, are null and no failure", async () => {
  const client = new QueryClient();
  const backend = backendOf("shangqiu");
  const question = { ...QUESTION, region: code("411400"), month: month("2020-09") };
  expect(await client.fetchQuery(projectPageQuery(backend, question, null))).toBeNull();
  expect(await client.fetchQuery(statisticsQuery(backend, question))).toBeNull();
  expect(await client.fetchQuery(qualityQuery(backend, question))).toBeNull();
  expect(
    await client.fetchQuery(projectQuery(backendOf("yunling"), "none", month("2026-10"))),
  ).toBeNull();
});
