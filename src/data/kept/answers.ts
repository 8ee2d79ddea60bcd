/**
 * The last good answers of a backend, kept beyond the page: what a wall shows after a restart while
 * the server is down.
 */
import { groupBy, sorted } from "../../lib/array";
import { within } from "../../lib/time-limit";
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
   * Keeps the answers of a picture, all or none, in place of those kept of it before: several walls
   * in one browser each have their own data set. One whose text is kept already (with the same ETag
   * or none) has only its time renewed. False where nothing could be kept, or while an earlier
   * keeping is not done.
   */
  keep(picture: string, answers: readonly KeptAnswer[]): Promise<boolean>;
  /**
   * The pictures kept of a backend, the one kept last first; those of them that the store gives in
   * time.
   */
  kept(base: string): Promise<readonly KeptSet[]>;
}

/** The answers of one picture. */
export interface KeptSet {
  readonly picture: string;
  readonly answers: readonly KeptAnswer[];
}

/** A wall's picture of this year and of the last, and those of other walls in the same browser. */
const MOST_OF_BACKEND = 4;
/** Several dashboards may live under one host. */
const MOST_OF_HOST = 12;
/**
 * A damaged profile can leave the database silent for ever; the first picture has three seconds.
 */
const READ_PATIENCE_MS = 1500;
/** Then the next keeping tries again. */
const WRITE_PATIENCE_MS = 20_000;

/** A keeper over a store, by default the browser's. */
export function createAnswerKeeper(store: AnswerStore = browserStore()): AnswerKeeper {
  let isBusy = false;
  return {
    keep: async (picture, answers) => {
      if (isBusy) return false;
      isBusy = true;
      const writing = changeFor(picture, answers, store)
        .then((change) => store.write(change))
        .then(
          () => true,
          () => false,
        );
      const isKept = await within(WRITE_PATIENCE_MS, writing, false);
      isBusy = false;
      return isKept;
    },
    kept: async (base) => {
      const found: KeptSet[] = [];
      const reading = readSets(base, store, found).catch(() => undefined);
      await within(READ_PATIENCE_MS, reading, undefined);
      return [...found];
    },
  };
}

async function changeFor(
  picture: string,
  answers: readonly KeptAnswer[],
  store: AnswerStore,
): Promise<StoreChange> {
  const known = await store.checks();
  const turn = 1 + Math.max(0, ...known.map((check) => check.turn));
  const keyed = answers.map((answer) => ({ ...answer, key: `${picture} ${answer.url}` }));
  const checks = keyed.map(({ text: _text, ...check }): Check => ({ ...check, picture, turn }));
  const isKept = await Promise.all(
    keyed.map((answer) =>
      isUnchanged(
        answer,
        known.find(({ key }) => key === answer.key),
        store,
      ),
    ),
  );
  const texts = keyed.filter((_, index) => !isKept[index]).map(({ key, text }) => ({ key, text }));
  const given = new Set(keyed.map(({ key }) => key));
  const others = known.filter((check) => check.picture !== picture);
  const replaced = known.filter((check) => check.picture === picture && !given.has(check.key));
  return {
    checks,
    texts,
    dropped: [...replaced, ...tooOld([...checks, ...others])].map(({ key }) => key),
  };
}

async function isUnchanged(
  answer: KeptAnswer,
  known: Check | undefined,
  store: AnswerStore,
): Promise<boolean> {
  return known?.etag === answer.etag && (await store.text(known.key)) === answer.text;
}

function tooOld(checks: readonly Check[]): Check[] {
  const ofBackend = new Map<string, number>();
  return picturesOf(checks)
    .filter(([{ base }], index) => {
      const count = (ofBackend.get(base) ?? 0) + 1;
      ofBackend.set(base, count);
      return count > MOST_OF_BACKEND || index >= MOST_OF_HOST;
    })
    .flat();
}

async function readSets(base: string, store: AnswerStore, found: KeptSet[]): Promise<void> {
  const checks = await store.checks();
  await readEach(picturesOf(checks.filter((check) => check.base === base)), store, found);
}

/** One after the other, so that the newest is there first. */
async function readEach(
  [first, ...rest]: readonly PictureChecks[],
  store: AnswerStore,
  found: KeptSet[],
): Promise<void> {
  if (!first) return;
  const answers = await Promise.all(first.map((check) => readAnswer(check, store)));
  found.push({ picture: first[0].picture, answers: answers.flat() });
  await readEach(rest, store, found);
}

async function readAnswer(
  { key, base, url, etag, checkedAt }: Check,
  store: AnswerStore,
): Promise<readonly KeptAnswer[]> {
  const text = await store.text(key);
  return text === null ? [] : [{ base, url, text, etag, checkedAt }];
}

type PictureChecks = readonly [Check, ...Check[]];

/** The one kept last first. */
function picturesOf(checks: readonly Check[]): PictureChecks[] {
  const newestFirst = sorted(checks, (a, b) => b.turn - a.turn);
  return [...groupBy(newestFirst, ({ picture }) => picture).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const] : [],
  );
}
