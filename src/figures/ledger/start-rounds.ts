/** 集中开工: the projects of each round, how many of them have started, and their investment. */
import { monthLabel } from "../../domain/facts/period";
import { STAGES } from "../../domain/ledger/kinds";
import type { GroupCounts } from "../../domain/ledger/statistics";
import { formatCount, formatPercent, formatYi } from "../../domain/numbers/format";
import { fraction } from "../../domain/numbers/fraction";
import { missingValue } from "../../domain/wording/words";
import { missingCell, percentCell, textCell, yiCell } from "../cells";
import type { Cell, Figure, Row, RowsBody } from "../figure";
import { fittingMessage } from "../parts";
import { WHOLE_ROW, linkedCount, oneGroup, strongColumn, tableColumn, wideColumn } from "./parts";
import { type LedgerSource, emptyLedgerBody, ledgerFigure, whose } from "./source";

/** By round, in the order of their names: started in the frame of the round's projects. */
export function startRoundsFigure(source: LedgerSource): Figure {
  const { rounds } = source.statistics;
  return ledgerFigure(source, "start-rounds", {
    message: message(rounds),
    takeaway: takeaway(source, rounds),
    order: "按批次；投资为亿元",
    unit: "个",
    definition: [
      "已开工为列入该批次、到月底已经开工的项目，不论哪年开工",
      "开工比例为已开工÷列入项目",
      "打包项目算一个",
    ],
    notes: [
      "开工比例是该批次自己的，不是年度开工率。",
      "累计完成投资只计已报的项目，年度计划投资是全部列入项目的。",
    ],
    body: rounds.length === 0 ? emptyLedgerBody(source, "集中开工的项目") : body(rounds),
  });
}

function body(rounds: readonly GroupCounts[]): RowsBody {
  return {
    kind: "rows",
    rowHead: "集中开工批次",
    mark: "barInBar",
    scale: "count",
    series: [
      { key: "planned", name: "列入项目", role: "plan", sign: null, total: null },
      { key: "begun", name: "已开工", role: "done", sign: null, total: null },
    ],
    groups: oneGroup(rounds.map(row)),
    total: null,
    drawTotal: false,
    references: [],
    tick: null,
    columns: [
      wideColumn("begun", "已开工"),
      wideColumn("planned", "列入"),
      { key: "fraction", head: "已开工/列入", kind: "text", emphasis: "body", place: "plotOnly" },
      { ...strongColumn("share", "开工比例"), unit: "%" },
      { ...wideColumn("totalInvestment", "总投资"), unit: "亿元" },
      { ...tableColumn("plannedInvestment", "年度计划投资"), unit: "亿元" },
      { ...tableColumn("doneInvestment", "累计完成投资"), unit: "亿元" },
    ],
  };
}

/** Whoever has started is at one of these stages. */
const BEGUN = STAGES.filter((stage) => stage !== "preparation");

function row({ name, projects, begun, planned, done, totalInvestment }: GroupCounts): Row {
  const own = name === null ? null : { round: [name] };
  const doneCell: Cell = done === null ? missingCell(missingValue("notReported")) : yiCell(done);
  return {
    key: name ?? "",
    name: name ?? "未分批",
    ...WHOLE_ROW,
    values: { planned: projects, begun },
    cells: {
      planned: linkedCount(projects, own),
      begun: linkedCount(begun, own && { ...own, stage: BEGUN }),
      fraction: textCell(`${formatCount(begun)}/${formatCount(projects)}`),
      share: projects === 0 ? missingCell(null) : percentCell(fraction(begun, projects)),
      totalInvestment: yiCell(totalInvestment),
      plannedInvestment: yiCell(planned),
      doneInvestment: doneCell,
    },
    ...(own && projects > 0 && { projects: own }),
    details: [
      { label: "已开工/列入", text: `${formatCount(begun)}/${formatCount(projects)}个` },
      ...(projects === 0
        ? []
        : [{ label: "开工比例", text: formatPercent(fraction(begun, projects)) }]),
      { label: "总投资", text: `${formatYi(totalInvestment)}亿元` },
      { label: "年度计划投资", text: `${formatYi(planned)}亿元` },
      { label: "累计完成投资", text: done === null ? "未报" : `${formatYi(done)}亿元` },
    ],
  };
}

function sums(rounds: readonly GroupCounts[]): { projects: number; begun: number } {
  return {
    projects: rounds.reduce((sum, { projects }) => sum + projects, 0),
    begun: rounds.reduce((sum, { begun }) => sum + begun, 0),
  };
}

/** 4批186个项目，已开工183个 */
function message(rounds: readonly GroupCounts[]): string {
  if (rounds.length === 0) return "没有集中开工批次";
  const { projects, begun } = sums(rounds);
  const all = `${formatCount(rounds.length)}批${formatCount(projects)}个项目`;
  return fittingMessage([
    begun === projects ? `${all}，全部开工` : `${all}，已开工${formatCount(begun)}个`,
    all,
  ]);
}

function takeaway(source: LedgerSource, rounds: readonly GroupCounts[]): string {
  const at = `截至${monthLabel(source.month)}底，${whose(source)}项目`;
  if (rounds.length === 0) return `${at}没有列入集中开工批次的。`;
  const { projects, begun } = sums(rounds);
  const total = rounds.reduce((sum, { totalInvestment }) => sum + totalInvestment, 0);
  const lacking = rounds
    .filter((round) => round.begun < round.projects)
    .map((round) => `${round.name ?? "未分批"}还有${formatCount(round.projects - round.begun)}个`);
  const rest = lacking.length === 0 ? "" : `未开工：${lacking.join("，")}。`;
  return `${at}有${formatCount(rounds.length)}批集中开工，列入${formatCount(projects)}个，总投资${formatYi(total)}亿元，已开工${formatCount(begun)}个。${rest}`;
}
