/** 问题 by kind and state: what is overdue first, what is closed last. */
import { monthLabel } from "../../domain/facts/period";
import { ISSUE_KIND_WORD, type IssueKind } from "../../domain/ledger/kinds";
import type { IssueCounts } from "../../domain/ledger/statistics";
import { formatCount } from "../../domain/numbers/format";
import { sorted } from "../../lib/array";
import type { Figure, Row, RowsBody } from "../figure";
import { fittingMessage } from "../parts";
import {
  COUNT_STACK,
  type StackPart,
  WHOLE_ROW,
  countWords,
  linkedCount,
  mostOf,
  oneGroup,
  stackSeries,
  strongColumn,
  tableColumn,
  wideColumn,
} from "./parts";
import {
  type LedgerSource,
  emptyLedgerBody,
  issueFilterNotes,
  ledgerFigure,
  whose,
} from "./source";

/** Each issue is in one of these. */
const PARTS = [
  { key: "overdue", name: "逾期", sign: "逾", role: "step5" },
  { key: "pending", name: "在办，未逾期", sign: "办", role: "step3" },
  { key: "rectified", name: "已整改未销号", sign: "改", role: "step2" },
  { key: "closed", name: "已销号", sign: "销", role: "step1" },
] as const satisfies readonly Omit<StackPart, "total">[];
type PartKey = (typeof PARTS)[number]["key"];

type Counted = Pick<IssueCounts, "all" | "states">;

/** What is neither closed nor rectified nor overdue is being dealt with. */
function partOf({ states }: Counted, part: PartKey): number {
  return part === "pending" ? states.open - states.overdue - states.rectified : states[part];
}

/** Issues by kind, those with most that are not closed first. */
export function issuesFigure(source: LedgerSource): Figure {
  const total = sumOf(source.statistics.issues);
  return ledgerFigure(source, "issues", {
    message: message(total),
    takeaway: takeaway(source, total),
    order: "按未销号从多到少",
    unit: "件",
    definition: [
      "截至月底提出的问题，一件算一个，打包子项目的也算",
      "逾期为过了整改期限，既没有整改也没有销号",
    ],
    notes: ["色块首字为状态简称。已整改不等于已销号。", ...issueFilterNotes(source)],
    body: total.all === 0 ? emptyLedgerBody(source, "问题") : body(source, total),
  });
}

function sumOf(issues: readonly IssueCounts[]): Counted {
  const sum = (read: (counts: IssueCounts) => number) =>
    issues.reduce((all, counts) => all + read(counts), 0);
  return {
    all: sum(({ all }) => all),
    states: {
      open: sum(({ states }) => states.open),
      overdue: sum(({ states }) => states.overdue),
      rectified: sum(({ states }) => states.rectified),
      closed: sum(({ states }) => states.closed),
      listed: sum(({ states }) => states.listed),
      recurring: sum(({ states }) => states.recurring),
    },
  };
}

function body(source: LedgerSource, total: Counted): RowsBody {
  const rows = sorted(source.statistics.issues, (a, b) => b.states.open - a.states.open).map(
    (counts) => row({ key: counts.kind, name: ISSUE_KIND_WORD[counts.kind] }, counts, counts.kind),
  );
  return {
    ...COUNT_STACK,
    rowHead: "问题类别",
    series: stackSeries(PARTS.map((part) => ({ ...part, total: partOf(total, part.key) }))),
    groups: oneGroup(rows),
    total: row({ key: "total", name: "合计" }, total, null),
    columns: [
      ...PARTS.map(({ key, name }) => tableColumn(key, name)),
      wideColumn("listed", "挂牌督办"),
      wideColumn("recurring", "反复出现"),
      strongColumn("open", "未销号"),
      tableColumn("total", "合计"),
    ],
  };
}

function row(
  name: { readonly key: string; readonly name: string },
  counts: Counted,
  kind: IssueKind | null,
): Row {
  const { all, states } = counts;
  const ofKind = kind ? { issueKind: [kind] } : {};
  const inState = (state: keyof typeof states) =>
    linkedCount(states[state], { ...ofKind, issue: [state] });
  return {
    ...name,
    ...WHOLE_ROW,
    values: {
      ...Object.fromEntries(PARTS.map(({ key }) => [key, partOf(counts, key)])),
      total: all,
    },
    cells: {
      overdue: inState("overdue"),
      pending: linkedCount(partOf(counts, "pending")),
      rectified: inState("rectified"),
      closed: inState("closed"),
      listed: inState("listed"),
      recurring: inState("recurring"),
      open: inState("open"),
      total: linkedCount(all, kind && ofKind),
    },
    ...(kind && all > 0 && { projects: ofKind }),
    details: [
      { label: "未销号", text: `${formatCount(states.open)}件` },
      ...PARTS.map(({ key, name: label }) => ({
        label,
        text: `${formatCount(partOf(counts, key))}件`,
      })),
      { label: "挂牌督办", text: `${formatCount(states.listed)}件` },
      { label: "反复出现", text: `${formatCount(states.recurring)}件` },
    ],
  };
}

/** 未销号38件，逾期12件 */
function message({ all, states }: Counted): string {
  if (all === 0) return "没有问题";
  if (states.open === 0) return `${formatCount(all)}件全部销号`;
  const open = `未销号${formatCount(states.open)}件`;
  return fittingMessage([
    `${open}，${states.overdue === 0 ? "没有逾期" : `逾期${formatCount(states.overdue)}件`}`,
    open,
  ]);
}

function takeaway(source: LedgerSource, total: Counted): string {
  const at = `截至${monthLabel(source.month)}底，${whose(source)}项目`;
  if (total.all === 0) return `${at}没有问题。`;
  const parts = PARTS.map(({ key, name }) => ({
    name: name.replace("，", ""),
    count: partOf(total, key),
  }));
  const most = mostOf(source.statistics.issues, ({ states }) => states.open);
  const named = most
    ? `未销号最多的是${ISSUE_KIND_WORD[most.kind]}类，${formatCount(most.states.open)}件。`
    : "";
  return `${at}提出问题${formatCount(total.all)}件：${countWords(parts, "件")}。${named}`;
}
