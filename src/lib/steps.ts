/**
 * Long work that can be left off between any two of its steps: done at once by a program, and in turns
 * by a page, which answers its reader in between.
 */
import { breath } from "./breath";

/** Each `yield` is a place where the work may be left off. */
export type Steps<Value> = Generator<void, Value, void>;

/** Does it in one go. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How long the work keeps the thread, in ms: a press is still answered at once. */
const TURN_MS = 30;

/** Does it a little at a time. Rejects with what a step throws. */
export async function inTurns<Value>(steps: Steps<Value>): Promise<Value> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < TURN_MS) continue;
    // oxlint-disable-next-line no-await-in-loop -- one turn after the other
    await breath();
    began = performance.now();
  }
}
