/** `scenes=` and `dwell=` of /wall (contract section 3), which scenes stand side by side, and the pages of a scene. */
import { invariant } from "../../lib/invariant";

export const SCENES = ["headline", "investment", "rates", "enterprises", "lamps", "trends", "attention"] as const;
export type SceneId = (typeof SCENES)[number];

/** The short name in the footer. */
export const SCENE_NAMES: Readonly<Record<SceneId, string>> = {
  headline: "总体",
  investment: "投资",
  rates: "三率",
  enterprises: "四上",
  lamps: "亮灯",
  trends: "走势",
  attention: "关注",
};

export const DEFAULT_DWELL_SECONDS = 20;
const MIN_DWELL_SECONDS = 5;
const MAX_DWELL_SECONDS = 600;
/** As in the other notices about the address: enough to recognise what was typed. */
const MAX_SHOWN = 40;

/**
 * The scenes to show, in the order given, each once. Unknown names are left out and named in one Chinese sentence; where none
 * is left, all scenes in their usual order. Never empty.
 */
export function readScenes(text: string | undefined): { scenes: readonly SceneId[]; problems: readonly string[] } {
  const names = [...new Set((text ?? "").split(",").map((name) => name.trim()))].filter((name) => name !== "");
  const chosen = names.flatMap((name) => SCENES.filter((scene) => scene === name));
  const unknown = names.filter((name) => !SCENES.some((scene) => scene === name));
  const instead = chosen.length > 0 ? "已略去" : "已改为全部场景";
  return {
    scenes: chosen.length > 0 ? chosen : SCENES,
    problems: unknown.length === 0 ? [] : [`网址中的场景“${unknown.join("、").slice(0, MAX_SHOWN)}”无效，${instead}；其他条件保留。`],
  };
}

/** Seconds that each page stands: a whole number from 5 to 600, else 20 and a Chinese sentence that says so. */
export function readDwell(text: string | undefined): { dwellSeconds: number; problems: readonly string[] } {
  if (text === undefined || text === "") return { dwellSeconds: DEFAULT_DWELL_SECONDS, problems: [] };
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (seconds >= MIN_DWELL_SECONDS && seconds <= MAX_DWELL_SECONDS) return { dwellSeconds: seconds, problems: [] };
  const range = `应为${MIN_DWELL_SECONDS}到${MAX_DWELL_SECONDS}的整数秒`;
  const problem = `网址中的停留时间“${text.slice(0, MAX_SHOWN)}”无效（${range}），已改为${DEFAULT_DWELL_SECONDS}秒；其他条件保留。`;
  return { dwellSeconds: DEFAULT_DWELL_SECONDS, problems: [problem] };
}

/**
 * The scenes in groups of `panes` that stand side by side. A last group that is too short goes on with the first scenes, so
 * that no pane is black; fewer scenes than panes give one group of what there is.
 */
export function groupsOf(scenes: readonly SceneId[], panes: number): readonly (readonly SceneId[])[] {
  if (scenes.length <= panes) return [scenes];
  const groups: SceneId[][] = [];
  for (let start = 0; start < scenes.length; start += panes) {
    groups.push([...scenes, ...scenes].slice(start, start + panes));
  }
  return groups;
}

interface Paging {
  readonly cost: number;
  /** Size of each page. */
  readonly sizes: readonly number[];
}

/** Worth more than any unevenness of the pages. */
const SPLIT_COST = 1e9;

/**
 * Units in as few pages as hold them at most `perPage` each, in their order (design section 9: groups not split if they fit).
 * Among those the pages that split the fewest groups, then the most even ones, larger ones first. No units: one empty page.
 */
export function pagesOf<Unit>(
  units: readonly Unit[],
  perPage: number,
  groupOf: (unit: Unit) => unknown = () => null,
): readonly (readonly Unit[])[] {
  if (units.length <= perPage) return [units];
  const groups = units.map(groupOf);
  const sizeOf = (group: unknown) => groups.filter((other) => other === group).length;
  const splits = groups.map((group, index) => index > 0 && group === groups[index - 1] && sizeOf(group) <= perPage);
  let start = 0;
  return bestPaging(splits, perPage).sizes.map((size) => {
    start += size;
    return units.slice(start - size, start);
  });
}

/** `splits[i]`: whether a page that begins at unit i tears a group that would fit. Page by page from the end, each tail worked out once. */
function bestPaging(splits: readonly boolean[], perPage: number): Paging {
  let tails = new Map<number, Paging>([[splits.length, { cost: 0, sizes: [] }]]);
  for (let pages = Math.ceil(splits.length / perPage); pages > 0; pages -= 1) {
    const longer = new Map<number, Paging>();
    for (const [end, tail] of tails) addPage(longer, { end, tail, splits, perPage });
    tails = longer;
  }
  const whole = tails.get(0);
  invariant(whole, "enough pages hold all units");
  return whole;
}

/** Puts every possible page before a tail that begins at unit `end`; keeps the best way to begin at each unit. */
function addPage(
  longer: Map<number, Paging>,
  { end, tail, splits, perPage }: { end: number; tail: Paging; splits: readonly boolean[]; perPage: number },
): void {
  for (let size = 1; size <= Math.min(perPage, end); size += 1) {
    const start = end - size;
    const cost = tail.cost + size * size + (splits[start] ? SPLIT_COST : 0);
    const known = longer.get(start);
    const larger = size > (known?.sizes[0] ?? 0);
    if (!known || cost < known.cost || (cost === known.cost && larger)) longer.set(start, { cost, sizes: [size, ...tail.sizes] });
  }
}
