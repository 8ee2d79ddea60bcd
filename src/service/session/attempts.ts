/**
 * Failed sign-ins are slowed down, by account and by peer. They are counted before the password is
 * looked at, so that a hundred at once are a hundred; names that nobody has are counted alike.
 */
import { tooOften } from "../problems";
import type { StoreChange } from "../store/store";
import type { Row } from "../store/tables";
import { nameKept } from "./account-row";

const SECOND = 1000;
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * SECOND;

/** What comes after so many characters tells nobody from another. */
const SUBJECT_START = /^.{0,60}/su;

interface Patience {
  /** So many fail without having to wait. */
  readonly free: number;
  /** Each further wait is twice the last, up to this. */
  readonly longestSeconds: number;
}

/** Short, so that nobody can keep another out by failing in their name. */
const OF_ACCOUNT: Patience = { free: 5, longestSeconds: 60 };
/** Many desks may stand behind one address. */
const OF_PEER: Patience = { free: 30, longestSeconds: 15 * 60 };

interface Subject {
  readonly subject: string;
  readonly patience: Patience;
}

export interface Attempt {
  readonly name: string;
  readonly address: string;
}

function subjectsOf({ name, address }: Attempt): readonly Subject[] {
  return [
    { subject: accountSubject(name), patience: OF_ACCOUNT },
    { subject: `peer ${address.slice(0, 60)}`, patience: OF_PEER },
  ];
}

/** By whole characters: no store keeps half of a pair. */
function accountSubject(name: string): string {
  return `account ${SUBJECT_START.exec(nameKept(name))?.[0] ?? ""}`;
}

/** Counts one more, as if it failed. Throws a `Refused` (429) where it is too early for one. */
export async function countAttempt(
  change: StoreChange,
  attempt: Attempt,
  now: number,
): Promise<void> {
  const rows: Row<"attempt">[] = [];
  for (const { subject, patience } of subjectsOf(attempt)) {
    // oxlint-disable-next-line no-await-in-loop
    const known = await change.find("attempt", { subject });
    const wait = known === null ? 0 : waitOf(known, patience, now);
    if (wait > 0) throw tooOften(Math.ceil(wait / SECOND));
    const failures = (known === null || isForgotten(known, now) ? 0 : known.failures) + 1;
    const until = new Date(now + nextWait(failures, patience) * SECOND).toISOString();
    rows.push({ subject, failures, until });
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const row of rows) await change.put("attempt", row);
}

/** It did not fail after all: the account starts anew, the peer has one failure less. */
export async function clearAttempt(change: StoreChange, attempt: Attempt): Promise<void> {
  const [account, peer] = subjectsOf(attempt);
  if (account) await change.remove("attempt", { subject: account.subject });
  const known = peer ? await change.find("attempt", { subject: peer.subject }) : null;
  if (!known) return;
  if (known.failures > 1) await change.put("attempt", { ...known, failures: known.failures - 1 });
  else await change.remove("attempt", { subject: known.subject });
}

/** Takes away what no longer counts. */
export async function forgetAttempts(change: StoreChange, now: number): Promise<void> {
  const old = (await change.list("attempt")).filter((row) => isForgotten(row, now));
  // oxlint-disable-next-line no-await-in-loop
  for (const { subject } of old) await change.remove("attempt", { subject });
}

/** Milliseconds. A clock that was set back makes nobody wait longer than the longest. */
function waitOf({ until }: Row<"attempt">, { longestSeconds }: Patience, now: number): number {
  const wait = Date.parse(until) - now;
  return wait > longestSeconds * SECOND ? 0 : wait;
}

function nextWait(failures: number, { free, longestSeconds }: Patience): number {
  return failures < free ? 0 : Math.min(longestSeconds, 2 ** Math.min(failures - free, 20));
}

function isForgotten({ until }: Row<"attempt">, now: number): boolean {
  return Math.abs(now - Date.parse(until)) > FORGOTTEN_AFTER_MS;
}
