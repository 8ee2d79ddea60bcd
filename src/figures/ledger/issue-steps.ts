/** 问题闭环: who took which step in each month, and how long the step took. */
import { groupBy, sorted } from "../../lib/array";
import { type Month, monthLabel, yearOf } from "../../domain/facts/period";
import { ISSUE_STEPS, ISSUE_STEP_WORD, type IssueStep } from "../../domain/ledger/kinds";
import type { IssueMonth, StepCounts } from "../../domain/ledger/statistics";
import { formatCount, formatDays, formatSignedCount } from "../../domain/numbers/format";
import { fraction } from "../../domain/numbers/fraction";
import { countCell, daysCell, missingCell, signedCountCell } from "../cells";
import type { Cell, Column, Detail, EmptyBody, Figure, Row, RowsBody } from "../figure";
import { fittingMessage } from "../parts";
import { WHOLE_ROW, strongColumn, tableColumn, wideColumn } from "./parts";
import { type LedgerSource, issueFilterNotes, ledgerFigure, whose } from "./source";

/** The steps that come after another one. */
const TIMED = ["assigned", "rectified", "closed"] as const satisfies readonly IssueStep[];

type Steps = IssueMonth["steps"];

/** The months up to the ledger's own, the newest last. */
export function issueStepsFigure(source: LedgerSource): Figure {
  const { issueMonths } = source.statistics;
  const total = sumOf(issueMonths);
  const isEmpty = ISSUE_STEPS.every((step) => total[step].issues === 0);
  return ledgerFigure(source, "issue-steps", {
    message: isEmpty ? "没有提出，也没有办理" : message(total),
    takeaway: takeaway(source, total, isEmpty),
    order: "按月，最近的在下；平均用时为天",
    unit: "件",
    definition: [
      "当月提出、交办、整改、销号的问题，打包子项目的也算",
      "净增为当月提出－当月销号",
      "平均用时为上一步到这一步的天数合计÷可计的件数",
    ],
    notes: [
      "平均用时只计上一步和这一步日期都有的问题；跳过的一步，从再上一步算起。",
      ...issueFilterNotes(source),
    ],
    body: isEmpty ? nothing(issueMonths) : body(source, total),
  });
}

function nothing(months: readonly IssueMonth[]): EmptyBody {
  return {
    kind: "empty",
    title: `${spanWords(months)}没有问题提出，也没有办理`,
    text: "台账里没有这几个月的记录，所以不画图。",
    quarter: null,
  };
}

/** 2025年11月至2026年10月 */
function spanWords(months: readonly IssueMonth[]): string {
  const label = (month: Month | undefined) => (month ? monthLabel(month) : "");
  return `${label(months[0]?.month)}至${label(months.at(-1)?.month)}`;
}

function sumOf(months: readonly IssueMonth[]): Steps {
  const sum = (step: IssueStep): StepCounts => ({
    issues: months.reduce((all, { steps }) => all + steps[step].issues, 0),
    timed: months.reduce((all, { steps }) => all + steps[step].timed, 0),
    days: months.reduce((all, { steps }) => all + steps[step].days, 0),
  });
  return {
    raised: sum("raised"),
    assigned: sum("assigned"),
    rectified: sum("rectified"),
    closed: sum("closed"),
  };
}

function body({ statistics }: LedgerSource, total: Steps): RowsBody {
  const years = groupBy(statistics.issueMonths, ({ month }) => yearOf(month));
  return {
    kind: "rows",
    rowHead: "月份",
    mark: "diverging",
    scale: "count",
    series: [
      series("raised", "removed", total),
      // What is done is blue: here that an issue is closed.
      series("closed", "done", total),
    ],
    groups: sorted([...years], ([a], [b]) => a - b).map(([year, months]) => ({
      group: "county",
      label: `${year}年`,
      rows: months.map(({ month, steps }) => row({ key: month, name: monthLabel(month) }, steps)),
    })),
    total: row({ key: "total", name: "合计" }, total),
    drawTotal: false,
    references: [],
    tick: null,
    columns: [
      wideColumn("raised", "提出"),
      tableColumn("assigned", "交办"),
      tableColumn("rectified", "整改"),
      wideColumn("closed", "销号"),
      strongColumn("net", "净增"),
      ...TIMED.flatMap((step): Column[] => [
        { ...tableColumn(`${step}Days`, `${ISSUE_STEP_WORD[step]}平均用时`), unit: "天" },
        tableColumn(`${step}Timed`, `可计${ISSUE_STEP_WORD[step]}`),
      ]),
    ],
  };
}

function series(step: "raised" | "closed", role: "done" | "removed", total: Steps) {
  const name = ISSUE_STEP_WORD[step];
  return { key: step, name, role, sign: null, total: formatCount(total[step].issues) };
}

function row(name: { readonly key: string; readonly name: string }, steps: Steps): Row {
  const net = steps.raised.issues - steps.closed.issues;
  return {
    ...name,
    ...WHOLE_ROW,
    values: { raised: steps.raised.issues, closed: 0 - steps.closed.issues, net },
    cells: {
      ...Object.fromEntries(ISSUE_STEPS.map((step) => [step, countCell(steps[step].issues)])),
      ...Object.fromEntries(
        TIMED.flatMap((step) => [
          [`${step}Days`, meanCell(steps[step])],
          [`${step}Timed`, countCell(steps[step].timed)],
        ]),
      ),
      net: signedCountCell(net),
    },
    details: [
      { label: "提出", text: `${formatCount(steps.raised.issues)}件` },
      ...TIMED.map((step) => stepDetail(step, steps[step])),
      { label: "净增", text: `${formatSignedCount(net)}件` },
    ],
  };
}

/** Nobody took the step, or nobody knows since when: there is no mean. */
function meanCell({ timed, days }: StepCounts): Cell {
  return timed === 0 ? missingCell(null) : daysCell(fraction(days, timed));
}

function stepDetail(step: IssueStep, counts: StepCounts): Detail {
  const mean = meanWords(counts);
  return {
    label: ISSUE_STEP_WORD[step],
    text: `${formatCount(counts.issues)}件${mean === null ? "" : `，${mean}`}`,
  };
}

/** 平均3.1天（82件可计）; null where it can be told of none. */
function meanWords({ timed, days }: StepCounts): string | null {
  return timed === 0
    ? null
    : `平均${formatDays(fraction(days, timed))}天（${formatCount(timed)}件可计）`;
}

/** 近12个月提出85件，销号70件 */
function message({ raised, closed }: Steps): string {
  const words = `提出${formatCount(raised.issues)}件，销号${formatCount(closed.issues)}件`;
  return fittingMessage([`近12个月${words}`, words]);
}

function takeaway(source: LedgerSource, total: Steps, isEmpty: boolean): string {
  const { issueMonths } = source.statistics;
  const at = `${spanWords(issueMonths)}，${whose(source)}项目`;
  if (isEmpty) return `${at}没有问题提出，也没有办理。`;
  const counts = ISSUE_STEPS.map(
    (step) => `${ISSUE_STEP_WORD[step]}${formatCount(total[step].issues)}件`,
  );
  const means = TIMED.flatMap((step) => {
    const mean = meanWords(total[step]);
    return mean === null ? [] : [`${ISSUE_STEP_WORD[step]}${mean}`];
  });
  const timed = means.length === 0 ? "" : `从上一步算起，${means.join("，")}。`;
  return `${at}的问题${counts.join("，")}。${timed}`;
}
