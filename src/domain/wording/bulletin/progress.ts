/**
 * 总体进展: projects, starts, completions, investment, one clause each. A part that the office has and
 * did not report this time is said as 未报, never 0, and so is all of it where only others report; a
 * part that the office never has, or that does not apply, is left out.
 */
import { isPresent } from "../../../lib/array";
import { type Clause, isKnown, isSamePart, joinClauses, partOf } from "./clauses";
import { rankRuns, rateRuns } from "./rate-words";
import { type Run, joinRuns, linked, plain } from "./runs";
import {
  missingRuns,
  ownRef,
  partialWords,
  printedMark,
  spanWords,
  withoutRateRuns,
} from "./subject";
import type { Measure, MeasureGroup } from "../../facts/measure";
import { monthNumber } from "../../facts/period";
import { headlineRate, headlineTotal, headlineAmount } from "../../rates/rate";
import { PROJECT_RATES, RATES, type RateId } from "../../rates/rates";
import { type Total, readMeasure, totalCoverage } from "../../facts/readings";
import { type Snapshot } from "../../facts/snapshot";
import { amountWords } from "../words";

/**
 * 1—9月，全州共有重点项目316个；新开工项目145个，开工率85.3%，…。 Units of which nothing is known are said to be 未报 in what
 * others reported this quarter: 1—10月，市直重点项目、新开工项目、完成投资未报。 Null where nobody did.
 */
export function progressRuns(snapshot: Snapshot, ranks: boolean): Run[] | null {
  const parts = [
    { group: "projects" as const, clause: projectsClause(snapshot) },
    ...PROJECT_RATES.map((id) => ({
      group: RATES[id].group,
      clause: rateClause(snapshot, { id, ranks }),
    })),
  ];
  const something = parts.some(({ clause }) => clause && isKnown(clause));
  const said = something ? parts : parts.filter(({ group }) => snapshot.periods[group] !== null);
  const clauses = said.map(({ clause }) => clause).filter(isPresent);
  return clauses.length > 0 ? [...joinClauses(snapshot, clauses), plain("。")] : null;
}

const STANDING = [
  { measure: "projects.total", noun: "重点项目", verb: "共有", partialVerb: "有" },
  { measure: "projects.totalInvestment", noun: "总投资", verb: "", partialVerb: "" },
] as const satisfies readonly {
  measure: Measure;
  noun: string;
  verb: string;
  partialVerb: string;
}[];

/** 共有重点项目316个，总投资4,891亿元. One coverage for both where they are of the same units. */
function projectsClause(snapshot: Snapshot): Clause | null {
  if (!isSaid(snapshot, "projects")) return null;
  const span = standingSpan(snapshot);
  const amounts = STANDING.map((words) => {
    const headline = headlineTotal(snapshot, words.measure);
    const { value, printed } = headline;
    const part = partOf(headline);
    const number =
      value === null
        ? null
        : linked(amountWords(words.measure, value), ownRef(snapshot, words.measure));
    const verb = part ? words.partialVerb : words.verb;
    return (
      number && {
        part,
        measure: words.measure,
        runs: [plain(`${verb}${words.noun}`), number, printedMark(snapshot, printed)],
      }
    );
  }).filter(isPresent);
  const [first, second] = amounts;
  if (!first) return { span, unreported: { noun: "重点项目", reason: "未报" } };
  const missing = ({ part, measure }: typeof first) =>
    part ? missingRuns(snapshot, measure, part.missing) : [];
  const clause = {
    span,
    part: first.part,
    endPart: first.part,
    runs: first.runs,
    missing: missing(first),
  };
  if (!second) return clause;
  if (isSamePart(first.part, second.part))
    return { ...clause, runs: joinRuns([first.runs, second.runs], "，") };
  const subject = plain(
    second.part ? `${partialWords(totalCoverage(second.part))}合计` : snapshot.members.word,
  );
  const runs = joinRuns(
    [first.runs, missing(first), [subject, ...second.runs], missing(second)],
    "，",
  );
  return { ...clause, endPart: second.part, runs, missing: [] };
}

/** What stands is as at the month's end: in a single quarter it is not of that quarter's months. */
function standingSpan(snapshot: Snapshot): string {
  const month = snapshot.periods.projects?.month;
  return snapshot.scope.basis === "quarter" && month
    ? `截至${monthNumber(month)}月底`
    : spanWords(snapshot, "projects");
}

/** The office has the group at all, and so does a unit of the view. */
function isSaid({ facts, members }: Snapshot, group: MeasureGroup): boolean {
  return (
    facts.monthsWith[group].length > 0 &&
    members.regions.some(({ reports }) => reports.includes(group))
  );
}

interface RatePart {
  readonly id: RateId;
  readonly ranks: boolean;
}

/** 完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点. */
function rateClause(snapshot: Snapshot, { id, ranks }: RatePart): Clause | null {
  const { group, numerator, words } = RATES[id];
  if (!isSaid(snapshot, group)) return null;
  const span = spanWords(snapshot, group);
  const amount = headlineAmount(snapshot, id);
  if (amount.value === null) return withoutAmount(snapshot, { span, id });
  const part = partOf(amount);
  const runs = [
    plain(`${words.done}${amount.value < 0 ? "核减" : ""}`),
    linked(
      amountWords(numerator, Math.abs(amount.value)),
      ownRef(snapshot, amount.isOfRate && amount.printed ? id : numerator),
    ),
    printedMark(snapshot, amount.printed),
    ...rateRuns(snapshot, id, {
      ...amount,
      coverage: totalCoverage(amount.total),
      value: amount.value,
    }),
    ...(ranks ? rankRuns(snapshot, id) : []),
  ];
  return { span, part, endPart: part, runs, missing: absentRuns(snapshot, id, amount.total) };
}

/** 新开工项目未报; 新开工项目未报，开工率公布87.5%，未给出分母, where that is all that is printed. */
function withoutAmount(snapshot: Snapshot, { span, id }: { span: string; id: RateId }): Clause {
  const { numerator, words } = RATES[id];
  const reason = unreportedReason(snapshot, numerator);
  if (headlineRate(snapshot, id).printedPercent === null)
    return { span, unreported: { noun: words.done, reason } };
  const nothing = { value: 0, printed: false, coverage: { reported: 0, expected: 0 } };
  const runs = [plain(`${words.done}${reason}`), ...rateRuns(snapshot, id, nothing)];
  return { span, part: null, endPart: null, runs, missing: [] };
}

/** Who is missing from the sums: 宁陵县、市直未报. Nothing for one unit, or where nobody reports. */
function absentRuns(snapshot: Snapshot, id: RateId, total: Total): Run[] {
  if (snapshot.members.kind === "county" || total.reported.length === 0) return [];
  const { rate, sum } = headlineRate(snapshot, id);
  const { included, partial, missing } = sum ?? rate;
  if (included.length === 0) return missingRuns(snapshot, RATES[id].numerator, total.missing);
  return withoutRateRuns(snapshot, id, inOrder(snapshot, [...missing, ...partial]));
}

function inOrder({ members }: Snapshot, counties: Total["missing"]): Total["missing"] {
  return members.regions.filter((county) => counties.includes(county));
}

function unreportedReason(snapshot: Snapshot, measure: Measure): string {
  const absences = new Set(
    snapshot.members.regions.map((county) => readMeasure(snapshot, county, measure).absence),
  );
  return absences.has("noEarlier") && !absences.has("notReported")
    ? "上季未报，算不出当季数"
    : "未报";
}
