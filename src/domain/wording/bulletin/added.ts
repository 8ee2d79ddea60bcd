/**
 * 四上新增 by category. One clause for each category that anybody reports (a category that nobody
 * reports is left out), in the fixed order of the categories, joined by 「；」: the sum, then 其中.
 * Where categories leave something unsaid (only totals are reported, or some unit gives only its
 * total), a clause for all “四上”企业 stands first. The subject is said once, and again where it
 * changes: 「全市」, or 「全市已报9/10个单位合计」 for a sum that is not the whole region's. A sum of 0 with
 * nothing but zeros is 「无新增」; a sum below 0 is 「核减」; a printed total is marked, with the sum of
 * those who report beside it.
 */
import { isPresent } from "../../../lib/array";
import { unitListRuns } from "./list";
import { type Run, linked, plain, runsText } from "./runs";
import {
  isApplicable,
  isPartial,
  ownRef,
  partialWords,
  printedMark,
  spanWords,
  withSubject,
} from "./subject";
import { CATEGORIES } from "../../facts/enterprise";
import type { Measure } from "../../facts/measure";
import { headlineTotal } from "../../rates/rate";
import { type Total, readMeasure, totalMeasure, totalCoverage } from "../../facts/readings";
import { type Snapshot } from "../../facts/snapshot";
import { amountWords } from "../words";

/** “四上”企业, with the quotation marks that notices give it. */
export const ENTERPRISES_WORD = "“四上”企业";

interface Clause {
  readonly subject: string;
  readonly runs: readonly Run[];
}

/**
 * 1—9月份，全市新增规上工业企业34家，其中永城市21家，…。 Null where the view has no month of 四上 or the group doesn't
 * apply.
 */
export function addedRuns(snapshot: Snapshot): Run[] | null {
  if (!snapshot.periods.enterprises || !isApplicable(snapshot, "enterprises")) return null;
  const head = plain(`${spanWords(snapshot, "enterprises")}份，`);
  const byCategory = CATEGORIES.map(({ id, inSentences }) =>
    addedClause(snapshot, `enterprises.${id}.added`, inSentences),
  );
  const whole = leavesUnsaid(snapshot)
    ? addedClause(snapshot, "enterprises.total.added", ENTERPRISES_WORD)
    : null;
  const clauses = [whole, ...byCategory].filter(isPresent);
  if (clauses.length === 0) return [plain(unreportedWords(snapshot))];
  const parts = clauses.map(({ subject, runs }, index) => {
    const before = clauses[index - 1];
    const said = before?.subject === subject ? runs : [plain(subject), ...runs];
    return before ? [plain("；"), ...said] : said;
  });
  return [head, ...parts.flat(), plain("。")];
}

/** Whether the five categories alone would leave part of the view's total out. */
function leavesUnsaid(snapshot: Snapshot): boolean {
  const { total, printed } = headlineTotal(snapshot, "enterprises.total.added");
  const lacks = (measure: Measure) =>
    total.reported.some((county) => readMeasure(snapshot, county, measure).value === null);
  return printed || CATEGORIES.some(({ id }) => lacks(`enterprises.${id}.added`));
}

function addedClause(snapshot: Snapshot, measure: Measure, noun: string): Clause | null {
  const { value, printed, total } = headlineTotal(snapshot, measure);
  if (value === null) return null;
  const partial = !printed && isPartial(totalCoverage(total));
  const subject = runsText(
    withSubject(snapshot, partial ? [plain(partialWords(totalCoverage(total)))] : [], partial),
  );
  const none =
    value === 0 &&
    total.reported.every((county) => readMeasure(snapshot, county, measure).value === 0);
  const number = linked(amountWords(measure, Math.abs(value)), ownRef(snapshot, measure));
  const verb = partial ? "合计新增" : "新增";
  return {
    subject,
    runs: [
      ...(none
        ? [linked("无新增", ownRef(snapshot, measure)), plain(noun)]
        : [plain(`${verb}${noun}${value < 0 ? "核减" : ""}`), number]),
      printedMark(snapshot, printed),
      ...(printed ? besidePrinted(snapshot, measure, total) : []),
      ...unitListRuns(snapshot, measure, total),
    ],
  };
}

/** Beside a printed total: what those who report add up to, or that the total is all there is. */
function besidePrinted(snapshot: Snapshot, measure: Measure, total: Total): Run[] {
  if (total.value === null) return [plain("，各单位未分报")];
  const sign = total.value < 0 ? "核减" : "";
  return [
    plain(`，${partialWords(totalCoverage(total))}合计${sign}`),
    linked(amountWords(measure, Math.abs(total.value)), ownRef(snapshot, measure)),
  ];
}

function unreportedWords(snapshot: Snapshot): string {
  const { missing } = totalMeasure(snapshot, "enterprises.total.added");
  const noStart = missing.every(
    (county) => readMeasure(snapshot, county, "enterprises.total.added").absence === "noEarlier",
  );
  const subject = `${spanWords(snapshot, "enterprises")}，${snapshot.members.word}`;
  return noStart
    ? `${subject}${ENTERPRISES_WORD}上季未报，算不出当季新增。`
    : `${subject}新增${ENTERPRISES_WORD}未报。`;
}
