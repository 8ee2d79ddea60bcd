/** 关注: red lamps, 未报, 逾期问题, 核减 and zeros, in large words. */
import { attentionLines, hasAnyReport } from "../../../domain/attention";
import { ledgerMonth } from "../../../domain/ledger";
import { monthNumber } from "../../../domain/period";
import { lampRuleWords } from "../../../domain/policy";
import type { Snapshot } from "../../../domain/snapshot";
import { stampOf } from "../../../figures/parts";
import { type AttentionSection, type WallGroup, attentionPages, wallSections } from "./attention-sections";
import { wasReported } from "./empty-words";
import type { Scene, SceneOptions, ScenePage } from "./scene";
import { sentenceOf } from "./scene-words";

/** The scene; without anything to name it says so, and when nothing was reported it doesn't say that all is well. */
export function attentionScene(snapshot: Snapshot, { perPage, ledger }: SceneOptions): Scene {
  const overdue = ledger.kind === "read" ? ledger.overdue : null;
  const sections = hasAnyReport(snapshot) ? wallSections(snapshot, attentionLines(snapshot), overdue) : [];
  const calm = calmWords(snapshot, overdue !== null);
  const { source } = stampOf(snapshot, ["investment", "starts", "completions", "enterprises"], null);
  return {
    id: "attention",
    message: sentenceOf(snapshot, sections.length > 0 ? attentionSentences(snapshot, sections) : [calm.sentence]),
    takeaway: sections.length > 0 ? takeaway(sections) : `${calm.sentence}。${calm.text}`,
    pages: sections.length > 0 ? listPages(sections, perPage) : [{ kind: "words", title: "", text: calm.text, isMissing: calm.isMissing }],
    foot: {
      coverage: ledger.kind === "failed" ? "没有读到项目台账，逾期问题不明" : "",
      definition: [lampRuleWords(snapshot.policy), ...(overdue ? [overdueRule(snapshot)] : [])].join("；"),
      source: overdue ? `${source}；项目台账` : source,
    },
  };
}

function listPages(sections: readonly AttentionSection[], perPage: number): ScenePage[] {
  const pages = attentionPages(sections, perPage);
  const rows = Math.max(...pages.map((page) => page.reduce((count, { lines }) => count + lines.length, 0)));
  return pages.map((page) => ({ kind: "attention", sections: page, rows }));
}

interface Calm {
  readonly sentence: string;
  readonly text: string;
  readonly isMissing: boolean;
}

/** What is said without lines: all well, nothing reported, or nothing that makes a single quarter's figure. */
function calmWords(snapshot: Snapshot, isLedgerRead: boolean): Calm {
  const absent = ["红灯", "未报", ...(isLedgerRead ? ["逾期问题"] : []), "核减"].join("、");
  if (hasAnyReport(snapshot)) return { sentence: "本期没有需要关注的事项", text: `没有${absent}和四上为零。`, isMissing: false };
  if (wasReported(snapshot))
    return { sentence: "当季数算不出", text: "上一季度没有数，累计减不出当季，所以看不出要关注什么。", isMissing: true };
  const who = snapshot.members.kind === "county" ? "各项" : "各单位";
  return { sentence: `本期${who}都未报`, text: "未报不等于没有需要关注的事项。", isMissing: true };
}

/** What counts as overdue, and at which month. */
function overdueRule(snapshot: Snapshot): string {
  return `逾期问题为到${monthNumber(ledgerMonth(snapshot))}月底已过期限、未整改的`;
}

const COUNTED: Readonly<Record<WallGroup, string>> = {
  red: "有红灯",
  notReported: "未报",
  overdue: "有逾期问题",
  revised: "核减",
  zero: "四上新增为零",
};

/** Of a single unit, whose name begins the sentence. */
const OWN: Readonly<Record<WallGroup, string>> = { ...COUNTED, notReported: "有未报", revised: "有核减" };

/** 3个单位有红灯，1个未报，1个四上新增为零, for a single unit 有红灯，四上新增为零; shorter from the end where that is too long. */
function attentionSentences({ members }: Snapshot, sections: readonly AttentionSection[]): readonly string[] {
  const parts =
    members.kind === "county" ? sections.map(({ group }) => OWN[group]) : [...countedGroups(sections), ...wholeGroups(sections)];
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join("，"));
  return [...shorter, `共${sections.reduce((sum, { count }) => sum + count, 0)}条要关注`];
}

function countedGroups(sections: readonly AttentionSection[]): string[] {
  const counts = sections.flatMap(({ group, lines }) => {
    const units = new Set(lines.flatMap(({ counties }) => counties)).size;
    return units > 0 ? [`${units}个${COUNTED[group]}`] : [];
  });
  return counts.map((part, index) => (index === 0 ? part.replace("个", "个单位") : part));
}

/** 开工未分报 where the total is published, 竣工、四上未报: what no unit has reported is a line about the measure, not about a unit. */
function wholeGroups(sections: readonly AttentionSection[]): string[] {
  const whole = sections.flatMap(({ lines }) => lines.filter(({ counties }) => counties.length === 0));
  const clause = (lines: typeof whole, word: string) =>
    lines.length > 0 ? [`${lines.map(({ subject }) => subject.replace("四上企业", "四上")).join("、")}${word}`] : [];
  const [published, absent] = [whole.filter(({ onlyTotal }) => onlyTotal), whole.filter(({ onlyTotal }) => !onlyTotal)];
  return [...clause(published, "未分报"), ...clause(absent, "未报")];
}

function takeaway(sections: readonly AttentionSection[]): string {
  return sections.map(({ head, lines }) => `${head}：${lines.map(({ subject, text }) => `${subject}${text}`).join("；")}。`).join("");
}
