/** What is written down of one project, field by field, in the order in which a card shows it. */
import { type Month, cumulativeSpan, monthNumber, yearOf } from "../../domain/facts/period";
import { LEDGER_COLUMNS } from "../../domain/ledger/columns";
import { fundGroupsOf } from "../../domain/ledger/funds";
import { FUND_GROUP_WORD, LIBRARY_LEVEL_WORD } from "../../domain/ledger/kinds";
import {
  type Library,
  type Project,
  investedBy,
  investedInAll,
  planFor,
} from "../../domain/ledger/project";
import { wanWords } from "../../domain/wording/project-words";

export interface ProjectFact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** It says why there is nothing, not what there is. */
  readonly isAbsent: boolean;
}

/** A field without a value says that, in the words that fit it; 未报 is never 0. */
export function projectFacts(project: Project, month: Month): readonly ProjectFact[] {
  const word = (id: keyof typeof LEDGER_COLUMNS) => LEDGER_COLUMNS[id].word;
  const year = yearOf(month);
  const plan = planFor(project, month);
  const done = investedBy(project, month);
  return [
    known("leader", word("leader"), project.leader),
    known("unit", word("unit"), project.unit),
    known("team", word("team"), project.team),
    known("sector", word("sector"), project.sector === "" ? null : project.sector),
    known("tags", "六个一批", project.batchTags.join("、") || null, "没有"),
    known("round", word("round"), project.startRound, "没有"),
    known("total", word("totalInvestment"), wanWords(project.totalInvestment)),
    known("plan", `${year}年度计划投资`, plan && wanWords(plan.investment), "不在当年清单"),
    known(
      "done",
      `${year}年${cumulativeSpan(month)}完成投资`,
      done === null ? null : wanWords(done),
      `${monthNumber(month)}月未报`,
    ),
    known(
      "invested",
      "历年完成投资合计",
      project.invested.length > 0 ? wanWords(investedInAll(project)) : null,
      "未报",
    ),
    known("fund", word("fund"), fundWords(project)),
    known("fundsArrived", word("fundsArrived"), project.fundsArrived),
    ...(project.library ? [known("library", word("library"), libraryWords(project.library))] : []),
    known("progress", word("progress"), project.progressText),
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
