/** 关注: red lamps, 未报, 逾期问题, 核减 and zeros, in large words. */
import { attentionLines, hasAnyReport } from "../../domain/wording/attention";
import { ledgerMonth } from "../../domain/ledger/concerns";
import { monthNumber } from "../../domain/facts/period";
import { lampRuleWords } from "../../domain/facts/policy";
import type { Snapshot } from "../../domain/facts/snapshot";
import { stampOf } from "../../figures/parts";
import { isUpright } from "./canvas-shape";
import type { LedgerState } from "../feed/ledger-state";
import {
  type AttentionSection,
  type WallGroup,
  attentionPages,
  wallSections,
} from "./attention-sections";
import { wasReported } from "./empty-words";
import type { Scene, SceneOptions, ScenePage } from "./scene";
import { sentenceOf } from "./scene-words";
import { usualRows } from "./wall-type";
import { RATES } from "../../domain/rates/rates";

/** Projects that fit a line of 逾期问题. */
const MOST_NAMED = { wide: 2, upright: 1 } as const;

/**
 * The scene; without anything to name it says so, and when nothing was reported it doesn't say that
 * all is well: then only 逾期问题 are listed, which the ledger knows without the figures.
 */
export function attentionScene(snapshot: Snapshot, { room, ledger }: SceneOptions): Scene {
  const absent = absentWords(snapshot);
  const sections = wallSections(
    snapshot,
    absent ? [] : attentionLines(snapshot),
    ledger.kind === "read"
      ? { overdue: ledger.overdue, mostNamed: MOST_NAMED[isUpright(room) ? "upright" : "wide"] }
      : null,
  );
  const said =
    sections.length > 0
      ? listed(snapshot, sections, { perPage: usualRows(room), absent })
      : unlisted(absent ?? calmWords(ledger));
  // Where the scene doesn't speak of overdue issues, the ledger is not where it is from.
  const isOfLedger =
    sections.length > 0
      ? sections.some(({ group }) => group === "overdue")
      : !absent && ledger.kind === "read";
  const { source } = stampOf(
    snapshot,
    ["investment", "starts", "completions", "enterprises"],
    null,
  );
  return {
    id: "attention",
    message: sentenceOf(snapshot, said.sentences),
    takeaway: said.takeaway,
    pages: said.pages,
    foot: {
      coverage: ledger.kind === "failed" ? "没有读到项目台账，逾期问题不明" : "",
      definition: [
        lampRuleWords(snapshot.policy),
        ...(isOfLedger ? [overdueRule(snapshot)] : []),
      ].join("；"),
      source: isOfLedger ? `${source}；项目台账` : source,
    },
  };
}

interface Said {
  /** From the fullest to the shortest; at least one. */
  readonly sentences: readonly string[];
  readonly takeaway: string;
  readonly pages: readonly ScenePage[];
}

interface Listing {
  readonly perPage: number;
  /** Why the figures have nothing to list; null where they do. */
  readonly absent: Calm | null;
}

function listed(
  snapshot: Snapshot,
  sections: readonly AttentionSection[],
  { perPage, absent }: Listing,
): Said {
  const sentences = attentionSentences(snapshot, sections);
  return {
    sentences: absent
      ? [...sentences.map((text) => `${absent.sentence}，${text}`), absent.sentence]
      : sentences,
    takeaway: `${absent ? `${absent.sentence}。` : ""}${takeaway(sections)}`,
    pages: listPages(sections, perPage),
  };
}

function unlisted({ sentence, text, isMissing }: Calm): Said {
  return {
    sentences: [sentence],
    takeaway: `${sentence}。${text}`,
    pages: [{ kind: "words", title: "", text, isMissing }],
  };
}

function listPages(sections: readonly AttentionSection[], perPage: number): ScenePage[] {
  const pages = attentionPages(sections, perPage);
  const rows = Math.max(
    ...pages.map((page) => page.reduce((count, { lines }) => count + lines.length, 0)),
  );
  return pages.map((page) => ({ kind: "attention", sections: page, rows }));
}

interface Calm {
  readonly sentence: string;
  readonly text: string;
  readonly isMissing: boolean;
}

/** All well, and what was looked at; a ledger that was not read leaves that open. */
function calmWords(ledger: LedgerState): Calm {
  const strays = ledger.kind === "read" ? ledger.overdue.total : 0;
  const none = [
    "红灯",
    "未报",
    ...(ledger.kind === "read" && strays === 0 ? ["逾期问题"] : []),
    "核减",
  ].join("、");
  const text = `没有${none}和四上为零。`;
  // The ledger knows units that the figures do not: no line can name them, and they are not
  // nothing.
  if (strays > 0)
    return {
      sentence: `${strays}个逾期问题的项目不属于所列单位`,
      text: `见项目台账；${text}`,
      isMissing: false,
    };
  if (ledger.kind === "failed")
    return {
      sentence: "逾期问题不明，其他没有需要关注的",
      text: `没有读到项目台账；${text}`,
      isMissing: false,
    };
  return { sentence: "本期没有需要关注的事项", text, isMissing: false };
}

/**
 * Nothing reported, or nothing that makes a single quarter's figure; null where there are figures.
 */
function absentWords(snapshot: Snapshot): Calm | null {
  if (hasAnyReport(snapshot)) return null;
  if (wasReported(snapshot))
    return {
      sentence: "当季数算不出",
      text: "上一季度没有数，累计减不出当季，所以看不出要关注什么。",
      isMissing: true,
    };
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
const OWN: Readonly<Record<WallGroup, string>> = {
  ...COUNTED,
  notReported: "有未报",
  revised: "有核减",
};

/**
 * 3个单位有红灯，1个未报，1个四上新增为零, for a single unit 有红灯，四上新增为零; shorter from the end where that is too long.
 */
function attentionSentences(
  { members }: Snapshot,
  sections: readonly AttentionSection[],
): readonly string[] {
  const parts =
    members.kind === "county"
      ? sections.map(({ group }) => OWN[group])
      : [...countedGroups(sections), ...wholeGroups(sections)];
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join("，"));
  return [...shorter, `共${sections.reduce((sum, { count }) => sum + count, 0)}条要关注`];
}

function countedGroups(sections: readonly AttentionSection[]): string[] {
  const counts = sections.map(({ group, lines }) => ({
    group,
    units: new Set(lines.flatMap(({ counties }) => counties)).size,
  }));
  return counts
    .filter(({ units }) => units > 0)
    .map(({ group, units }, index) => `${units}${index === 0 ? "个单位" : "个"}${COUNTED[group]}`);
}

/**
 * 开工未分报 where the total is published, 竣工、四上未报: what no unit has reported is a line about the
 * measure, not about a unit.
 */
function wholeGroups(sections: readonly AttentionSection[]): string[] {
  const whole = sections.flatMap(({ lines }) => lines.flatMap((line) => line.whole ?? []));
  const clause = (groups: typeof whole, word: string) =>
    groups.length > 0 ? [`${groups.map(({ rate }) => RATES[rate].short).join("、")}${word}`] : [];
  const [published, absent] = [
    whole.filter(({ onlyTotal }) => onlyTotal),
    whole.filter(({ onlyTotal }) => !onlyTotal),
  ];
  return [...clause(published, "未分报"), ...clause(absent, "未报")];
}

function takeaway(sections: readonly AttentionSection[]): string {
  return sections
    .map(
      ({ head, lines }) =>
        `${head}：${lines.map(({ subject, text }) => `${subject}${text}`).join("；")}。`,
    )
    .join("");
}
