/** What is written down of one project, field by field, in the order in which a card shows it. */
import { type Month, cumulativeSpan, monthNumber, yearOf } from "../../domain/facts/period";
import type { Policy } from "../../domain/facts/policy";
import { LEDGER_COLUMNS } from "../../domain/ledger/columns";
import type { FilterId } from "../../domain/ledger/filters";
import { fundGroupsOf } from "../../domain/ledger/funds";
import { FUND_GROUP_WORD, LIBRARY_LEVEL_WORD } from "../../domain/ledger/kinds";
import {
  type Library,
  type Project,
  investedBy,
  investedInAll,
  planFor,
} from "../../domain/ledger/project";
import { projectStanding } from "../../domain/ledger/standing";
import { formatPercent } from "../../domain/numbers/format";
import type { ProjectNumber } from "../../domain/wording/explain/project-number";
import { wanWords } from "../../domain/wording/project-words";
import { rateAbsenceWord } from "../../domain/wording/words";

export interface FactsOf {
  readonly month: Month;
  readonly policy: Policy;
}

export interface ProjectFact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** It says why there is nothing, not what there is. */
  readonly isAbsent: boolean;
  /** What explains it, where it is a number. */
  readonly number?: ProjectNumber;
  /** The list that it leads to: a filter and its word, where it is one. */
  readonly filter?: { readonly id: FilterId; readonly word: string };
}

/** A field without a value says that, in the words that fit it; 未报 is never 0. */
export function projectFacts(project: Project, of: FactsOf): readonly ProjectFact[] {
  const word = (id: keyof typeof LEDGER_COLUMNS) => LEDGER_COLUMNS[id].word;
  const listed = (id: "leader" | "unit", words = project[id]) => ({
    ...known(id, word(id), words),
    ...(words !== null && { filter: { id, word: words } }),
  });
  return [
    listed("leader"),
    listed("unit"),
    known("team", word("team"), project.team),
    known("sector", word("sector"), project.sector === "" ? null : project.sector),
    known("tags", "六个一批", project.batchTags.join("、") || null, "没有"),
    known("round", word("round"), project.startRound, "没有"),
    ...numberFacts(project, of),
    known("fund", word("fund"), fundWords(project)),
    known("fundsArrived", word("fundsArrived"), project.fundsArrived),
    ...(project.library ? [known("library", word("library"), libraryWords(project.library))] : []),
    known("progress", word("progress"), project.progressText),
  ];
}

function numberFacts(project: Project, { month, policy }: FactsOf): readonly ProjectFact[] {
  const year = yearOf(month);
  const plan = planFor(project, month);
  const done = investedBy(project, month);
  const { rate, absence } = projectStanding(project, month, policy);
  const notListed = "不在当年清单";
  const notReported = plan === null ? notListed : `${monthNumber(month)}月未报`;
  const number = (id: ProjectNumber, label: string, text: string | null, otherwise: string) => ({
    ...known(id, label, text, otherwise),
    number: id,
  });
  return [
    number("total", LEDGER_COLUMNS.totalInvestment.word, wanWords(project.totalInvestment), ""),
    number("plan", `${year}年度计划投资`, plan && wanWords(plan.investment), notListed),
    number(
      "done",
      `${year}年${cumulativeSpan(month)}完成投资`,
      done === null ? null : wanWords(done),
      notReported,
    ),
    number(
      "rate",
      "投资完成率",
      rate && formatPercent(rate),
      plan === null
        ? notListed
        : absence === "noPlan"
          ? rateAbsenceWord("investment", absence)
          : notReported,
    ),
    number(
      "invested",
      "历年完成投资合计",
      project.invested.length > 0 ? wanWords(investedInAll(project)) : null,
      "未报",
    ),
  ];
}

function known(key: string, label: string, text: string | null, otherwise = "未填"): ProjectFact {
  return { key, label, text: text ?? otherwise, isAbsent: text === null };
}

/** With the remark that it is one of 三类资金. */
function fundWords(project: Project): string | null {
  const { fundSource } = project;
  if (fundSource === "") return null;
  const groups = fundGroupsOf(project).map((group) => FUND_GROUP_WORD[group]);
  return groups.length === 0 ? fundSource : `${fundSource}（三类资金）`;
}

/** 省级库，2026-03-01入库，手续齐全; 市级库，谋划未入库. A server may leave out whether they are. */
function libraryWords({ level, entered, complete }: Library): string {
  const papers = complete ? "手续齐全" : "未标手续齐全";
  const state = entered === null ? "谋划未入库" : `${entered}入库，${papers}`;
  return `${LIBRARY_LEVEL_WORD[level]}，${state}`;
}
