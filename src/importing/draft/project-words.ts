/** What words in a ledger say: 性质, 级别, names of people. */
import type { ProjectKind, ProjectLevel } from "../../domain/ledger/kinds";
import { squash, tidy } from "../cells/squash";

/** 续建, 新建, 储备 of what is written; null where it says something else (扩建, 技改). */
export function projectKindOf(text: string): ProjectKind | null {
  const flat = squash(text);
  if (/续建|结转|跨年/.test(flat)) return "carriedOver";
  if (/前期|储备|预备|谋划|策划/.test(flat)) return "reserve";
  return /^(?:计划|拟|当年)?新(?:开工|建|开)(?:项目)?$|新开工|新建项目/.test(flat) ? "new" : null;
}

/** 省重点, 市重点, 县重点, as many as are named. */
export function projectLevelsOf(text: string): readonly ProjectLevel[] {
  const flat = squash(text).slice(0, 40);
  const levels: ProjectLevel[] = [];
  if (flat.includes("省")) levels.push("province");
  if (/[市州盟]|地区/.test(flat)) levels.push("prefecture");
  if (/[县区旗]/.test(flat.replaceAll("地区", ""))) levels.push("county");
  return levels;
}

/** A name as it is kept: 李 某 is 李某; null where nothing is said. */
export function wordsOf(text: string): string | null {
  const kept = tidy(text).slice(0, LONGEST);
  return kept === "" || /^(?:无|[-—–/\\]+)$/.test(squash(kept)) ? null : kept;
}

const LONGEST = 500;
