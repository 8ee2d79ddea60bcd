/** What is said of a picture: the outcome in a word or two, and a sentence of it. */
import { type ValueChanges, isUnchanged } from "../../figures/tables/shown-values";
import { ownOfficeId } from "../../navigation/own-office";
import type { Trace } from "../../tracing/trace";
import { changedWords } from "../lookup/change-words";
import type { Comparison, Verdict } from "./recheck";

export interface Outcome {
  /** 数值未变, 3个数变了 */
  readonly strong: string;
  readonly text: string;
  /** What changed, where that is known and something did. */
  readonly changes: ValueChanges | null;
}

/** Of the figure at the picture's own address. */
export function outcomeWords(trace: Trace, verdict: Verdict): Outcome {
  switch (verdict.kind) {
    case "compared":
      return comparisonWords(trace, verdict);
    case "elsewhere":
      return plain("这里没有图中的单位", elsewhereWords(trace));
    case "unknown":
      return plain("这里没有这个图", "本程序不认识这种图，或者数据里已没有图中的项目。");
    case "unreadable":
      return plain(verdict.failure.title, verdict.failure.text);
    case "scopeGone":
      return plain(
        "当时的范围现在没有了",
        `${verdict.problems.map(whatIsGone).join("；")}。所以没有可比的数。`,
      );
  }
}

/** 第9版 is frozen: how the newest stands to it. */
export function newestWords(trace: Trace, verdict: Verdict): Outcome {
  const { strong, text, changes } = outcomeWords(trace, verdict);
  return { strong: `与最新版相比：${strong}`, text, changes };
}

function plain(strong: string, text: string): Outcome {
  return { strong, text, changes: null };
}

/** The first half of a sentence that goes on with what stands in its place on a page. */
function whatIsGone(problem: string): string {
  return problem.split("，")[0] ?? problem;
}

function elsewhereWords({ address: { host, search } }: Trace): string {
  const { office } = search;
  return office !== undefined && ownOfficeId(office) !== null
    ? "图出自一台电脑上的本机数据。请到那台电脑上查，或者先在“数据”页打开它的单位文件。"
    : `图是从别的看板导出的，这里没有那个单位的数据。请到导出它的看板（${host}）上查。`;
}

function comparisonWords(trace: Trace, found: Comparison): Outcome {
  const { isSame, changes } = found;
  const origin = `${momentWords(trace)}导出，当时${editionWords(trace)}；`;
  const isSameEdition = editionWords(trace) === editionWords(found);
  const now = isSameEdition ? "现在仍是这一版" : `现在${editionWords(found)}`;
  if (isSame || (changes && isUnchanged(changes))) {
    const beside = isSame ? "" : "标题、说明或没有显示出来的小数位有变化。";
    return plain("数值未变", `${origin}${now}，图里的数都没有变。${beside}`);
  }
  if (changes === null)
    return plain(
      "数值变了",
      `${origin}${now}。这张图导出得较早，只带了校验码，说不出变的是哪些数；请与打开的图对照。`,
    );
  const why = isSameEdition ? "，数却不同，可能是看板程序更新过" : "";
  return { strong: changedWords(changes), text: `${origin}${now}${why}。`, changes };
}

/** 2026-10-09 08:05, on the office's clock. */
function momentWords({ exportedAt }: Trace): string {
  return exportedAt.slice(0, 16).replace("T", " ");
}

/** 第9版, or where nobody counts them 版本r7. */
function editionWords({ version, revision }: Pick<Trace, "version" | "revision">): string {
  return (version ?? `版本${revision}`).slice(0, 60);
}
