import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HttpError } from "../data/failure";
import type { FactsSpan } from "../data/addresses";
import { officeOf, record, unit, view } from "../domain/fixtures/build";
import { ledgerQuestion } from "../domain/ledger/concerns";
import { createWallSource } from "./wall-source";

const NOON = new Date("2026-11-23T12:00:00+08:00");
const OFFICE = officeOf({
  units: [unit("u1")],
  records: [record("u1", "2026-09", { "investment.done": 7 })],
});
const QUESTION = ledgerQuestion(view(OFFICE));
const SPAN: FactsSpan = { region: QUESTION.region, from: QUESTION.month, to: QUESTION.month };
const BODY = { region: "root", revision: "r1", facts: [] };

let count = 0;
let status = 200;
let requests: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  count += 1;
  status = 200;
  requests = [];
  vi.stubGlobal("fetch", async (url: string) => {
    requests.push(url);
    return new Response(JSON.stringify(BODY), { status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("every reading asks the server, also when the clock has been set back since the last one", async () => {
  const source = createWallSource(new QueryClient(), { base: `/source/v${count}`, fault: null });
  await source.readFacts(SPAN);
  vi.setSystemTime(NOON.getTime() - 3_600_000);
  await source.readFacts(SPAN);
  expect(requests).toHaveLength(2);
  status = 503;
  await expect(source.readFacts(SPAN)).rejects.toBeInstanceOf(HttpError);
  expect(requests).toHaveLength(3);
  source.stop();
});

test("a failure is told at once: the wall decides when to try again", async () => {
  const source = createWallSource(new QueryClient(), { base: `/source/v${count}`, fault: null });
  status = 500;
  await expect(source.readDataset()).rejects.toBeInstanceOf(HttpError);
  expect(requests).toHaveLength(1);
  source.stop();
});

test("an office without a ledger has none, which is no failure", async () => {
  const source = createWallSource(new QueryClient(), { base: `/source/v${count}`, fault: null });
  status = 404;
  expect(await source.readOverdue(QUESTION)).toBeNull();
  source.stop();
});
