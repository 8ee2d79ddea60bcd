/**
 * What a 汇报 comes to, whatever it leaves as: title, period, numbered figures and tables, definitions
 * and sources. Deck, document, pictures, offline page and preview all follow it.
 */
import { DEMO_WORDS } from "../domain/facts/dataset";
import { BASIS_WORD, quarterAsOfLabel, quarterLabel } from "../domain/facts/period";
import { groupBy, sorted } from "../lib/array";
import { sourceParts } from "../figures/source-line";
import type { Stamp } from "../figures/stamp";
import { type ReportItem, stampOfContent, titleOfContent } from "./item";
import type { Tray } from "./tray";

export interface ReportOutline {
  /** The tray's name. */
  readonly title: string;
  /** 云岭市; several by 、, of many the first three: 云岭市、云麓区、汀洲区等13个地区. */
  readonly office: string;
  /** 2026年三季度累计; several likewise, the newest first. */
  readonly period: string;
  /** 数据截至2026年9月; several likewise; empty where nothing has data. */
  readonly asOf: string;
  /** Of which data: 版本r3, 第9版（三季度调度会）; each once. */
  readonly versions: readonly string[];
  /** Whether any of it is invented: then all that leaves says 演示数据（虚构）. */
  readonly isDemo: boolean;
  /** In the tray's order. */
  readonly parts: readonly OutlinePart[];
  /** 口径, each once, with what it is of. */
  readonly definitions: readonly Attributed[];
  /** 来源, 数据截至, 版本, each once, with what it is of. */
  readonly sources: readonly Attributed[];
}

export interface OutlinePart {
  readonly item: ReportItem;
  /** 图1, 表1, 附件1; empty for a 通报. */
  readonly label: string;
  readonly title: string;
}

export interface Attributed {
  readonly words: string;
  /** 图1、图3、表1; empty where all of it is of this. */
  readonly of: string;
}

/** The outline of a tray. An empty tray has no parts, and empty words. */
export function reportOutline({ name, items }: Pick<Tray, "name" | "items">): ReportOutline {
  const stamps = items.map(({ content }) => stampOfContent(content));
  const parts = labelled(items);
  const periods = sorted(stamps, (a, b) => b.quarter.localeCompare(a.quarter)).map(periodOf);
  return {
    title: name,
    office: namedBriefly(
      stamps.map(({ region }) => region),
      "个地区",
    ),
    period: namedBriefly(periods, "个期间"),
    asOf: asOfWords(stamps.map(({ asOf }) => asOf)),
    versions: [...new Set(stamps.map((stamp) => sourceParts(stamp)[2]).filter(Boolean))],
    isDemo: stamps.some(({ demo }) => demo),
    parts,
    definitions: attributed(parts, ({ definition }) => definition.map(({ text }) => text)),
    sources: attributed(parts, (stamp) => [sourceParts(stamp).filter(Boolean).join("，")]),
  };
}

/** 演示数据（虚构）; 含演示数据（虚构） where only some of it is invented; empty where nothing is. */
export function demoWordsOf({ parts, isDemo }: Pick<ReportOutline, "parts" | "isDemo">): string {
  const isAll = parts.every(({ item: { content } }) => stampOfContent(content).demo);
  return isDemo ? `${isAll ? "" : "含"}${DEMO_WORDS}` : "";
}

const LABEL = { figure: "图", cards: "表", table: "附件", bulletin: null } as const;

/** Each kind counts for itself. */
function labelled(items: readonly ReportItem[]): readonly OutlinePart[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const kind = LABEL[item.content.kind];
    const title = titleOfContent(item.content);
    if (kind === null) return { item, label: "", title };
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return { item, label: `${kind}${number}`, title };
  });
}

/** 2026年三季度累计, 2026年四季度（截至10月）当季 */
export function periodOf({ quarter, month, basis }: Stamp): string {
  const label = month === null ? quarterLabel(quarter) : quarterAsOfLabel(quarter, month);
  return `${label}${BASIS_WORD[basis]}`;
}

function asOfWords(months: readonly (string | null)[]): string {
  const words = namedBriefly(
    months.filter((month) => month !== null),
    "个月份",
  );
  return words === "" ? "" : `数据截至${words}`;
}

function attributed(
  parts: readonly OutlinePart[],
  wordsOf: (stamp: Stamp) => readonly string[],
): readonly Attributed[] {
  const told = parts.flatMap((part) =>
    wordsOf(stampOfContent(part.item.content))
      .filter((words) => words !== "")
      .map((words) => ({ words, part })),
  );
  return [...groupBy(told, ({ words }) => words)].map(([words, of]) => {
    const labels = [...new Set(of.map(({ part: { label } }) => label || "通报"))];
    const whole = new Set(of.map(({ part }) => part)).size === parts.length;
    return { words, of: whole ? "" : labels.join("、") };
  });
}

/** A title has room for no more; each figure says its own. */
const MOST_NAMED = 3;

/** Each once by 、; of more than three the first three and how many they are: 甲县、乙县、丙县等12个地区. */
export function namedBriefly(words: readonly string[], counted: string): string {
  const all = [...new Set(words)];
  const named = all.slice(0, MOST_NAMED).join("、");
  return all.length > MOST_NAMED ? `${named}等${all.length}${counted}` : named;
}
