/** 催报: who has not reported, as lists and as plain sentences to be sent on. */
import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import { type Day, daysBetween } from "../../../domain/ledger/day";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { groupBy } from "../../../lib/array";
import { dayWords, dueOf, isReported, monthWords } from "./submission-words";

/** A unit with what it still has to send in. */
export interface Reminder {
  readonly code: string;
  readonly name: string;
  readonly missing: readonly WireSubmission[];
}

/** The units that have not reported all of a month, in the office's order. */
export function remindersOf({ units, submissions }: WireSubmissions): readonly Reminder[] {
  const byUnit = groupBy(
    submissions.filter((submission) => !isReported(submission)),
    ({ unit }) => unit,
  );
  return units.flatMap(({ code, name }) => {
    const missing = byUnit.get(code) ?? [];
    return missing.length === 0 ? [] : [{ code, name, missing }];
  });
}

/** 月报、四上企业未报，应于10月8日前报，已迟1天；项目台账已退回（…），请改好再报。 */
export function reminderSentence({ name, missing }: Reminder, today: Day): string {
  const groups = groupBy(missing, (submission) => conditionWords(submission, today));
  const parts = [...groups].map(
    ([words, alike]) => `${alike.map(({ table }) => TABLE_WORD[table]).join("、")}${words}`,
  );
  return `${name}：${parts.join("；")}。`;
}

/** 2025年9月：还有2个单位5张表没有报. */
export function missingSentence(list: WireSubmissions): string {
  const reminders = remindersOf(list);
  const month = monthWords(list.month);
  if (reminders.length === 0) return `${month}：全部报齐了`;
  return `${month}：${missingWords(reminders)}`;
}

function missingWords(reminders: readonly Reminder[]): string {
  const tables = reminders.reduce((count, { missing }) => count + missing.length, 0);
  return `还有${reminders.length}个单位${tables}张表没有报`;
}

/** All of it, a line a unit, with a head that says which month and as of when. */
export function remindersText(
  { month }: WireSubmissions,
  reminders: readonly Reminder[],
  { office, today }: { readonly office: string; readonly today: Day },
): string {
  return [
    `【催报】${office}：${monthWords(month)}报送，截至${dayWords(today, "")}${missingWords(reminders)}。`,
    ...reminders.map((reminder) => reminderSentence(reminder, today)),
  ].join("\n");
}

function conditionWords(submission: WireSubmission, today: Day): string {
  const { state, reason, lock } = submission;
  if (lock) return `已锁定（${withoutStop(lock.reason)}），要报请先联系${lock.canLift}`;
  const due = dueWords(submission, today);
  if (state === "returned")
    return `已退回${reason === null ? "" : `（${withoutStop(reason)}）`}，请改好再报${due}`;
  return `${state === "draft" ? "已开始填、没有上报" : "未报"}${due}`;
}

/** It goes on in the sentence, though whoever wrote it may have ended it. */
function withoutStop(reason: string): string {
  return reason.replace(/[。；;，,.\s]+$/, "");
}

/** ，应于10月8日前报，已迟1天; empty where there is no such day. */
function dueWords(submission: WireSubmission, today: Day): string {
  const due = dueOf(submission);
  if (due === null) return "";
  const left = daysBetween(today, due);
  const when = left < 0 ? `已迟${-left}天` : left === 0 ? "今天到期" : `还有${left}天`;
  const day = dayWords(due, today);
  return submission.extension ? `，延期至${day}，${when}` : `，应于${day}前报，${when}`;
}
