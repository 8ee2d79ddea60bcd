/** 关注: red lamps, 未报, 逾期问题, 核减 and zeros, in large words. */
import { attentionLines, hasAnyReport } from "../../../domain/attention";
import { ledgerMonth } from "../../../domain/ledger";
import { monthNumber } from "../../../domain/period";
import { lampRuleWords } from "../../../domain/policy";
import type { Snapshot } from "../../../domain/snapshot";
import { fittingMessage, stampOf } from "../../../figures/parts";
import { type AttentionSection, type WallGroup, attentionPages, wallSections } from "./attention-sections";
import type { Scene, SceneOptions, ScenePage } from "./scene";

/** The scene; without anything to name it says so, and when nothing was reported it doesn't say that all is well. */
export function attentionScene(snapshot: Snapshot, { perPage, ledger }: SceneOptions): Scene {
  const overdue = ledger.kind === "read" ? ledger.overdue : null;
  const sections = hasAnyReport(snapshot) ? wallSections(snapshot, attentionLines(snapshot), overdue) : [];
  const calm = calmWords(snapshot, overdue !== null);
  const { source } = stampOf(snapshot, ["investment", "starts", "completions", "enterprises"], null);
  const message = sections.length > 0 ? attentionMessage(sections) : calm.title;
  return {
    id: "attention",
    message,
    takeaway: sections.length > 0 ? takeaway(sections) : `${calm.title}。${calm.text}`,
    pages: sections.length > 0 ? listPages(sections, perPage) : [{ kind: "words", ...calm }],
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

/** What a page without lines says: all well, nothing reported, or nothing that makes a single quarter's figure. */
function calmWords(snapshot: Snapshot, isLedgerRead: boolean): { title: string; text: string } {
  const absent = ["红灯", "未报", ...(isLedgerRead ? ["逾期问题"] : []), "核减"].join("、");
  if (hasAnyReport(snapshot)) return { title: "本期没有需要关注的事项", text: `没有${absent}和四上为零。` };
  const cumulative: Snapshot = { ...snapshot, scope: { ...snapshot.scope, basis: "ytd" } };
  if (hasAnyReport(cumulative)) return { title: "当季数算不出", text: "上一季度没有数，累计减不出当季，所以看不出要关注什么。" };
  return { title: "本期各单位都未报", text: "未报不等于没有需要关注的事项。" };
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
  zero: "四上为零",
};

/** 3个单位有红灯，1个未报，1个四上为零; shorter from the end where that is too long. */
function attentionMessage(sections: readonly AttentionSection[]): string {
  const counts = sections.flatMap(({ group, lines }) => {
    const units = new Set(lines.flatMap(({ counties }) => counties)).size;
    return units > 0 ? [`${units}个${COUNTED[group]}`] : [];
  });
  const parts = [...counts.map((part, index) => (index === 0 ? part.replace("个", "个单位") : part)), ...wholeGroups(sections)];
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join("，"));
  return fittingMessage([...shorter, `共${sections.reduce((sum, { count }) => sum + count, 0)}条要关注`]);
}

/** 竣工、四上企业各单位未报: what no unit has reported is a line about the measure, not about a unit. */
function wholeGroups(sections: readonly AttentionSection[]): string[] {
  const names = sections.flatMap(({ lines }) => lines.filter(({ counties }) => counties.length === 0).map(({ subject }) => subject));
  return names.length > 0 ? [`${names.join("、")}各单位未报`] : [];
}

function takeaway(sections: readonly AttentionSection[]): string {
  return sections.map(({ head, lines }) => `${head}：${lines.map(({ subject, text }) => `${subject}${text}`).join("；")}。`).join("");
}
