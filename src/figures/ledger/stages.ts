/** 项目阶段: how many projects of each unit stand at each stage. */
import { groupBy } from "../../lib/array";
import { tabulate } from "../../lib/record";
import type { Region } from "../../domain/facts/county";
import { memberFinder } from "../../domain/ledger/concerns";
import { STAGES, STAGE_WORD, type Stage } from "../../domain/ledger/kinds";
import type { StageCounts } from "../../domain/ledger/statistics";
import { monthLabel } from "../../domain/facts/period";
import { formatCount } from "../../domain/numbers/format";
import { type Figure, type Row, type RowsBody, STEPS } from "../figure";
import { fittingMessage, inGroups } from "../parts";
import {
  COUNT_STACK,
  WHOLE_ROW,
  countWords,
  linkedCount,
  mostOf,
  stackSeries,
  strongColumn,
  tableColumn,
} from "./parts";
import { type LedgerSource, emptyLedgerBody, ledgerFigure, whose } from "./source";

const SIGN: Readonly<Record<Stage, string>> = {
  preparation: "前",
  started: "开",
  building: "建",
  completed: "竣",
  production: "投",
};

type Counts = StageCounts["stages"];

/** Projects by unit, from 前期 to 投产. */
export function stagesFigure(source: LedgerSource): Figure {
  const total = sumOf(source.statistics.stages);
  const all = allOf(total);
  return ledgerFigure(source, "stages", {
    message: all === 0 ? "没有项目" : message(total),
    takeaway: takeaway(source, total),
    order: "按单位顺序",
    unit: "个",
    definition: [
      "截至月底最远的一步：前期，开工（当年开工），在建（往年开工），竣工，投产",
      "打包项目算一个",
    ],
    notes: notes(source),
    body: all === 0 ? emptyLedgerBody(source, "项目") : body(source, total),
  });
}

function sumOf(counts: readonly StageCounts[]): Counts {
  return tabulate(STAGES, (stage) => counts.reduce((sum, { stages }) => sum + stages[stage], 0));
}

function allOf(counts: Counts): number {
  return STAGES.reduce((sum, stage) => sum + counts[stage], 0);
}

/** What was counted under each of the view's units, and what under none of them. */
function byUnit({ snapshot, statistics }: LedgerSource): ReadonlyMap<Region | null, StageCounts[]> {
  const unitOf = memberFinder(snapshot);
  return groupBy(statistics.stages, ({ county }) => unitOf(county));
}

function body(source: LedgerSource, total: Counts): RowsBody {
  const found = byUnit(source);
  return {
    ...COUNT_STACK,
    series: stackSeries(
      STAGES.map((stage, index) => ({
        key: stage,
        name: STAGE_WORD[stage],
        sign: SIGN[stage],
        role: STEPS[index] ?? "step5",
        total: total[stage],
      })),
    ),
    groups: inGroups(source.snapshot, (units) =>
      units.map((unit) => unitRow(unit, found.get(unit) ?? [])),
    ),
    total: row({ key: "total", name: source.snapshot.members.word }, total, {}),
    columns: [
      ...STAGES.map((stage) => tableColumn(stage, STAGE_WORD[stage])),
      strongColumn("total", "合计"),
    ],
  };
}

function unitRow(unit: Region, counts: readonly StageCounts[]): Row {
  return row({ key: unit.code, name: unit.name }, sumOf(counts), { counties: [unit.code] });
}

function row(
  unit: { readonly key: string; readonly name: string },
  counts: Counts,
  projects: Row["projects"] | null,
): Row {
  const all = allOf(counts);
  return {
    ...unit,
    ...WHOLE_ROW,
    values: { ...counts, total: all },
    cells: {
      ...tabulate(STAGES, (stage) =>
        linkedCount(counts[stage], projects && { ...projects, stage: [stage] }),
      ),
      total: linkedCount(all, projects ?? null),
    },
    ...(projects && all > 0 && { projects }),
    details: [
      { label: "合计", text: `${formatCount(all)}个` },
      ...STAGES.map((stage) => ({
        label: STAGE_WORD[stage],
        text: `${formatCount(counts[stage])}个`,
      })),
    ],
  };
}

/** 412个项目，前期58个，已竣工96个 */
function message(total: Counts): string {
  const all = `${formatCount(allOf(total))}个项目`;
  const ended = total.completed + total.production;
  const rest = [
    { name: "前期", count: total.preparation },
    { name: "已竣工", count: ended },
  ];
  return fittingMessage([
    [all, countWords(rest, "个")].filter((part) => part !== "").join("，"),
    all,
  ]);
}

function takeaway(source: LedgerSource, total: Counts): string {
  const { month, snapshot } = source;
  const at = `截至${monthLabel(month)}底，${whose(source)}`;
  const all = allOf(total);
  if (all === 0) return `${at}项目一个也没有。`;
  const stages = STAGES.map((stage) => ({ name: STAGE_WORD[stage], count: total[stage] }));
  const found = byUnit(source);
  const most = mostOf(
    snapshot.members.regions.map((unit) => ({
      unit,
      count: sumOf(found.get(unit) ?? []).preparation,
    })),
    ({ count }) => count,
  );
  const named =
    most && snapshot.members.regions.length > 1
      ? `前期项目最多的是${most.unit.name}，${formatCount(most.count)}个。`
      : "";
  return `${at}项目${formatCount(all)}个：${countWords(stages, "个")}。${named}`;
}

function notes(source: LedgerSource): string[] {
  const strange = allOf(sumOf(byUnit(source).get(null) ?? []));
  return [
    "色块首字为阶段简称。",
    ...(strange > 0
      ? [`${formatCount(strange)}个项目的单位不在单位表中，只计入合计，不画在单位下。`]
      : []),
  ];
}
