/** What people do with a submission, each by the one table of transitions, in one change. */
import type { WireSubmissionDetail } from "../../data/wire/work/submissions";
import { lastDayOf } from "../../domain/ledger/day";
import {
  ACTION_RULES,
  STATE_WORD,
  type SubmissionAction,
  verdictOn,
} from "../../domain/submissions/transitions";
import type { SubmissionContent, SubmissionPlace } from "../../office/submission";
import { giveOriginal } from "../files/kept";
import { append } from "../log/append";
import { readOffice } from "../office-log";
import { locked, notYours, outOfDate, unfitField } from "../problems";
import type { StoreChange } from "../store/store";
import { takeBack, takeIn } from "./accept";
import { contentNow, readCurrent } from "./current";
import { detailOf } from "./detail";
import type { ActionGiven, Deed, Doing, Judged } from "./doing";
import { assertOffered } from "./months";
import { placeAbout } from "./place";
import type { SubmissionEntry } from "./record";
import { assertInPlace, sendIn } from "./send-in";

/** All but saving: drafts are not in the log. */
export type LoggedAction = Exclude<SubmissionAction, "save">;

/**
 * Does it, and gives what stands then. Throws a `Refused`: 403, 409 with what stands, 422 with the
 * problems, 423 with the lock.
 */
export async function act(
  doing: Doing,
  place: SubmissionPlace,
  { action, given }: { readonly action: LoggedAction; readonly given: ActionGiven },
): Promise<WireSubmissionDetail> {
  const { ports, account, now } = doing;
  await ports.store.change(async (change) => {
    const judged = await judge(doing, change, place, { action, version: given.version });
    const { needsReason, word } = ACTION_RULES[action];
    if (needsReason && given.reason === undefined)
      throw unfitField("reason", `${word}要写明原因。`);
    const { kind, ...body } = await DEEDS[action]({ ...doing, ...judged, change, given });
    await append(change, { at: now, actor: account, kind, about: placeAbout(place), body });
  });
  return standingNow(doing, place);
}

/** Saves a draft, and gives what stands then. Throws as `act` does. */
export async function saveDraft(
  doing: Doing,
  place: SubmissionPlace,
  { version, content }: { readonly version: number; readonly content: SubmissionContent },
): Promise<WireSubmissionDetail> {
  const { ports, account, now } = doing;
  const { unit, month, table: sheet } = place;
  await ports.store.change(async (change) => {
    const { office, current } = await judge(doing, change, place, { action: "save", version });
    assertInPlace(content, place);
    if (doing.who.unit === null) {
      const before = (await contentNow(office, change, current))?.file ?? null;
      await giveOriginal(change, { unit, file: content.file, before }, { at: now, actor: account });
    }
    await change.put("draft", {
      unit,
      month,
      sheet,
      at: now,
      version: current.version + 1,
      actor: account.id,
      actorName: account.display,
      body: JSON.stringify(content),
    });
  });
  return standingNow(doing, place);
}

async function standingNow(
  { ports: { store }, who, now }: Doing,
  place: SubmissionPlace,
): Promise<WireSubmissionDetail> {
  const office = await readOffice(store);
  return detailOf(office, store.view, await readCurrent(office, store.view, place), { who, now });
}

/** Whether it may be done, now and by them. Throws a `Refused` where it may not. */
async function judge(
  { ports: { store }, who, now }: Doing,
  change: StoreChange,
  place: SubmissionPlace,
  { action, version }: { readonly action: SubmissionAction; readonly version: number },
): Promise<Judged> {
  const office = await readOffice(store, change);
  const current = await readCurrent(office, change, place);
  const { state, record } = current;
  const isLocked = record.lock !== null;
  const verdict = verdictOn(action, { who, unit: place.unit, state, isLocked });
  const { word } = ACTION_RULES[action];
  if (verdict.kind === "role") throw notYours(`${word}不是您的账户能做的。`);
  assertOffered(place.month, now);
  const refuse = async (why: string) =>
    outOfDate(await detailOf(office, change, current, { who, now }), why);
  if (current.version !== version)
    throw await refuse("这张表刚被别人改过，没有存入您的操作。请看过现在的内容再决定。");
  if (verdict.kind === "state" || (action === "lock" && isLocked))
    throw await refuse(
      `现在是“${isLocked && action === "lock" ? "锁定" : STATE_WORD[state]}”，不能${word}。`,
    );
  if (action === "unlock" && !isLocked) throw await refuse("现在没有锁定，不用解锁。");
  if (verdict.kind === "locked" && record.lock) throw locked(record.lock);
  return { office, current };
}

/** What each comes to: what else it writes, and its own entry. */
const DEEDS: Readonly<Record<LoggedAction, (deed: Deed) => Promise<SubmissionEntry>>> = {
  submit: sendIn,
  withdraw: async (deed) => ({ kind: "submission.withdraw", version: deed.current.version + 1 }),
  return: async (deed) => {
    if (deed.current.state === "accepted") await takeBack(deed);
    return {
      kind: "submission.return",
      version: deed.current.version + 1,
      reason: deed.given.reason ?? "",
    };
  },
  accept: takeIn,
  correct: async (deed) => ({
    kind: "submission.correct",
    version: deed.current.version + 1,
    reason: deed.given.reason ?? "",
  }),
  extend: async ({ current, given }) => {
    const { until, reason = "" } = given;
    if (until === undefined || until <= lastDayOf(current.place.month))
      throw unfitField("until", "延到哪一天：应在这个月结束以后。");
    return { kind: "submission.extend", version: current.version + 1, reason, until };
  },
  lock: async ({ current, given: { reason = "" } }) => ({
    kind: "submission.lock",
    version: current.version + 1,
    reason,
  }),
  unlock: async ({ current }) => ({ kind: "submission.unlock", version: current.version + 1 }),
};
