/** 关注: red lamps, 未报, 核减 and zeros, in large words. */
import { type AttentionGroup, attentionLines, hasAnyReport } from "../../../domain/attention";
import { lampRuleWords } from "../../../domain/policy";
import type { Snapshot } from "../../../domain/snapshot";
import { fittingMessage, stampOf } from "../../../figures/parts";
import { type AttentionSection, attentionPages, wallSections } from "./attention-sections";
import type { Scene, SceneOptions, ScenePage } from "./scene";

/** The scene; without anything to name it says so, and when nothing was reported it doesn't say that all is well. */
export function attentionScene(snapshot: Snapshot, { perPage }: SceneOptions): Scene {
  const sections = hasAnyReport(snapshot) ? wallSections(snapshot, attentionLines(snapshot)) : [];
  const calm = calmWords(snapshot);
  const message = sections.length > 0 ? attentionMessage(sections) : calm.title;
  return {
    id: "attention",
    name: "关注",
    message,
    takeaway: sections.length > 0 ? takeaway(sections) : `${calm.title}。${calm.text}`,
    pages: sections.length > 0 ? listPages(sections, perPage) : [{ kind: "words", ...calm }],
    foot: {
      coverage: "",
      definition: lampRuleWords(snapshot.policy),
      source: stampOf(snapshot, ["investment", "starts", "completions", "enterprises"], null).source,
    },
  };
}

function listPages(sections: readonly AttentionSection[], perPage: number): ScenePage[] {
  const pages = attentionPages(sections, perPage);
  const rows = Math.max(...pages.map((page) => page.reduce((count, { lines }) => count + lines.length, 0)));
  return pages.map((page) => ({ kind: "attention", sections: page, rows }));
}

/** What a page without lines says: all well, nothing reported, or nothing that makes a single quarter's figure. */
function calmWords(snapshot: Snapshot): { title: string; text: string } {
  if (hasAnyReport(snapshot)) return { title: "本期没有需要关注的事项", text: "没有红灯、未报、核减和四上为零。" };
  const cumulative: Snapshot = { ...snapshot, scope: { ...snapshot.scope, basis: "ytd" } };
  if (hasAnyReport(cumulative)) return { title: "当季数算不出", text: "上一季度没有数，累计减不出当季，所以看不出要关注什么。" };
  return { title: "本期各单位都未报", text: "未报不等于没有需要关注的事项。" };
}

const COUNTED: Partial<Record<AttentionGroup, string>> = { red: "有红灯", notReported: "未报", revised: "核减", zero: "四上为零" };

/** 3个单位有红灯，1个未报，1个四上为零; shorter from the end where that is too long. */
function attentionMessage(sections: readonly AttentionSection[]): string {
  const counts = sections.flatMap(({ group, lines }) => {
    const units = new Set(lines.flatMap(({ counties }) => counties)).size;
    return units > 0 ? [`${units}个${COUNTED[group] ?? ""}`] : [];
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
