/**
 * What a wall shows, kept and restored: a data set together with the facts, and what the ledger
 * said, that were drawn with it.
 */
import { isPresent } from "../../lib/array";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { admit } from "../../domain/facts/admission";
import type { LedgerOverdue, LedgerQuestion } from "../../domain/ledger/concerns";
import { type Backend, DATASET_PATH, type FactsSpan, addressOf, factsPath } from "../addresses";
import { observeAnswers } from "../client";
import { type AnswerKeeper, type KeptAnswer, type KeptSet, createAnswerKeeper } from "./answers";
import { parseLedgerOverdue } from "../wire/ledger";
import { factsReader, readDataset } from "../wire/door";
import { ledgerOverduePath } from "../queries";

export interface PictureKeeping {
  /**
   * Keeps the data set and the facts of this span as they were last read, both or neither: a new
   * data set whose new facts never came must not replace the last pair that could be drawn. With
   * them what the ledger said, where the wall asks it. False where data set or facts were not yet
   * read, or the browser keeps nothing.
   */
  keep(span: FactsSpan, ledger: LedgerKeeping | null): Promise<boolean>;
  stop(): void;
}

/** What a wall asks the ledger, and whether that has answered: `none` is an office without one. */
export interface LedgerKeeping {
  readonly question: LedgerQuestion;
  readonly answer: "read" | "none" | "unknown";
}

/**
 * Which of the kept pictures is meant: what this wall would ask for, given that data set and those
 * facts.
 */
export interface PictureAsked {
  readonly spanOf: (dataset: Dataset) => FactsSpan;
  /** Null: the ledger is not asked. */
  readonly questionOf: (dataset: Dataset, facts: Facts) => LedgerQuestion | null;
}

export interface RestoredPicture {
  readonly dataset: Dataset;
  readonly facts: Facts;
  /** `none`: the office had no ledger. Null where nobody knows. */
  readonly overdue: LedgerOverdue | "none" | null;
  /**
   * Wall clock, ms; the older of the two. Null: the clock stood later then than it does now, so
   * nobody knows how old the picture is.
   */
  readonly checkedAt: number | null;
}

/** More addresses than a wall reads at a time. */
const MOST_HELD = 8;
/** Clocks are set right by some seconds all the time. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Holds the texts of good answers from now on, so that `keep` can store what is shown: start it
 * before data set and facts are read. Pictures of a backend with a `fault` are never kept.
 */
export function startKeeping(
  backend: Backend,
  keeper: AnswerKeeper = createAnswerKeeper(),
): PictureKeeping {
  const held = new Map<string, KeptAnswer>();
  const stop = observeAnswers(({ url, text, etag, answeredAtMs }) => {
    // Set anew, so that the first of the map is the one not read for longest.
    held.delete(url);
    held.set(url, { base: backend.base, url, text, etag, checkedAt: answeredAtMs });
    for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest);
  });
  return {
    keep: async (span, ledger) => {
      const dataset = held.get(addressOf(backend, DATASET_PATH));
      const facts = held.get(addressOf(backend, factsPath(span)));
      if (!dataset || !facts || backend.fault !== null) return false;
      const overdue = ledger && keptOverdue(ledger, backend, held);
      return keeper.keep(pictureId(backend, span, ledger?.question ?? null), [
        dataset,
        facts,
        ...(overdue ? [overdue] : []),
      ]);
    },
    stop,
  };
}

/** A wall's own: another wall of the same region may ask the ledger something else, or nothing. */
function pictureId({ version }: Backend, span: FactsSpan, question: LedgerQuestion | null): string {
  return [
    factsPath(span),
    ...(question ? [ledgerOverduePath(question)] : []),
    ...(version === undefined ? [] : [version]),
  ].join(" ");
}

function keptOverdue(
  { question, answer }: LedgerKeeping,
  backend: Backend,
  held: ReadonlyMap<string, KeptAnswer>,
): KeptAnswer | null {
  const url = addressOf(backend, ledgerOverduePath(question));
  if (answer === "none")
    return { base: backend.base, url, text: NO_LEDGER, etag: null, checkedAt: Date.now() };
  return answer === "read" ? (held.get(url) ?? null) : null;
}

/** Kept where the answer was 404. */
const NO_LEDGER = "null";

/**
 * The kept picture that is asked for: this wall's own, else that of another wall with the same
 * figures. Null where nothing is kept, or where what is kept no longer fits the contract. Never
 * rejects.
 */
export async function restorePicture(
  backend: Backend,
  asked: PictureAsked,
  keeper: AnswerKeeper = createAnswerKeeper(),
): Promise<RestoredPicture | null> {
  if (backend.fault !== null) return null;
  const kept = await keeper.kept(backend.base);
  const fitting = (await Promise.all(kept.map((set) => pictureIn(set, backend, asked)))).filter(
    isPresent,
  );
  return (fitting.find(({ isOwn }) => isOwn) ?? fitting[0])?.picture ?? null;
}

/**
 * The picture that these answers make; null where they are not the one asked for, or do not fit.
 */
async function pictureIn(
  { picture, answers }: KeptSet,
  backend: Backend,
  { spanOf, questionOf }: PictureAsked,
): Promise<{ readonly isOwn: boolean; readonly picture: RestoredPicture } | null> {
  const read = async <Value>(path: string, parse: (body: unknown) => Value | Promise<Value>) => {
    const answer = answers.find(({ url }) => url === addressOf(backend, path));
    return answer ? parsed(answer, parse) : null;
  };
  const dataset = await read(DATASET_PATH, readDataset);
  const span = dataset && spanOf(dataset.value);
  const facts = span && (await read(factsPath(span), factsReader(span.region)));
  if (!dataset || !span || !facts || dataset.value.revision !== facts.value.revision) return null;
  const admitted = admit(dataset.value, facts.value).facts;
  const question = questionOf(dataset.value, admitted);
  const overdue = question && (await read(ledgerOverduePath(question), parseKeptOverdue));
  const checkedAt = Math.min(dataset.checkedAt, facts.checkedAt);
  return {
    isOwn: picture === pictureId(backend, span, question),
    picture: {
      dataset: dataset.value,
      facts: admitted,
      overdue: overdue && overdue.value,
      checkedAt: isBelievable(checkedAt) ? checkedAt : null,
    },
  };
}

function parseKeptOverdue(body: unknown): LedgerOverdue | "none" {
  return body === null ? "none" : parseLedgerOverdue(body);
}

interface Kept<Value> {
  readonly value: Value;
  readonly checkedAt: number;
}

async function parsed<Value>(
  { text, checkedAt }: KeptAnswer,
  parse: (body: unknown) => Value | Promise<Value>,
): Promise<Kept<Value> | null> {
  try {
    return { value: await parse(JSON.parse(text)), checkedAt };
  } catch {
    return null;
  }
}

function isBelievable(checkedAt: number): boolean {
  return checkedAt <= Date.now() + CLOCK_TOLERANCE_MS;
}
