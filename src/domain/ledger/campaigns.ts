/** How far a campaign has come, from the ledger. */
import type { Campaign } from "../facts/campaign";
import { type Month, addMonths, monthNumber, parseMonth, yearOf } from "../facts/period";
import { type Fraction, fraction } from "../numbers/fraction";
import { type Day, daysBetween, lastDayOf } from "./day";
import { type LedgerChoice, isChosen, isFilterId, takesWord } from "./filters";
import type { LedgerRow } from "./row";
import { type RowsAt, rowsOver, untilYear } from "./years";

export interface CampaignProgress {
  readonly id: string;
  /** Counts, or 万元; null: nothing of it has been reported. */
  readonly done: number | null;
  /** How many projects take part, and of how many it can be told. */
  readonly projects: number;
  readonly reported: number;
}

/**
 * What was done from the campaign's first day to its last, or up to the month, by the projects that
 * were listed in any year of it. Projects count
 * once (a part in its package), issues of all of them. Investment is counted from the beginning of
 * the first day's month; a project that lacks one of the cumulative values it takes is not in it.
 */
export function campaignProgress(
  campaign: Campaign,
  month: Month,
  rowsAt: RowsAt,
): CampaignProgress {
  const choice = campaignChoice(campaign);
  const [from, end] = [monthOfDay(campaign.from), monthOfDay(campaign.to)];
  if (choice === null || !from || !end)
    return { id: campaign.id, done: null, projects: 0, reported: 0 };
  const to = untilYear(month, yearOf(end));
  const rows = rowsOver({ from: from < to ? from : to, to }, rowsAt);
  const own = rows.filter((row) => isChosen(row, choice));
  const counted = own.filter(({ countedIn }) => countedIn === null);
  const within = (day: Day | null) => day !== null && day >= campaign.from && day <= campaign.to;
  const count = (of: readonly LedgerRow[], countOf: (row: LedgerRow) => number) => ({
    id: campaign.id,
    done: of.reduce((sum, row) => sum + countOf(row), 0),
    projects: of.length,
    reported: of.length,
  });
  switch (campaign.measure) {
    case "starts":
      return count(counted, ({ project }) => Number(within(project.startActual)));
    case "completions":
      return count(counted, ({ project }) => Number(within(project.completionActual)));
    case "closed":
      return count(own, ({ issues }) => issues.filter(({ issue }) => within(issue.closed)).length);
    case "investment": {
      const amounts = counted
        .map((row) => investedWithin(row, campaign))
        .filter((amount) => amount !== null);
      return {
        id: campaign.id,
        done: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
        projects: counted.length,
        reported: amounts.length,
      };
    }
  }
}

/**
 * The projects of a campaign as a choice; null where it names a filter or a word that there is not:
 * whom it counts is then not known.
 */
export function campaignChoice({ projects }: Pick<Campaign, "projects">): LedgerChoice | null {
  const filters = Object.entries(projects ?? {});
  const isKnown = filters.every(
    ([id, words]) => isFilterId(id) && words.every((word) => takesWord(id, word)),
  );
  return isKnown ? Object.fromEntries(filters) : null;
}

/** Days from `today` to the campaign's first and last day; negative where they are past. */
export function countdown({ from, to }: Campaign, today: Day): { toStart: number; toEnd: number } {
  return { toStart: daysBetween(today, from), toEnd: daysBetween(today, to) };
}

/**
 * The campaigns that a view knows of: those begun by its month's end; in the newest month also those
 * to come.
 */
export function campaignsAt(
  campaigns: readonly Campaign[],
  { month, isNewest }: { month: Month; isNewest: boolean },
): readonly Campaign[] {
  return campaigns.filter(({ from }) => isNewest || from <= lastDayOf(month));
}

/**
 * The share of a campaign's days that had gone at the end of a month, both its first and its last
 * day counted: what its progress at that month stands beside. From 0 to 1.
 */
export function timeGone({ from, to }: Campaign, month: Month): Fraction {
  const all = daysBetween(from, to) + 1;
  const gone = daysBetween(from, lastDayOf(month)) + 1;
  return fraction(Math.min(Math.max(gone, 0), all), all);
}

function monthOfDay(day: Day): Month | null {
  return parseMonth(day.slice(0, 7));
}

function investedWithin({ project, month }: LedgerRow, { from, to }: Campaign): number | null {
  const [first, end] = [monthOfDay(from), monthOfDay(to)];
  if (!first || !end) return null;
  const last = end < month ? end : month;
  let sum = 0;
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    const part = investedInYear(project.invested, {
      from: yearOf(first) === year ? first : null,
      to: yearOf(last) === year ? last : null,
      year,
    });
    if (part === null) return null;
    sum += part;
  }
  return last < first ? 0 : sum;
}

/** Cumulative values begin anew every January. */
function investedInYear(
  invested: LedgerRow["project"]["invested"],
  { from, to, year }: { from: Month | null; to: Month | null; year: number },
): number | null {
  const valueAt = (month: string) => invested.find((entry) => entry.month === month)?.value ?? null;
  const before = from === null || monthNumber(from) === 1 ? 0 : valueAt(addMonths(from, -1));
  const end = valueAt(to ?? `${year}-12`);
  return before === null || end === null ? null : end - before;
}
