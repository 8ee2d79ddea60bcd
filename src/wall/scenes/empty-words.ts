/**
 * What a scene says whose figure has nothing to draw: its own subject in the sentence, and on the
 * page what the sentence leaves open.
 */
import { hasAnyReport } from "../../domain/wording/attention";
import { GROUP_WORD, type MeasureGroup } from "../../domain/facts/measure";
import { quarterLabel } from "../../domain/facts/period";
import { headlineRate, rateOf } from "../../domain/rates/rate";
import { type Snapshot, onBasis } from "../../domain/facts/snapshot";
import { isUnreported } from "../../domain/wording/words";
import type { EmptyBody } from "../../figures/figure";
import { fittingMessage } from "../../figures/parts";
import type { ScenePage } from "./scene";
import { undrawnWords } from "./scene-words";
import { PROJECT_RATES } from "../../domain/rates/rates";

/** The scenes of one figure, and what that is made of. */
const EMPTY_SCENES = {
  investment: "investment",
  enterprises: "enterprises",
  lamps: "investment",
  trends: "investment",
} as const;
export type EmptySceneId = keyof typeof EMPTY_SCENES;

/** 2026年四季度没有投资数, for a single unit 未报投资 or 不报投资; 各单位都未报，亮不了灯. */
export function emptySentence(snapshot: Snapshot, id: EmptySceneId, body: EmptyBody): string {
  if (id === "lamps") return `${lampless(snapshot)}，亮不了灯`;
  if (id === "trends")
    return fittingMessage(
      [...undrawnWords(snapshot, "三率"), "没有三率的数"].map((words) => `${words}，画不出走势`),
    );
  if (snapshot.members.kind !== "county") return body.title;
  const { absence } = headlineRate(snapshot, id).rate;
  const group = GROUP_WORD[EMPTY_SCENES[id]];
  if (absence === "notReported") return `未报${group}`;
  return absence === "notApplicable" ? `不报${group}` : body.title;
}

function lampless(snapshot: Snapshot): string {
  if (snapshot.members.kind === "county") return wasReported(snapshot) ? "没有比率" : "各项未报";
  if (hasAnyReport(snapshot)) return hasUnitReport(snapshot) ? "没有比率" : "没有分单位的数";
  return wasReported(snapshot) ? "当季数算不出" : "各单位都未报";
}

/** Whether a unit has reported a part of a rate that has a lamp. */
function hasUnitReport(snapshot: Snapshot): boolean {
  return snapshot.policy.lampFor.some((id) => {
    const { included, partial } = rateOf(snapshot, id);
    return included.length + partial.length > 0;
  });
}

/** Whether the single quarter's figures are missing only because the quarter before is. */
export function wasReported(snapshot: Snapshot): boolean {
  return hasAnyReport(onBasis(snapshot, "ytd"));
}

/**
 * Under a scene that has its own sentence; 未报 is no reason where all that lacks is a plan, or the
 * parts of a printed rate.
 */
function ownText(snapshot: Snapshot, id: "lamps" | "trends"): string {
  if (id === "lamps") return "未报不等于没有红灯。";
  const headlines = PROJECT_RATES.map((rate) => headlineRate(snapshot, rate));
  const lacks = headlines.some(
    ({ rate, printedPercent }) =>
      printedPercent === null && rate.absence !== null && isUnreported(rate.absence),
  );
  return `${lacks ? "未报不等于零" : "没有可算的比率"}，所以不画线。`;
}

/**
 * The page under a sentence: its title never says that again, but which is the newest quarter that
 * has such data.
 */
export function emptyPage(
  snapshot: Snapshot,
  id: EmptySceneId,
  body: EmptyBody,
  sentence: string,
): ScenePage {
  const isOwn = id === "lamps" || id === "trends";
  const isSaid = isOwn || snapshot.members.kind === "county" || sentence === body.title;
  return {
    kind: "words",
    title: isSaid ? newest(EMPTY_SCENES[id], body) : body.title,
    text: isOwn ? ownText(snapshot, id) : body.text,
    isMissing: true,
  };
}

function newest(group: MeasureGroup, { quarter }: EmptyBody): string {
  return quarter ? `最近有${GROUP_WORD[group]}数的季度：${quarterLabel(quarter)}` : "";
}
