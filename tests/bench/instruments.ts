/** What only the browser itself can do or tell. */
import type { Page } from "@playwright/test";

/** A district's line on a good day. */
const SLOW_LINE = { latencyMs: 60, bitsPerSecond: 10_000_000 } as const;
const BITS_PER_BYTE = 8;

/** From the next request on; nothing has been asked for yet. */
export async function useSlowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = SLOW_LINE.bitsPerSecond / BITS_PER_BYTE;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW_LINE.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** Bytes that are still needed. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Once more for what only the finalizers of the first have let go.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
