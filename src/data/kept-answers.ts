/** The last good answers of a backend, kept beyond the page: what a wall shows after a restart while the server is down. */
import { sorted } from "../lib/array";
import { type AnswerStore, type Check, type StoreChange, browserStore } from "./answer-store";

export interface KeptAnswer {
  /** The backend that answered, as `Backend.base`. */
  readonly base: string;
  readonly url: string;
  /** The body as it came. It is parsed again when restored, by the program of then. */
  readonly text: string;
  readonly etag: string | null;
  /** Time of the last successful check (200 or 304), ms since 1970 by the clock of then. */
  readonly checkedAt: number;
}

/** Both never reject and never throw: a browser that keeps nothing simply has nothing. */
export interface AnswerKeeper {
  /**
   * Keeps these answers, all or none. One whose text is kept already (same ETag; without one, the same text) has only
   * its time renewed. False where nothing could be kept, or while an earlier keeping is not done.
   */
  keep(answers: readonly KeptAnswer[]): Promise<boolean>;
  /** The answers kept of a backend, those kept last first; none where the store does not answer in time. */
  kept(base: string): Promise<readonly KeptAnswer[]>;
}

/** One data set and the last ranges of facts. */
const MOST_OF_BACKEND = 6;
/** Several dashboards may live under one host. */
const MOST_OF_HOST = 24;
/** A damaged profile can leave the database silent for ever; the first picture has three seconds. */
const PATIENCE_MS = 1500;

/** A keeper over a store, by default the browser's. */
export function createAnswerKeeper(store: AnswerStore = browserStore()): AnswerKeeper {
  let isBusy = false;
  return {
    keep: async (answers) => {
      if (isBusy) return false;
      isBusy = true;
      try {
        await store.write(await changeFor(answers, store));
        return true;
      } catch {
        return false;
      } finally {
        isBusy = false;
      }
    },
    kept: (base) => withinPatience(readAll(base, store).catch(() => [])),
  };
}

async function changeFor(answers: readonly KeptAnswer[], store: AnswerStore): Promise<StoreChange> {
  const known = await store.checks();
  const turn = 1 + Math.max(0, ...known.map((check) => check.turn));
  const checks = answers.map(({ base, url, etag, checkedAt }): Check => ({ base, url, etag, checkedAt, turn }));
  const isKept = await Promise.all(
    answers.map((answer) =>
      isUnchanged(
        answer,
        known.find(({ url }) => url === answer.url),
        store,
      ),
    ),
  );
  const given = new Set(answers.map(({ url }) => url));
  const texts = answers.filter((_, index) => !isKept[index]).map(({ url, text }) => ({ url, text }));
  return { checks, texts, dropped: tooOld([...checks, ...known.filter(({ url }) => !given.has(url))]) };
}

async function isUnchanged(answer: KeptAnswer, known: Check | undefined, store: AnswerStore): Promise<boolean> {
  if (!known || known.etag !== answer.etag) return false;
  return answer.etag !== null || (await store.text(answer.url)) === answer.text;
}

function tooOld(checks: readonly Check[]): string[] {
  const ofBackend = new Map<string, number>();
  const isTooOld = ({ base }: Check, index: number): boolean => {
    const count = (ofBackend.get(base) ?? 0) + 1;
    ofBackend.set(base, count);
    return count > MOST_OF_BACKEND || index >= MOST_OF_HOST;
  };
  return newestFirst(checks)
    .filter(isTooOld)
    .map(({ url }) => url);
}

async function readAll(base: string, store: AnswerStore): Promise<readonly KeptAnswer[]> {
  const checks = newestFirst((await store.checks()).filter((check) => check.base === base));
  const answers = await Promise.all(
    checks.map(async ({ url, etag, checkedAt }) => {
      const text = await store.text(url);
      return text === null ? [] : [{ base, url, text, etag, checkedAt }];
    }),
  );
  return answers.flat();
}

function newestFirst(checks: readonly Check[]): Check[] {
  return sorted(checks, (a, b) => b.turn - a.turn);
}

function withinPatience(reading: Promise<readonly KeptAnswer[]>): Promise<readonly KeptAnswer[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve([]), PATIENCE_MS);
    void reading.then((answers) => {
      clearTimeout(timer);
      resolve(answers);
    });
  });
}
