/** How long something may take, and what stands for it then. */

/** What did not end within its time. */
export class LateError extends Error {
  override readonly name = "LateError";
  constructor(ms: number) {
    super(`late: ${ms} ms`);
  }
}

/**
 * What `work` answers, or its failure, within so many ms; else `LateError`, also where it never
 * settles. Its signal ends what is still going on then, or where `outer` does.
 */
export function inTime<Value>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
  outer: AbortSignal | null = null,
): Promise<Value> {
  // Chrome 109 has no AbortSignal.any: one controller follows both.
  const controller = new AbortController();
  const cancel = () => controller.abort();
  if (outer?.aborted) cancel();
  outer?.addEventListener("abort", cancel);
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<Value>((resolve, reject) => {
    timer = setTimeout(() => {
      reject(new LateError(ms));
      cancel();
    }, ms);
    work(controller.signal).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    outer?.removeEventListener("abort", cancel);
  });
}

/** What a promise answers within so many ms, else `otherwise`; rejects where it does. */
export function within<Value, Otherwise>(
  ms: number,
  promise: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(resolve, ms, otherwise);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
