/**
 * What the promise answers, or an `AbortError` as soon as the signal is aborted: also where the
 * promise never settles. What goes on behind it is for its maker to end.
 */
export function untilAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const giveUp = () => reject(new DOMException("cancelled", "AbortError"));
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}
