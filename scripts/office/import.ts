/** `import`: workbooks into an office file, or only what they would change. */
import { basename } from "node:path";
import { parseMonth } from "../../src/domain/facts/period";
import { readFile } from "../../src/importing/reading/read-file";
import { acted } from "../../src/importing/review/act";
import { type Review, reviewOf } from "../../src/importing/review/review";
import { profilesFromJson } from "../../src/importing/recognise/profile-file";
import type { Profile } from "../../src/importing/recognise/profile";
import { squash } from "../../src/importing/cells/squash";
import { atOnce } from "../../src/lib/steps";
import { WordedError } from "../../src/lib/worded-error";
import { firstReview } from "../../src/office/first-review";
import { foldJournal } from "../../src/office/fold";
import type { Journal, OfficeUnitEntry } from "../../src/office/journal";
import { newMoment } from "../../src/office/new-moment";
import { reviewEvents } from "../../src/office/review-events";
import type { OfficeState } from "../../src/office/state";
import type { Outcome } from "../office";
import { bytesAt, journalAt, writeJournal } from "./files";
import { needed, optionsOf } from "./options";
import { type FileReport, isRefused, reportOf, reportText, unreadReport } from "./report";

interface Given {
  readonly profiles: readonly Profile[];
  readonly period: { readonly year: number; readonly month: number } | null;
  readonly dashIsZero: boolean;
  /** Spellings of units, with the units that they are. */
  readonly aliases: readonly { readonly name: string; readonly unit: string }[];
  readonly received: string | null;
  readonly explanation: string;
}

/**
 * Each file in turn, each against what those before it brought. Without `--yes` nothing is written.
 * What is refused is listed, and the rest is taken.
 */
export async function importFiles(words: readonly string[]): Promise<Outcome> {
  const { values, positionals } = optionsOf(words, {
    office: { type: "string" },
    profile: { type: "string" },
    month: { type: "string" },
    received: { type: "string" },
    explain: { type: "string" },
    alias: { type: "string", multiple: true },
    "dash-is-zero": { type: "boolean" },
    yes: { type: "boolean" },
    json: { type: "boolean" },
  });
  const path = needed(values.office, "office");
  if (positionals.length === 0) throw new WordedError("没有给要导入的文件。");
  const given: Given = {
    profiles: values.profile === undefined ? [] : profilesAt(values.profile),
    period: values.month === undefined ? null : periodOf(values.month),
    dashIsZero: values["dash-is-zero"] ?? false,
    received: values.received === undefined ? null : dayOf(values.received),
    explanation: values.explain ?? "",
    aliases: (values.alias ?? []).map(aliasOf),
  };
  const before = journalAt(path);
  let journal = before;
  const reports: FileReport[] = [];
  for (const file of positionals) {
    // oxlint-disable-next-line no-await-in-loop -- each stands against what those before it brought
    const taken = await takeFile(journal, file, given);
    reports.push(taken.report);
    journal = taken.journal;
  }
  const isWritten = values.yes === true && journal.length > before.length;
  if (isWritten) writeJournal(path, journal);
  return {
    text: values.json ? JSON.stringify(reports, null, 2) : reportText(reports, isWritten),
    isRefused: reports.some(isRefused),
  };
}

async function takeFile(
  journal: Journal,
  path: string,
  given: Given,
): Promise<{ readonly journal: Journal; readonly report: FileReport }> {
  const state = foldJournal(journal);
  const review = await orWorded(() => reviewAt(path, state, given));
  if (review instanceof WordedError)
    return { journal, report: unreadReport(basename(path), review.message) };
  const stored = await orWorded(() => reviewEvents(review, { journal, state }, newMoment));
  if (stored instanceof WordedError)
    return { journal, report: reportOf(review, "refused", { why: stored.message }) };
  return {
    journal: [...journal, ...stored.events],
    report: reportOf(review, stored.why ?? "stored", { isTold: stored.events.length > 0 }),
  };
}

/** What `make` gives, or the words in which it refuses. */
async function orWorded<Value>(make: () => Value | Promise<Value>): Promise<Value | WordedError> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof WordedError) return error;
    throw error;
  }
}

async function reviewAt(path: string, state: OfficeState, given: Given): Promise<Review> {
  const file = await readFile(bytesAt(path), basename(path));
  const { profiles, received } = given;
  const first = atOnce(firstReview(file, { state, today: received, profiles }));
  const told = newAliases(state, given).reduce(
    (review, { name, unit }) => reviewOf(acted(review, { kind: "alias", name, unit }), review),
    first,
  );
  const dashed = given.dashIsZero
    ? reviewOf(acted(told, { kind: "dashIsZero", value: true }), told)
    : told;
  return explained(given.period === null ? dashed : dated(dashed, given.period), given);
}

/** Those that their units do not have yet: a file before this one may have told them. */
function newAliases(state: OfficeState, { aliases }: Given) {
  return aliases.flatMap(({ name, unit: called }) => {
    const unit = unitNamed(state, called);
    const isKnown = [unit.name, ...unit.aliases].some((known) => squash(known) === squash(name));
    return isKnown ? [] : [{ name, unit: unit.code }];
  });
}

/** The unit of the office that is called so. Throws a `WordedError`. */
function unitNamed({ units }: OfficeState, name: string): OfficeUnitEntry {
  const unit = units.find((own) => own.name === name || own.code === name);
  if (!unit) throw new WordedError(`--alias 里的“${name}”不是本单位的下属单位。`);
  return unit;
}

/** One sentence for all that needs one. */
function explained(review: Review, { explanation }: Given): Review {
  if (explanation === "") return review;
  return review.problems
    .filter(({ weight }) => weight === "explain")
    .reduce(
      (before, { key }) =>
        reviewOf(acted(before, { kind: "explain", key, sentence: explanation }), before),
      review,
    );
}

/** Said by hand for every table: it stands before what is written on them. */
function dated(review: Review, { year, month }: { year: number; month: number }): Review {
  return review.sheets
    .flatMap(({ tables }) => tables.map(({ ref }) => ref))
    .reduce((before, table) => {
      const withYear = reviewOf(acted(before, { kind: "year", table, value: year }));
      return reviewOf(acted(withYear, { kind: "month", table, value: month }));
    }, review);
}

function profilesAt(path: string): readonly Profile[] {
  const profiles = profilesFromJson(new TextDecoder().decode(bytesAt(path)));
  if (!profiles) throw new WordedError(`${path} 不是表格设置文件。`);
  return profiles;
}

function periodOf(text: string): { readonly year: number; readonly month: number } {
  const month = parseMonth(text);
  if (!month) throw new WordedError(`--month 应为“年-月”，如2021-09，收到“${text}”。`);
  const [year = "", number = ""] = month.split("-");
  return { year: Number(year), month: Number(number) };
}

function dayOf(text: string): string {
  if (!/^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text))
    throw new WordedError(`--received 应为“年-月-日”，如2021-10-08，收到“${text}”。`);
  return text;
}

/** 示范区=商丘示范区 */
function aliasOf(text: string): { readonly name: string; readonly unit: string } {
  const [, name, unit] = /^([^=＝]+)[=＝](.+)$/.exec(text) ?? [];
  if (name === undefined || unit === undefined)
    throw new WordedError(`--alias 应为“表里的写法=单位”，如示范区=商丘示范区，收到“${text}”。`);
  return { name: name.trim(), unit: unit.trim() };
}
