import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fileBytes } from "./fixtures/files";
import { readFile } from "./read-file";
import { readInWorker } from "./read-in-worker";
import type { FromReader, ToReader } from "./worker";

/** A worker whose answers the test gives. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly sent: ToReader[] = [];
  isTerminated = false;
  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(message: ToReader) {
    this.sent.push(message);
  }
  answer(data: FromReader) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  terminate() {
    this.isTerminated = true;
  }
}

let bytes = new Uint8Array();
beforeEach(async () => {
  bytes = new Uint8Array(await fileBytes("a.csv"));
});

afterEach(() => {
  FakeWorker.all.length = 0;
  vi.unstubAllGlobals();
});

function lastWorker(): FakeWorker {
  const worker = FakeWorker.all.at(-1);
  if (!worker) throw new Error("no worker was started");
  return worker;
}

test("one worker a file, which ends with it", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const told: unknown[] = [];
  const reading = readInWorker(bytes, "a.csv", { onProgress: (progress) => told.push(progress) });
  const worker = lastWorker();
  expect(worker.sent).toEqual([{ bytes, name: "a.csv" }]);
  const file = await readFile(bytes, "a.csv");
  worker.answer({ progress: { sheet: "总表", done: 0, of: 1 } });
  worker.answer({ file });
  expect(await reading).toBe(file);
  expect(told).toEqual([{ sheet: "总表", done: 0, of: 1 }]);
  expect(worker.isTerminated).toBe(true);
});

test("a refusal comes over with its reason", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const reading = readInWorker(bytes, "a.csv");
  lastWorker().answer({ reason: "pdf", message: "这是 PDF 文件。" });
  await expect(reading).rejects.toMatchObject({
    name: "FileRefusal",
    reason: "pdf",
    message: "这是 PDF 文件。",
  });
});

test("given up, it ends at once", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const control = new AbortController();
  const reading = readInWorker(bytes, "a.csv", { signal: control.signal });
  control.abort();
  await expect(reading).rejects.toThrow("aborted");
  expect(lastWorker().isTerminated).toBe(true);
  await expect(readInWorker(bytes, "a.csv", { signal: control.signal })).rejects.toThrow("aborted");
});

test("a worker that does not come leaves the file to this thread", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const reading = readInWorker(bytes, "a.csv");
  lastWorker().dispatchEvent(new Event("error"));
  expect((await reading).format).toBe("text");
});

test("a worker that dies of the file refuses it", async () => {
  vi.stubGlobal("Worker", FakeWorker);
  const reading = readInWorker(bytes, "a.csv");
  lastWorker().answer({ progress: { sheet: "总表", done: 0, of: 1 } });
  lastWorker().dispatchEvent(new Event("error"));
  await expect(reading).rejects.toMatchObject({ reason: "broken" });
});

test("without workers this thread reads it", async () => {
  expect((await readInWorker(bytes, "a.csv")).format).toBe("text");
});
