/** A transaction of a browser's database, as far as it can end. */
interface Ending {
  readonly done: Promise<unknown>;
  readonly abort: () => void;
}

/**
 * Does all of the work in a transaction, or nothing: resolves when the disk has it. What fails in the
 * middle leaves everything as it was, and rejects with why: of a transaction that the browser ended,
 * with its reason.
 */
export async function asAWhole<Value>(change: Ending, work: () => Promise<Value>): Promise<Value> {
  const ended = change.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const value = await work();
    const failure = await ended;
    if (failure !== null) throw failure;
    return value;
  } catch (error) {
    abort(change);
    // A full disk ends the transaction; its steps only say that it was ended.
    const failure = await ended;
    const isEnded = error instanceof DOMException && error.name === "AbortError";
    throw isEnded && failure !== null ? failure : error;
  }
}

function abort(change: Ending): void {
  try {
    change.abort();
  } catch {
    // It has ended already.
  }
}
