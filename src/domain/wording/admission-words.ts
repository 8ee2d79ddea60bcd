/** What was found when facts were read with their data set, in words. */
import { groupBy, isPresent, sorted } from "../../lib/array";
import type { RegionCode } from "../facts/county";
import { type DataProblem, distinctProblems, placesWords } from "../facts/data-problem";
import type { Dataset } from "../facts/dataset";
import { conflictValue } from "./discrepancy-words";
import { type Conflict, type Facts, type FactsRecord, categorySum } from "../facts/facts";
import { type Reason, type Stranger, type Undeclared, admit } from "../facts/admission";
import { GROUP_WORD, measureInfo, parseMeasure } from "../facts/measure";
import { type Month, monthLabel } from "../facts/period";
import { amountWords } from "./words";

const REASONS: Record<
  Reason,
  {
    readonly words: (of: { name: string; code: string; region: string }) => string;
    readonly done: string;
  }
> = {
  later: { words: () => "晚于生成时间所在的月份", done: "没有计入，其余照用" },
  unknown: {
    words: ({ code }) => `代码${code}不在regions中`,
    done: "没有计入；单位合并或更名的，请并入现在的代码后重报",
  },
  elsewhere: {
    words: ({ name, code, region }) => `${name}（${code}）不直属于${region}`,
    done: "没有计入",
  },
  itself: {
    words: ({ name, code }) => `${name}（${code}）本级混在下属单位中`,
    done: "没有计入，以免重复；本级的数请写在printed中",
  },
};

/**
 * What was wrong in a data set and in the facts read with it, each problem once. In facts of
 * another edition strangers are not named: the data set that knows them is on its way.
 */
export function problemsOf(dataset: Dataset, facts: readonly Facts[]): DataProblem[] {
  return distinctProblems([
    ...facts.flatMap((one) => factsProblems(dataset, one)),
    ...dataset.problems,
  ]);
}

function factsProblems(dataset: Dataset, given: Facts): DataProblem[] {
  const { facts, strangers, undeclared, unlisted } = admit(dataset, given);
  const conflicts = facts.conflicts.map((conflict) => conflictProblem(dataset, conflict));
  if (facts.revision !== dataset.revision) return [...conflicts, ...facts.problems];
  return [
    ...strangerProblems(dataset, facts, strangers),
    ...undeclaredProblems(dataset, undeclared),
    ...(unlisted.length > 0 ? [unlistedProblem(unlisted)] : []),
    ...conflicts,
    ...facts.problems,
  ];
}

/** One problem for each unit and reason; months to come are one. */
function strangerProblems(
  dataset: Dataset,
  { region }: Facts,
  strangers: readonly Stranger[],
): DataProblem[] {
  const groups = groupBy(strangers, ({ reason, code }) =>
    reason === "later" ? reason : `${reason} ${code}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { words, done } = REASONS[first.reason];
    const who = words({
      name: nameOf(dataset, first.code),
      code: first.code,
      region: nameOf(dataset, region),
    });
    const where = [
      ...new Set(group.map(({ kind }) => (kind === "record" ? "facts" : "printed"))),
    ].join("、");
    return [{ weight: "leftOut", where, what: `${who}：${amountLeftOut(group)}`, done } as const];
  });
}

/** One problem for each unit. */
function undeclaredProblems(dataset: Dataset, undeclared: readonly Undeclared[]): DataProblem[] {
  return [...groupBy(undeclared, ({ record }) => record.county)].map(([code, ofUnit]) => {
    const groups = [
      ...new Set(ofUnit.flatMap(({ groups: found }) => found.map((group) => GROUP_WORD[group]))),
    ].join("、");
    const months = placesWords(distinctMonths(ofUnit.map(({ record }) => record.month)), "个月");
    const what = `${nameOf(dataset, code)}（${code}）的reports中没有${groups}，${months}却有数`;
    return { weight: "leftOut", where: "facts", what, done: "没有计入；要计入，请在reports中写上" };
  });
}

function unlistedProblem(unlisted: readonly Month[]): DataProblem {
  const what = `没有列出${placesWords(distinctMonths(unlisted), "个月")}，数据里却有`;
  return {
    weight: "joined",
    where: "months",
    what,
    done: "照常计入；列出后才能在季度和月份中选到",
  };
}

/** 甲县的2026年9月累计完成投资先后有两个不同的数：760,000、750,000万元 */
function conflictProblem(dataset: Dataset, conflict: Conflict): DataProblem {
  const { origin, region, month, measure } = conflict;
  const plain = parseMeasure(measure);
  const subject = `${nameOf(dataset, region)}的${monthLabel(month)}${plain ? measureInfo(plain).name : ""}`;
  return {
    weight: "joined",
    where: `${origin === "printed" ? "printed" : "facts"} ${region} ${month} ${measure}`,
    what: `${subject}先后有两个不同的数：${conflictValue(conflict, "earlier")}、${conflictValue(conflict, "later")}`,
    done: "用后一个",
  };
}

/** 2026-06、2026-09共2条记录，其中2026-09累计完成投资12亿元、四上企业累计新增30家 */
function amountLeftOut(group: readonly Stranger[]): string {
  const records = group.flatMap((stranger) => (stranger.kind === "record" ? stranger.item : []));
  const printed = group.length - records.length;
  const counts = [
    records.length > 0 ? `${records.length}条记录` : null,
    printed > 0 ? `${printed}个公布数` : null,
  ];
  const newest = distinctMonths(records.map(({ month }) => month)).at(-1);
  const amounts = amountsOf(records.filter(({ month }) => month === newest));
  const largest = newest && amounts.length > 0 ? `，其中${newest}${amounts.join("、")}` : "";
  const months = placesWords(distinctMonths(group.map(({ month }) => month)), "个月");
  return `${months}共${counts.filter(isPresent).join("、")}${largest}`;
}

function amountsOf(records: readonly FactsRecord[]): string[] {
  return (["investment.done", "enterprises.total.added"] as const).flatMap((measure) => {
    const values = records
      .map((record) => record.values.get(measure) ?? categorySum(record, measure))
      .filter(isPresent);
    const sum = values.reduce((total, value) => total + value, 0);
    return values.length > 0 ? `${measureInfo(measure).name}${amountWords(measure, sum)}` : [];
  });
}

function distinctMonths(months: readonly Month[]): Month[] {
  return sorted([...new Set(months)], (a, b) => (a < b ? -1 : 1));
}

function nameOf({ regions }: Dataset, code: RegionCode): string {
  return regions.find((region) => region.code === code)?.name ?? code;
}
