/** 数字由来 of a rate. */
import type { CellPlace } from "../../facts/cells";
import { type Region } from "../../facts/county";
import { DASH, formatPercent, formatPrintedPercent } from "../../numbers/format";
import { LAMP_LABEL, lampOf } from "../../rates/lamp";
import { type Measure, measureName } from "../../facts/measure";
import { lampRuleWords, printedWord } from "../../facts/policy";
import {
  type Headline,
  type Rate,
  countyRate,
  gapToPace,
  headlineRate,
  rateCoverage,
} from "../../rates/rate";
import { RATES, type RateId } from "../../rates/rates";
import { ranksOf } from "../../rates/ranking";
import { readMeasure } from "../../facts/readings";
import { type Members, type Snapshot, paceOf, periodWords, onlyUnit } from "../../facts/snapshot";
import { cellWords, cellsBehind, cellsOfPrinted } from "./cell-words";
import { amountWords, coverageWords, gapWords, rateText, rateAbsenceWord } from "../words";
import {
  type Explanation,
  type Section,
  type UnitPart,
  absentUnit,
  notApplicable,
  outside,
  roundedWords,
  sourceSection,
  unitsBySize,
  warnings,
} from "./explanation";

/** 数字由来 of a rate: its parts, whose they are, how it is made and how it stands. */
export function explainRate(snapshot: Snapshot, members: Members, id: RateId): Explanation {
  const info = RATES[id];
  const view: Snapshot = { ...snapshot, members };
  const headline = headlineRate(view, id);
  const { rate } = headline;
  const denominator = info.denominator(snapshot.policy);
  const name = (measure: Measure) => measureName(measure, snapshot.scope.basis);
  const fraction = (text: Measure, value: number | null) =>
    `${name(text)}${value === null ? "未报" : amountWords(text, value)}`;
  const value =
    headline.printedPercent === null
      ? rateText(rate)
      : `公布${formatPrintedPercent(headline.printedPercent)}`;
  return {
    title: `${members.word}${info.name}`,
    period: periodWords(snapshot, info.group),
    value,
    parts:
      rate.numerator === null && rate.denominator === null
        ? null
        : {
            numerator: fraction(info.numerator, rate.numerator),
            denominator: fraction(denominator, rate.denominator),
          },
    warnings: [
      ...warnings(snapshot, members, id),
      ...(headline.printedPercent === null ? [] : ["只公布了比率，未给出分母，不亮灯。"]),
    ],
    sections: [
      ...membershipSections(view, rate, headline.origin === "printed"),
      ...(headline.sum
        ? [
            {
              label: "已报合计",
              text: `${coverageWords(rateCoverage(headline.sum))}，合计${rateText(headline.sum)}；与公布数覆盖不同，不比较。`,
            },
          ]
        : []),
      { label: "口径", text: rateRule(view, rate) },
      ...standing(view, rate),
      sourceSection(snapshot, info.group, cellWords(ownCells(view, headline))),
    ],
    units:
      members.kind === "county" || headline.origin === "printed" ? [] : rateUnits(snapshot, rate),
  };
}

function rateUnits(snapshot: Snapshot, rate: Rate): UnitPart[] {
  const info = RATES[rate.id];
  const amount = (county: Region, measure: Measure) => {
    const { value } = readMeasure(snapshot, county, measure, info.group);
    return value === null ? DASH : amountWords(measure, value);
  };
  return unitsBySize(snapshot, rate.included, {
    measure: info.numerator,
    textOf: (county) =>
      `${amount(county, info.numerator)} / ${amount(county, info.denominator(snapshot.policy))}`,
    atOf: (county) => cellWords(rateCells(snapshot, rate, county)),
  });
}

/** Of both parts, as the rate reads them. */
function rateCells(snapshot: Snapshot, { id }: Rate, county: Region): readonly CellPlace[] {
  const { group, numerator, denominator } = RATES[id];
  return [numerator, denominator(snapshot.policy)].flatMap((measure) =>
    cellsBehind(snapshot, county, measure, group),
  );
}

/** A single unit's own, or of what a notice prints; a sum's stand beside its units. */
function ownCells(view: Snapshot, { origin, rate }: Headline): readonly CellPlace[] {
  const { numerator, denominator } = RATES[rate.id];
  const only = onlyUnit(view.members);
  if (origin === "printedRate") return cellsOfPrinted(view, `rate.${rate.id}`);
  if (only) return rateCells(view, rate, only);
  if (origin !== "printed") return [];
  return [numerator, denominator(view.policy)].flatMap((measure) => cellsOfPrinted(view, measure));
}

function membershipSections(view: Snapshot, rate: Rate, printed: boolean): Section[] {
  const info = RATES[rate.id];
  const only = onlyUnit(view.members);
  if (only)
    return rate.absence && rate.absence !== "noPlan"
      ? [{ label: "为何没有", text: absentUnit(view, only, info.numerator, rateText(rate)) }]
      : [];
  const inside = printed
    ? `${printedWord(view.policy)}的一对数，不是各单位相加。`
    : `${rate.included.length}个单位，分子、分母都已报。${roundedWords(view, rate.included, { measures: [info.numerator, info.denominator(view.policy)], at: info.group })}`;
  return [
    { label: "谁在其中", text: inside },
    ...outside(view, [...rate.missing, ...rate.partial], {
      measure: info.numerator,
      wordOf: (county) => missingWord(view, county, rate),
    }),
    ...notApplicable(view, info.group),
  ];
}

function missingWord(view: Snapshot, county: Region, rate: Rate): string {
  return rateAbsenceWord(rate.id, countyRate(view, rate.id, county).absence ?? "notReported");
}

function rateRule(view: Snapshot, rate: Rate): string {
  const info = RATES[rate.id];
  const formula = `${measureName(info.numerator, view.scope.basis)} ÷ ${measureName(info.denominator(view.policy), view.scope.basis)}`;
  const sum =
    view.members.kind === "county"
      ? ""
      : "；Σ分子 ÷ Σ分母，只计两项都已报的单位，不是各单位比率的平均";
  const extra = rate.id === "start" ? "；不含续建项目" : "";
  return `${formula}${sum}${extra}。`;
}

/** 与序时, lamp and rank, with the rules that make them. */
function standing(view: Snapshot, rate: Rate): Section[] {
  const pace = paceOf(view, RATES[rate.id].group);
  const gap = gapToPace(view, rate);
  const list: Section[] = [];
  if (pace && gap && RATES[rate.id].paced)
    list.push({
      label: "与序时",
      text: `序时进度${formatPercent(pace)}，${gapWords(gap)}（先减后取一位小数）。`,
    });
  if (RATES[rate.id].paced)
    list.push({
      label: "灯",
      text: `${LAMP_LABEL[lampOf(view, rate, view.members)]}：${lampRuleWords(view.policy)}。`,
    });
  const only = onlyUnit(view.members);
  const rank = only && ranksOf(view, rate.id).get(only.code);
  if (rank)
    list.push({
      label: "名次",
      text: `${view.policy.rankGroups === "together" ? "全部单位" : "同组"}${rank.of}个中第${rank.rank}，同率同名次。`,
    });
  return list;
}
