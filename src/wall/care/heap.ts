/** `readHeapMiB()` → how much memory the page uses, MiB; null where the browser does not tell. */

const MIB = 1_048_576;

/**
 * The JavaScript heap where the browser is Chromium (its own rounding, up to 20 minutes old), else
 * what `measureUserAgentSpecificMemory` answers where the page is isolated, which may take a
 * minute. Never rejects.
 */
export async function readHeapMiB(): Promise<number | null> {
  const bytes = heapBytes() ?? (await measuredBytes());
  return bytes === null ? null : bytes / MIB;
}

function heapBytes(): number | null {
  if (!("memory" in performance)) return null;
  return numberIn(performance.memory, "usedJSHeapSize");
}

async function measuredBytes(): Promise<number | null> {
  if (!globalThis.crossOriginIsolated || !("measureUserAgentSpecificMemory" in performance))
    return null;
  const measure: unknown = performance.measureUserAgentSpecificMemory;
  if (typeof measure !== "function") return null;
  try {
    const answer: unknown = await Reflect.apply(measure, performance, []);
    return numberIn(answer, "bytes");
  } catch {
    return null;
  }
}

function numberIn(holder: unknown, name: string): number | null {
  if (typeof holder !== "object" || holder === null) return null;
  const value: unknown = Reflect.get(holder, name);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
