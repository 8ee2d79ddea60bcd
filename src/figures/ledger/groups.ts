/** 按联系领导 and 六个一批: the projects under each by lamp, and what is overdue there. */
import { monthLabel } from "../../domain/facts/period";
import type { FilterId, LedgerChoice } from "../../domain/ledger/filters";
import type { GroupCounts } from "../../domain/ledger/statistics";
import { formatCount } from "../../domain/numbers/format";
import { LAMP_LABEL, type Lamp } from "../../domain/rates/lamp";
import type { Figure, LedgerFigureId, Row, RowsBody } from "../figure";
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
  type LedgerFigureParts,
  type LedgerSource,
  emptyLedgerBody,
  ledgerFigure,
  whose,
} from "./source";

/** What needs somebody stands first, at one edge for all rows. */
const PARTS = [
  { key: "red", sign: "红", role: "step5" },
  { key: "yellow", sign: "黄", role: "step4" },
  { key: "green", sign: "绿", role: "step2" },
  { key: "none", sign: "无", role: "step1" },
] as const satisfies readonly (Pick<StackPart, "sign" | "role"> & { readonly key: Lamp })[];

interface GroupsOf {
  readonly id: LedgerFigureId;
  readonly groups: readonly GroupCounts[];
  /** 联系领导 */
  readonly rowHead: string;
  /** Of projects that have none: 未明确联系领导. */
  readonly nobody: string;
  readonly filter: FilterId;
}

type Words = Pick<LedgerFigureParts, "message" | "takeaway" | "order" | "definition" | "notes">;

/** By leader, those with most projects first; of nobody last. */
export function leadersFigure(source: LedgerSource): Figure {
  const { leaders } = source.statistics;
  const named = leaders.filter(({ name }) => name !== null);
  const of: GroupsOf = {
    id: "leaders",
    groups: [...named, ...leaders.filter(({ name }) => name === null)],
    rowHead: "联系领导",
    nobody: "未明确",
    filter: "leader",
  };
  return groupsFigure(source, of, {
    message: leadersMessage(named),
    takeaway: leadersTakeaway(source, named),
    order: "按项目从多到少",
    definition: [LAMPS_OF, COUNTED],
    notes: [SIGNS, OVERDUE],
  });
}

/** By the tags of 六个一批; a project stands under each of its tags. */
export function batchTagsFigure(source: LedgerSource): Figure {
  const { tags } = source.statistics;
  const of: GroupsOf = {
    id: "batch-tags",
    groups: tags,
    rowHead: "六个一批",
    nobody: "未分类",
    filter: "tag",
  };
  const counts = tags.map(({ name, projects }) => ({ name: name ?? of.nobody, count: projects }));
  const most = mostOf(counts, ({ count }) => count);
  const at = `截至${monthLabel(source.month)}底，${whose(source)}项目`;
  return groupsFigure(source, of, {
    message: most ? fittingMessage([`${most.name}${formatCount(most.count)}个，最多`]) : "没有项目",
    takeaway: most
      ? `${at}按六个一批：${countWords(counts, "个")}。一个项目可以列入几批，各批相加不等于项目总数。`
      : `${at}没有列入六个一批的。`,
    order: "按六个一批的顺序",
    definition: [LAMPS_OF, COUNTED, "一个项目列入几批，就在几批里各算一个"],
    notes: [SIGNS, OVERDUE, "各批相加不等于项目总数。"],
  });
}

const LAMPS_OF = "灯为本年投资完成率与序时的比较，没有计划或未报的无灯";
const COUNTED = "打包项目算一个";
const SIGNS = "色块首字为灯：红、黄、绿、无灯。";
const OVERDUE = "“有逾期问题”和“红牌”连打包的子项目也算。";

function groupsFigure(source: LedgerSource, of: GroupsOf, words: Words): Figure {
  return ledgerFigure(source, of.id, {
    ...words,
    unit: "个",
    body: of.groups.length === 0 ? emptyLedgerBody(source, "这样的项目") : body(of),
  });
}

function body(of: GroupsOf): RowsBody {
  const { groups, rowHead } = of;
  return {
    ...COUNT_STACK,
    rowHead,
    series: stackSeries(
      PARTS.map(({ key, ...part }) => ({
        ...part,
        key,
        name: LAMP_LABEL[key],
        total: groups.reduce((sum, { lamps }) => sum + lamps[key], 0),
      })),
    ),
    groups: oneGroup(groups.map((group) => row(group, of))),
    // A project may stand in several groups: there is no sum of them.
    total: null,
    columns: [
      ...PARTS.map(({ key }) => tableColumn(key, LAMP_LABEL[key])),
      wideColumn("redCards", "红牌"),
      wideColumn("overdue", "有逾期问题"),
      strongColumn("total", "项目"),
      { ...tableColumn("issues", "逾期问题"), unit: "件" },
    ],
  };
}

function row(group: GroupCounts, { nobody, filter }: GroupsOf): Row {
  const { name, projects, lamps, redCards, overdueProjects, overdueIssues } = group;
  const own: LedgerChoice | null = name === null ? null : { [filter]: [name] };
  const linked = (count: number, more: LedgerChoice = {}) =>
    linkedCount(count, own && { ...own, ...more });
  return {
    key: name ?? "",
    name: name ?? nobody,
    ...WHOLE_ROW,
    values: { ...lamps, total: projects },
    cells: {
      ...Object.fromEntries(PARTS.map(({ key }) => [key, linked(lamps[key], { lamp: [key] })])),
      total: linked(projects),
      redCards: linked(redCards, { redCard: ["open"] }),
      overdue: linked(overdueProjects, { issue: ["overdue"] }),
      issues: linked(overdueIssues, { issue: ["overdue"] }),
    },
    ...(own && projects > 0 && { projects: own }),
    details: [
      { label: "项目", text: `${formatCount(projects)}个` },
      ...PARTS.map(({ key }) => ({ label: LAMP_LABEL[key], text: `${formatCount(lamps[key])}个` })),
      { label: "红牌", text: `${formatCount(redCards)}个` },
      {
        label: "有逾期问题",
        text: `${formatCount(overdueProjects)}个，${formatCount(overdueIssues)}件`,
      },
    ],
  };
}

/** 12位领导，红灯23个，9个有逾期问题 */
function leadersMessage(named: readonly GroupCounts[]): string {
  if (named.length === 0) return "没有联系领导的项目";
  const red = named.reduce((sum, { lamps }) => sum + lamps.red, 0);
  const overdue = named.reduce((sum, group) => sum + group.overdueProjects, 0);
  const leaders = `${formatCount(named.length)}位领导`;
  const redWords = red === 0 ? "没有红灯" : `红灯${formatCount(red)}个`;
  const overdueWords = overdue === 0 ? "没有逾期问题" : `${formatCount(overdue)}个有逾期问题`;
  return fittingMessage([
    `${leaders}，${redWords}，${overdueWords}`,
    `${leaders}，${redWords}`,
    leaders,
  ]);
}

function leadersTakeaway(source: LedgerSource, named: readonly GroupCounts[]): string {
  const at = `截至${monthLabel(source.month)}底，${whose(source)}项目`;
  if (named.length === 0) return `${at}没有明确联系领导的。`;
  const projects = named.reduce((sum, group) => sum + group.projects, 0);
  const most = (word: string, countOf: (group: GroupCounts) => number) => {
    const found = mostOf(named, countOf);
    return found ? `${word}最多的是${found.name}，${formatCount(countOf(found))}个。` : "";
  };
  return [
    `${at}有${formatCount(named.length)}位联系领导，联系${formatCount(projects)}个项目。`,
    most("红灯项目", ({ lamps }) => lamps.red),
    most("有逾期问题的项目", ({ overdueProjects }) => overdueProjects),
  ].join("");
}
