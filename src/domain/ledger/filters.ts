/**
 * What the ledger can be filtered by, one row a filter: its name in API and address, its words, and
 * what a project has for it.
 */
import { LAMPS, LAMP_LABEL } from "../rates/lamp";
import {
  FUND_GROUP_WORD,
  ISSUE_KIND_WORD,
  ISSUE_STATE_WORD,
  LIBRARY_LEVEL_WORD,
  PROJECT_KIND_WORD,
  PROJECT_LEVEL_WORD,
  RED_CARD_STATE_WORD,
  STAGE_WORD,
} from "./kinds";
import { fundGroupsOf } from "./funds";
import { READY_LISTS, readyListsOf } from "./ready-lists";
import type { LedgerRow } from "./row";

export const FILTER_IDS = [
  "list",
  "counties",
  "stage",
  "lamp",
  "kind",
  "level",
  "sector",
  "fund",
  "fundGroup",
  "leader",
  "unit",
  "tag",
  "round",
  "redCard",
  "issue",
  "issueKind",
  "library",
] as const;
export type FilterId = (typeof FILTER_IDS)[number];

export interface LedgerFilter {
  readonly word: string;
  /** Its values with their words, in order; null where they are the data's own. */
  readonly options: Readonly<Record<string, string>> | null;
  /** What a project has for it: none, one or several. */
  readonly valuesOf: (row: LedgerRow) => readonly string[];
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

/** 谋划未入库, as a value of `library`. */
const NOT_ENTERED = "none";

export const LEDGER_FILTERS: Readonly<Record<FilterId, LedgerFilter>> = {
  list: {
    word: "清单",
    options: Object.fromEntries(READY_LISTS.map(({ id, word }) => [id, word])),
    valuesOf: readyListsOf,
  },
  counties: { word: "单位", options: null, valuesOf: ({ project }) => [project.county] },
  stage: { word: "阶段", options: STAGE_WORD, valuesOf: ({ stage }) => [stage] },
  lamp: {
    word: "亮灯",
    options: Object.fromEntries(LAMPS.map((lamp) => [lamp, LAMP_LABEL[lamp]])),
    valuesOf: ({ standing }) => [standing.lamp],
  },
  kind: { word: "性质", options: PROJECT_KIND_WORD, valuesOf: ({ project }) => [project.kind] },
  level: { word: "级别", options: PROJECT_LEVEL_WORD, valuesOf: ({ project }) => project.levels },
  sector: { word: "行业", options: null, valuesOf: ({ project }) => [project.sector] },
  fund: { word: "资金来源", options: null, valuesOf: ({ project }) => [project.fundSource] },
  fundGroup: {
    word: "三类资金",
    options: FUND_GROUP_WORD,
    valuesOf: ({ project }) => fundGroupsOf(project),
  },
  leader: { word: "联系领导", options: null, valuesOf: ({ project }) => one(project.leader) },
  unit: { word: "责任单位", options: null, valuesOf: ({ project }) => one(project.unit) },
  tag: { word: "六个一批", options: null, valuesOf: ({ project }) => project.batchTags },
  round: {
    word: "集中开工批次",
    options: null,
    valuesOf: ({ project }) => one(project.startRound),
  },
  redCard: {
    word: "红牌",
    options: RED_CARD_STATE_WORD,
    valuesOf: ({ redCard }) => one(redCard && redCard.state),
  },
  issue: {
    word: "问题状态",
    options: ISSUE_STATE_WORD,
    valuesOf: ({ issues }) => issues.flatMap(({ states }) => states),
  },
  issueKind: {
    word: "问题类别",
    options: ISSUE_KIND_WORD,
    valuesOf: ({ issues }) => issues.map(({ issue }) => issue.kind),
  },
  library: {
    word: "入库",
    options: { ...LIBRARY_LEVEL_WORD, [NOT_ENTERED]: "谋划未入库" },
    valuesOf: ({ project: { library } }) =>
      library === null ? [] : [library.entered === null ? NOT_ENTERED : library.level],
  },
};

/** What is wanted of each filter that is set; several words of one filter are alternatives. */
export type LedgerChoice = Readonly<Partial<Record<FilterId, readonly string[]>>>;

/** Whether a name is that of a filter. */
export function isFilterId(name: string): name is FilterId {
  return FILTER_IDS.some((id) => id === name);
}

/** Whether a filter takes a word; the data's own words are all taken. */
export function takesWord(id: FilterId, word: string): boolean {
  const { options } = LEDGER_FILTERS[id];
  return options === null || Object.hasOwn(options, word);
}

/**
 * Whether a project is in a choice: it has one of the words of every filter that is set. Of issues
 * one and the same has the kind and the state that are wanted.
 */
export function isChosen(row: LedgerRow, choice: LedgerChoice): boolean {
  return (
    FILTER_IDS.every((id) => {
      const words = choice[id];
      return (
        words === undefined || LEDGER_FILTERS[id].valuesOf(row).some((it) => words.includes(it))
      );
    }) &&
    (!choice.issue || !choice.issueKind || hasIssueOf(row, choice))
  );
}

function hasIssueOf({ issues }: LedgerRow, { issue: states, issueKind: kinds }: LedgerChoice) {
  return issues.some(
    (row) => row.states.some((state) => states?.includes(state)) && kinds?.includes(row.issue.kind),
  );
}

/**
 * Words as one text, by comma. A comma or a percent sign inside a word is written %2C and %25, so
 * that the data's own words come back as they are.
 */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

/** The reverse; empty words are left out, each word stands once. */
export function splitWords(text: string): readonly string[] {
  const words = text
    .split(",")
    .map((word) => word.replaceAll(/%2C/gi, ",").replaceAll("%25", "%"))
    .filter((word) => word !== "");
  return [...new Set(words)];
}
