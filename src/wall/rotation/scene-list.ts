/** `scenes=` and `dwell=` of /wall (contract section 3), and which scenes stand side by side. */
import {
  asTyped,
  choiceProblem,
  inAddress,
  invalidProblem,
} from "../../domain/facts/choice-problem";
import { LEDGER_FIGURE_IDS, type LedgerFigureId } from "../../figures/figure";
import { LEDGER_HEADS } from "../../figures/ledger/heads";
import { tabulate } from "../../lib/record";
import { readAsMeant } from "../../navigation/as-meant";
import { knownNames } from "../../navigation/sort";

/** The usual ones, in their order. */
export const SCENES = [
  "headline",
  "investment",
  "rates",
  "enterprises",
  "lamps",
  "trends",
  "attention",
] as const;

/** 攻坚行动 is among the usual ones too where there are any; the ledger's figures by name only. */
const SCENES_BY_NAME = [...SCENES, "campaigns", ...LEDGER_FIGURE_IDS] as const;
export type SceneId = (typeof SCENES_BY_NAME)[number];

/** Whether a scene is a figure of the ledger. */
export function isLedgerFigure(id: SceneId): id is LedgerFigureId {
  return LEDGER_FIGURE_IDS.some((own) => own === id);
}

/** The short name in the footer: what the scene shows. */
export const SCENE_NAMES: Readonly<Record<SceneId, string>> = {
  headline: "总体",
  investment: "投资",
  rates: "开工竣工",
  enterprises: "四上",
  lamps: "亮灯",
  trends: "走势",
  attention: "关注",
  campaigns: "攻坚",
  ...tabulate(LEDGER_FIGURE_IDS, (id) => LEDGER_HEADS[id].head),
};

/** Whether a scene shows 逾期问题 or 攻坚行动, which are read together with the facts. */
export function showsLedgerLists(id: SceneId): boolean {
  return id === "attention" || id === "campaigns";
}

export const DEFAULT_DWELL_SECONDS = 20;
const MIN_DWELL_SECONDS = 5;
const MAX_DWELL_SECONDS = 600;

/**
 * The scenes to show, in the order given, each once. Unknown names are left out and named in one
 * Chinese sentence; where none is left, all scenes in their usual order. Never empty.
 */
export function readScenes(text: string | undefined): {
  scenes: readonly SceneId[];
  problems: readonly string[];
} {
  const { known, unknown } = knownNames(text, SCENES_BY_NAME);
  const chosen = [...new Set(known)];
  const instead = chosen.length > 0 ? "已略去" : "已改为全部场景";
  return {
    scenes: chosen.length > 0 ? chosen : SCENES,
    problems: unknown.length === 0 ? [] : [invalidProblem("场景", unknown.join("、"), instead)],
  };
}

/**
 * Seconds that each page stands: a whole number from 5 to 600, else 20 and a Chinese sentence that
 * says so.
 */
export function readDwell(text: string | undefined): {
  dwellSeconds: number;
  problems: readonly string[];
} {
  if (text === undefined || text === "")
    return { dwellSeconds: DEFAULT_DWELL_SECONDS, problems: [] };
  const seconds =
    readAsMeant(text, (reading) => (/^\d{1,3}$/.test(reading) ? Number(reading) : null)) ?? 0;
  if (seconds >= MIN_DWELL_SECONDS && seconds <= MAX_DWELL_SECONDS)
    return { dwellSeconds: seconds, problems: [] };
  const range = `应为${MIN_DWELL_SECONDS}到${MAX_DWELL_SECONDS}的整数秒`;
  const problem = choiceProblem(
    `${inAddress("停留时间", asTyped(text))}无效（${range}）`,
    `已改为${DEFAULT_DWELL_SECONDS}秒`,
  );
  return { dwellSeconds: DEFAULT_DWELL_SECONDS, problems: [problem] };
}

/**
 * The scenes in groups of `panes` that stand side by side. A last group that is too short goes on
 * with the first scenes, so that no pane is black; fewer scenes than panes give one group of what
 * there is.
 */
export function groupsOf(
  scenes: readonly SceneId[],
  panes: number,
): readonly (readonly SceneId[])[] {
  if (scenes.length <= panes) return [scenes];
  const groups: SceneId[][] = [];
  for (let start = 0; start < scenes.length; start += panes) {
    groups.push([...scenes, ...scenes].slice(start, start + panes));
  }
  return groups;
}
