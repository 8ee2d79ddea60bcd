/**
 * What readers are helped out with while a store is away or hangs: what it answered last. It is asked
 * with each question all the same; only the wait has an end.
 */
import { type Store, StoreError } from "./store";

/** So long a store is waited for: in turns, as a thread that was busy has had but one of them. */
const TURN_MS = 50;
const TURNS = 20;
/** The same of what nothing is known of: a store that has just begun may be slow at first. */
const FIRST_TURNS = 100;
/** A store that was away is given one turn each time for so long, and waited for again after that. */
const AWAY_MS = 5_000;

const SILENT = "存储没有应答，现在读不到。请过一会儿再试；反复出现，请告诉管理员。";

/** When stores were last found to be away, by `now`: one that hangs is waited for once, not by each. */
const away = new WeakMap<Store, number>();

export interface LastKnownPorts {
  readonly store: Store;
  /** ms. */
  readonly now: () => number;
}

/** What `find` answers; of the same key, what it answered last while the store is away. */
export type LastKnown<Value> = (key: string, find: () => Promise<Value>) => Promise<Value>;

interface Kept<Value> {
  readonly value: Value;
  readonly at: number;
  /** Of the question: the answer to an older one that comes later is none. */
  readonly number: number;
}

/**
 * Keeps the answers to `most` questions, each for `within` ms. The answer rejects as `find` does
 * where nothing is kept, or the store is not away; with `away` where it says nothing for long.
 */
export function createLastKnown<Value>(
  { store, now }: LastKnownPorts,
  { most, within }: { readonly most: number; readonly within: number },
): LastKnown<Value> {
  const kept = new Map<string, Kept<Value>>();
  const asking = new Map<string, Promise<Value>>();
  let asked = 0;
  const ask = async (key: string, find: () => Promise<Value>) => {
    const number = (asked += 1);
    try {
      const value = await find();
      away.delete(store);
      if (number > (kept.get(key)?.number ?? 0))
        keepLast(kept, key, { value, at: now(), number }, most);
      return value;
    } catch (error) {
      if (isAway(error)) away.set(store, now());
      throw error;
    }
  };
  return async (key, find) => {
    const last = kept.get(key);
    const known = last && now() - last.at < within ? last : null;
    const wasAway = now() - (away.get(store) ?? -Infinity) < AWAY_MS;
    const question = (wasAway ? asking.get(key) : null) ?? begin(asking, key, ask(key, find));
    const patience = waitFor(known ? (wasAway ? 1 : TURNS) : wasAway ? TURNS : FIRST_TURNS);
    try {
      return await Promise.race([question, patience.isOver]);
    } catch (error) {
      if (!isAway(error)) throw error;
      if (!wasAway) away.set(store, now());
      if (!known) throw error;
      return known.value;
    } finally {
      patience.end();
    }
  };
}

/** Goes on also when nobody waits any longer: its answer is for those who come later. */
function begin<Value>(asking: Map<string, Promise<Value>>, key: string, question: Promise<Value>) {
  asking.set(key, question);
  const end = () => void (asking.get(key) === question && asking.delete(key));
  question.then(end, end);
  return question;
}

function isAway(error: unknown): boolean {
  return error instanceof StoreError && error.fault === "away";
}

/** As the newest; where there are more than `most`, the oldest goes. */
function keepLast<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** Rejects after so many turns, unless it was ended. */
function waitFor(turns: number) {
  let timer: ReturnType<typeof setTimeout>;
  const isOver = new Promise<never>((_, reject) => {
    const turn = (left: number) => {
      timer = setTimeout(
        () => (left > 1 ? turn(left - 1) : reject(new StoreError("away", SILENT))),
        TURN_MS,
      );
    };
    turn(turns);
  });
  return { isOver, end: () => clearTimeout(timer) };
}
