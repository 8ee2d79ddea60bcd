/** What the figures of the ledger are made of, and what all of them say of where that comes from. */
import { type Month, monthLabel } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { LedgerChoice } from "../../domain/ledger/filters";
import type { LedgerStatistics } from "../../domain/ledger/statistics";
import type { EmptyBody, Figure, LedgerFigureId } from "../figure";
import { editionOf } from "../parts";
import type { Stamp } from "../stamp";
import { filterLabels } from "./choices";
import { LEDGER_HEADS } from "./heads";

export interface LedgerSource {
  readonly snapshot: Snapshot;
  readonly statistics: LedgerStatistics;
  /** At whose end the ledger was counted. */
  readonly month: Month;
  /** The filters that chose the projects, and the text that was searched for; the units apart. */
  readonly choice: LedgerChoice;
  readonly text: string;
  /** The same as parameters of an address. */
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** A pure function from what was counted to a figure. */
export type LedgerFigureBuilder = (source: LedgerSource) => Figure;

/** What a figure of the ledger says of its own. */
export interface LedgerFigureParts extends Pick<Figure, "message" | "takeaway" | "notes" | "body"> {
  /** How its rows are ordered, or what it shows: 按单位顺序. */
  readonly order: string;
  /** 个, 件 */
  readonly unit: string;
  /** 口径, clause by clause. */
  readonly definition: readonly string[];
}

/** The figure with what is the same for all of the ledger. */
export function ledgerFigure(
  source: LedgerSource,
  id: LedgerFigureId,
  { order, unit, definition, ...own }: LedgerFigureParts,
): Figure {
  const { month, search } = source;
  const filters = filterWords(source);
  const filtered = filters === "" ? "" : `；筛选：${filters}`;
  return {
    id,
    search,
    head: LEDGER_HEADS[id].head,
    subtitle: { whose: null, text: `截至${monthLabel(month)}底，${unit}；${order}${filtered}` },
    unit,
    stamp: stampOf(source, definition),
    ...own,
  };
}

function stampOf(source: LedgerSource, definition: readonly string[]): Stamp {
  const { snapshot, month } = source;
  const { dataset, members, region, scope, facts } = snapshot;
  const filters = filterWords(source);
  return {
    region: region.name,
    scope: members.word,
    range: `${whoseWords(snapshot)}${filters === "" ? "" : `；${filters}`}`,
    definition: definition.map((text) => ({ of: null, text })),
    source: `${dataset.sourceTitle}（项目台账）`,
    quarter: scope.quarter,
    basis: "ytd",
    month,
    asOf: monthLabel(month),
    ...editionOf(dataset, facts.revision),
    demo: dataset.mode === "demo",
    coverage: null,
  };
}

/** 全市12个单位的台账; of one unit its name alone: 云麓区的台账. */
function whoseWords({ members: { kind, word, regions } }: Snapshot): string {
  return kind === "county" || kind === "chosen"
    ? `${word}的台账`
    : `${word}${regions.length}个单位的台账`;
}

const MOST_FILTERS = 3;

/** 阶段：在建、开工，联系领导：甲等4项条件; "" where nothing is filtered. */
function filterWords({ choice, text }: Pick<LedgerSource, "choice" | "text">): string {
  const words = [...filterLabels(choice), ...(text === "" ? [] : [`查找：${text}`])];
  const shown = words.slice(0, MOST_FILTERS).join("，");
  return words.length > MOST_FILTERS ? `${shown}等${words.length}项条件` : shown;
}

/** Whose projects a sentence is about: 全市, 云麓区, 所选3个单位; with filters 全市符合条件的. */
export function whose(source: LedgerSource): string {
  const { word } = source.snapshot.members;
  return filterWords(source) === "" ? word : `${word}符合条件的`;
}

/** Filters choose projects: what is counted of these is all their issues. */
export function issueFilterNotes({ choice }: LedgerSource): string[] {
  return choice.issue || choice.issueKind
    ? ["筛选选的是有这类问题的项目，这些项目的其他问题也计入。"]
    : [];
}

/** Nothing was counted: of which things, and why no bar is drawn. */
export function emptyLedgerBody(source: LedgerSource, what: string): EmptyBody {
  const filtered = filterWords(source) !== "";
  return {
    kind: "empty",
    title: filtered ? `没有符合条件的${what}` : `台账里没有${what}`,
    text: filtered
      ? "可以放宽筛选条件。"
      : `${monthLabel(source.month)}底的台账里一个也没有，所以不画图。`,
    quarter: null,
  };
}
