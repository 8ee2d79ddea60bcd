/** The journal in words: what each event did, what undoing one would do, which revision stands. */
import { DEFAULT_TIME_ZONE } from "../domain/facts/dataset";
import { officeMoment } from "../domain/wording/times";
import { deedLine } from "./deed-words";
import { foldJournal } from "./fold";
import type { ImportedEvent, Journal, JournalEvent } from "./journal";
import { isProjectEvent } from "./project-events";
import { RULE_WORD, ruleWords } from "./rule-words";
import type { OfficeState } from "./state";

/** One line of the journal, in the names of today: 湘西州9月.xlsx：新增54个数，变更0个。 */
export function eventWords(event: JournalEvent, state: OfficeState): string {
  const note = event.note === undefined ? "" : `备注：${event.note}`;
  // Who wrote a reason may have ended it.
  return `${doneWords(event, state).replace(/[。；;，,.\s]+$/, "")}。${note}`;
}

function doneWords(event: JournalEvent, state: OfficeState): string {
  if (isProjectEvent(event)) return deedLine(event, projectIn(state, event.project));
  const nameOf = (code: string) => nameIn(state, code);
  switch (event.kind) {
    case "created":
      return `建立单位：${event.region.name}，${event.units.length}个下属单位`;
    case "imported":
      return importWords(event);
    case "undone": {
      const undone = state.imports.find((own) => own.event.id === event.import)?.event;
      return undone?.report
        ? `${reportName(undone)}退回，此前的审核通过不算数`
        : `撤销导入：${undone?.file.name ?? event.import}`;
    }
    case "unitRenamed":
      return `单位更名：${event.from}改为${event.to}`;
    case "unitAdded":
      return `添加单位：${event.unit.name}`;
    case "unitsMerged":
      return `合并单位：${event.name}并入${nameOf(event.into)}`;
    case "aliasTold":
      return `认名称：“${event.alias}”是${nameOf(event.unit)}`;
    case "ruleChanged": {
      const { rule, from, to } = event.change;
      return `改口径：${RULE_WORD[rule]}由${ruleWords(rule, from)}改为${ruleWords(rule, to)}`;
    }
    case "profileSaved":
      return `保存表格设置：${event.profile.name}`;
    case "profileRemoved":
      return `删除表格设置：${event.name}`;
    case "dashTold":
      return event.isZero ? "确认“—”是零" : "确认“—”不是零，按未报";
    case "published":
      return state.imports.some(({ event: { report } }) => report !== undefined)
        ? "发布：此前审核通过的不能再退回，只能更正"
        : "发布：此前的导入不能再撤销";
    case "reportingDaySet":
      return event.day === null ? "取消报送截止日" : `报送截止日：次月${event.day}日`;
  }
}

function projectIn({ projects }: OfficeState, id: string): string {
  return projects.find(({ entry }) => entry.project.id === id)?.entry.project.name ?? id;
}

function nameIn({ region, units }: OfficeState, code: string): string {
  return [region, ...units].find((own) => own.code === code)?.name ?? code;
}

/** 泾县2026年1—8月月报（在线填报） of a report. */
function reportName({ file, tables }: ImportedEvent): string {
  const [table] = tables;
  return table ? `${table.title}（${file.name}）` : file.name;
}

/** What an import did, as it was shown before it was made; what is 0 beyond the first two is not said. */
export function importWords(event: ImportedEvent): string {
  const { file, counts, notes, explanations, report } = event;
  const further: readonly (readonly [string, number])[] = [
    ["不变", counts.same],
    ...absentWords(event),
    ["拦截", counts.refused],
  ];
  const parts = [
    `新增${counts.new}个数`,
    `变更${counts.changed}个`,
    ...further.flatMap(([word, count]) => (count > 0 ? [`${word}${count}个`] : [])),
    ...(notes.length > 0 ? [`备注${notes.length}条`] : []),
    ...(explanations.length > 0 ? [`已说明${explanations.length}处`] : []),
  ];
  return `${report ? `${reportName(event)}审核通过` : file.name}：${parts.join("，")}`;
}

/**
 * Of a file, what stands and is not in it. A report is one unit's whole table: what stood in it is gone;
 * what others have reported is none of its own.
 */
function absentWords({
  report,
  counts,
  cleared = [],
}: ImportedEvent): readonly (readonly [string, number])[] {
  if (!report) return [["原有、文件里没有的", counts.absent]];
  return [
    ["变为未报", cleared.length],
    ["没有再报的项目", report.table === "ledger" ? counts.absent : 0],
  ];
}

/** What would be otherwise without an import. */
export interface UndoEffect {
  /** Values that an earlier import has: they are that one's again. */
  readonly restored: number;
  /** Values that nobody else has: 未报 again. */
  readonly gone: number;
  /** Projects that are no longer on the ledger. */
  readonly projects: number;
  /** Of these, those that other imports name and say too little of. */
  readonly incomplete: number;
}

/** What undoing an import would do to the office as it stands. */
export function undoEffect(journal: Journal, id: string): UndoEffect {
  const before = foldJournal(journal);
  const after = foldJournal(journal.filter((event) => event.id !== id));
  const own = [...before.values].filter(([, value]) => value.import === id);
  const restored = own.filter(([key]) => after.values.has(key)).length;
  const left = new Set(after.projects.map(({ entry }) => entry.project.id));
  const lost = before.projects.filter(({ entry }) => !left.has(entry.project.id));
  const known = new Set(after.incomplete.map((project) => project.id));
  return {
    restored,
    gone: own.length - restored,
    projects: lost.length,
    incomplete: lost.filter(({ entry }) => known.has(entry.project.id)).length,
  };
}

/** The question before an import is undone. */
export function undoWords({ file }: ImportedEvent, effect: UndoEffect): string {
  const { restored, gone, projects, incomplete } = effect;
  const parts = [
    ...(restored > 0 ? [`${restored}个数回到之前导入的值`] : []),
    ...(gone > 0 ? [`${gone}个数变回未报`] : []),
    ...(projects > 0 ? [`${projects}个项目从台账中去掉`] : []),
    ...(incomplete > 0 ? [`其中${incomplete}个在别的表里还有，但缺总投资或建设性质`] : []),
  ];
  const done = parts.length === 0 ? "各数不变" : parts.join("，");
  return `撤销《${file.name}》：${done}。记录保留，可以重新导入。`;
}

/** 第12版，2025年10月8日10:24 */
export function revisionWords({ length, changedAt }: OfficeState): string {
  return `第${length}版，${officeMoment(changedAt, DEFAULT_TIME_ZONE)}`;
}
