/** What a page holds, after a forced garbage collection. */
import type { CDPSession } from "@playwright/test";

export interface Memory {
  readonly heapBytes: number;
  /** Of all documents of the page, those that are out of the tree but still held included. */
  readonly nodes: number;
  readonly listeners: number;
  /**
   * What `performance.getEntries` tells, less the slow frames: those are the machine's, and the
   * browser keeps few of them.
   */
  readonly entries: number;
}

/** More than one pass: what a first one frees may have held something else. */
const PASSES = 3;

const ENTRIES =
  'performance.getEntries().filter(({ entryType }) => entryType !== "long-animation-frame").length';

/** `session` is of the page. The page should stand still meanwhile. */
export async function measureMemory(session: CDPSession): Promise<Memory> {
  for (let pass = 0; pass < PASSES; pass += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string): number => {
    const found = metrics.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`the browser tells no ${name}`);
    return found.value;
  };
  const { result } = await session.send("Runtime.evaluate", {
    expression: ENTRIES,
    returnByValue: true,
  });
  return {
    heapBytes: metric("JSHeapUsedSize"),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    entries: Number(result.value),
  };
}
