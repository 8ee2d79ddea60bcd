import { afterEach, expect, test, vi } from "vitest";
import type { LedgerAsk } from "./desk";
import { workerDesk } from "./worker-desk";

const ASK: LedgerAsk = {
  office: "yunling",
  about: "projects",
  id: "990100",
  url: "http://localhost/projects",
  tags: null,
};
const start = () => new Worker("ledger");
const plain = async (ask: LedgerAsk) => new Response(`plain ${ask.id}`);

/** A worker whose answers the test gives. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly sent: unknown[] = [];
  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  answer(number: number, status: number, body: string): void {
    const data = { number, status, headers: [["ETag", '"x"']], body };
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.all.length = 0;
});

test("one worker, started by the first question, answers each in its turn", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const desk = workerDesk(plain, start);
  expect(FakeWorker.all).toHaveLength(0);
  const answers = [desk(ASK), desk({ ...ASK, id: "990101" })];
  const [worker] = FakeWorker.all;
  expect(worker?.sent).toEqual([
    { number: 1, ask: ASK },
    { number: 2, ask: { ...ASK, id: "990101" } },
  ]);
  worker?.answer(2, 304, "");
  worker?.answer(1, 200, "{}");
  const [first, second] = await Promise.all(answers);
  expect([first?.status, first?.headers.get("ETag"), await first?.text()]).toEqual([
    200,
    '"x"',
    "{}",
  ]);
  expect(second?.status).toBe(304);
  expect(FakeWorker.all).toHaveLength(1);
});

test("a worker that does not come leaves the questions, and all later ones, to the plain desk", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const desk = workerDesk(plain, start);
  const asked = desk(ASK);
  FakeWorker.all[0]?.dispatchEvent(new Event("error"));
  expect(await (await asked).text()).toBe("plain 990100");
  expect(await (await desk(ASK)).text()).toBe("plain 990100");
  expect(FakeWorker.all).toHaveLength(1);
});

test("without workers the plain desk answers", async () => {
  vi.stubGlobal("Worker", undefined);
  expect(await (await workerDesk(plain, start)(ASK)).text()).toBe("plain 990100");
});
