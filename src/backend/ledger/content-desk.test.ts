import { afterEach, expect, test, vi } from "vitest";
import { SMALL_OFFICE } from "../fixtures/small-office";
import { createStores } from "../office-store";
import { contentDesk } from "./content-desk";
import type { LedgerAsk } from "./desk";

const CONTENT = { ...SMALL_OFFICE, ledger: [] };
const ASK: LedgerAsk = {
  office: "a",
  about: "projects",
  id: "990000",
  url: "http://localhost/projects",
  tags: null,
};
const plain = async () => new Response("plain");

const sent: unknown[] = [];
/** Answers each question at once. */
class FakeWorker extends EventTarget {
  postMessage(message: object): void {
    sent.push(message);
    if (!("number" in message)) return;
    const data = { number: message.number, status: 200, headers: [], body: "worker" };
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  sent.length = 0;
});

test("the content goes to the worker before the first question, and again only when it changed", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const { find, clear } = createStores(async () => CONTENT);
  const desk = contentDesk(find, plain);
  expect(await (await desk(ASK)).text()).toBe("worker");
  await desk(ASK);
  clear();
  await desk(ASK);
  const withoutFacts = { ...CONTENT, facts: { ...CONTENT.facts, facts: [], printed: [] } };
  expect(sent).toEqual([
    { office: "a", content: withoutFacts },
    { number: 1, ask: ASK },
    { number: 2, ask: ASK },
    { office: "a", content: withoutFacts },
    { number: 3, ask: ASK },
  ]);
});

test("without workers this thread answers", async () => {
  vi.stubGlobal("Worker", undefined);
  const { find } = createStores(async () => CONTENT);
  expect(await (await contentDesk(find, plain)(ASK)).text()).toBe("plain");
});
