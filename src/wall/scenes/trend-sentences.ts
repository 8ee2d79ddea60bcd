/**
 * 走势 in one sentence, which speaks of what is drawn: the years, or the chosen units, against 序时.
 */
import { isPresent } from "../../lib/array";
import { rateChanges } from "../../domain/rates/change";
import { displayedTenths } from "../../domain/numbers/fraction";
import { formatPoints } from "../../domain/numbers/format";
import { lastMonthOf, quarterWord } from "../../domain/facts/period";
import { countyRate, gapToPace, headlineRate } from "../../domain/rates/rate";
import { type PacedRate, PROJECT_RATES, RATES } from "../../domain/rates/rates";
import { type Snapshot, coveredMonths } from "../../domain/facts/snapshot";
import type { TrendBody } from "../../figures/figure";
import { undrawnWords } from "./scene-words";

/** From the fullest to the shortest; at least one. */
export function trendSentences(snapshot: Snapshot, body: TrendBody): readonly string[] {
  const known = PROJECT_RATES.filter((id) => headlineRate(snapshot, id).rate.value !== null);
  if (known.length === 0) return absentSentences(snapshot, body);
  const months = unfinishedMonths(snapshot, known);
  // With its months first, in whichever words: they are the more telling.
  const dated = (sentences: readonly string[]) =>
    months === "" ? sentences : [...sentences.map((text) => `${months}${text}`), ...sentences];
  return drawsUnits(body)
    ? dated(unitSentences(snapshot))
    : [...dated(yearSentences(snapshot)), ...dated(paceSentences(snapshot, known))];
}

function drawsUnits({ panels }: TrendBody): boolean {
  return panels.some(({ lines }) => lines.some(({ role }) => role === "unit"));
}

/**
 * 四季度未报，图止于二季度: the lines end before the quarter in question; 四季度没有三率可画 where the rates have no
 * common reason.
 */
function absentSentences(snapshot: Snapshot, { panels, categories }: TrendBody): readonly string[] {
  const own = panels.flatMap(({ lines }) =>
    lines.filter(({ role }) => role === "unit" || role === "current"),
  );
  const last = Math.max(
    -1,
    ...own.map(({ points }) =>
      points.reduce((found, point, index) => (isPresent(point) ? index : found), -1),
    ),
  );
  const drawn = last < 0 ? "图为往年" : `图止于${categories[last] ?? ""}`;
  return [...undrawnWords(snapshot, ""), "没有三率可画"].map(
    (words) => `${quarterWord(snapshot.scope.quarter)}${words}，${drawn}`,
  );
}

/** 1—10月 where the quarter isn't over and the rates stand at one month; empty else. */
function unfinishedMonths(snapshot: Snapshot, ids: readonly PacedRate[]): string {
  const groups = ids.map((id) => RATES[id].group);
  const [months, ...others] = new Set(groups.map((group) => coveredMonths(snapshot, group)));
  const isOver = groups.some(
    (group) => snapshot.periods[group]?.month === lastMonthOf(snapshot.scope.quarter),
  );
  return isOver || others.length > 0 ? "" : (months ?? "");
}

/**
 * 开工、竣工高于上年同期，投资低于上年同期, or 开工、竣工同比升，投资同比降; nothing where no rate has the same months a year before.
 */
function yearSentences(snapshot: Snapshot): string[] {
  const changes = PROJECT_RATES.flatMap((id) => {
    const change = rateChanges(snapshot, id).find(({ comparison }) => comparison === "yearOnYear");
    if (!change?.difference || !change.sameLength) return [];
    return [{ id, tenths: displayedTenths(change.difference), sameUnits: change.sameUnits }];
  });
  if (changes.length === 0) return [];
  const caveat = changes.every(({ sameUnits }) => sameUnits) ? "" : "（单位不同）";
  const words = { above: "高于上年同期", below: "低于上年同期", level: "与上年同期持平" };
  const short = { above: "同比升", below: "同比降", level: "同比持平" };
  return [words, short].map((own) => `${clausesOf(changes, own)}${caveat}`);
}

/** 开工高于序时45.9，投资高于序时23.8个百分点; without the numbers where that is too long. */
function paceSentences(snapshot: Snapshot, ids: readonly PacedRate[]): string[] {
  const gaps = ids.flatMap((id) => {
    const gap = gapToPace(snapshot, headlineRate(snapshot, id).rate);
    return gap ? [{ id, gap, tenths: displayedTenths(gap) }] : [];
  });
  const numbers = gaps
    .map(
      ({ id, gap, tenths }) =>
        `${RATES[id].short}${tenths > 0 ? "高于" : "低于"}序时${formatPoints(gap)}`,
    )
    .join("，");
  const isApart = gaps.every(({ tenths }) => tenths !== 0);
  const clauses = clausesOf(gaps, { above: "高于序时", below: "低于序时", level: "与序时持平" });
  return [
    ...(isApart && gaps.length > 0 ? [`${numbers}个百分点`] : []),
    clauses === "" ? "没有序时可比" : clauses,
  ];
}

interface Words {
  readonly above: string;
  readonly below: string;
  readonly level: string;
}

/** 三率均高于序时; 开工、竣工高于序时，投资低于序时. */
function clausesOf(
  list: readonly { readonly id: PacedRate; readonly tenths: number }[],
  { above, below, level }: Words,
): string {
  const clause = (words: string, pick: (tenths: number) => boolean) => {
    const names = list.filter(({ tenths }) => pick(tenths)).map(({ id }) => RATES[id].short);
    if (names.length === PROJECT_RATES.length) return `三率均${words}`;
    return names.length > 0 ? `${names.join("、")}${words}` : "";
  };
  const clauses = [
    clause(above, (tenths) => tenths > 0),
    clause(below, (tenths) => tenths < 0),
    clause(level, (tenths) => tenths === 0),
  ];
  return clauses.filter((text) => text !== "").join("，");
}

/** 汀洲区竣工低于序时: the sum of the chosen units is not drawn, so it is said which of them are behind. */
function unitSentences(snapshot: Snapshot): string[] {
  const { regions } = snapshot.members;
  const gapsOf = (county: (typeof regions)[number]) =>
    PROJECT_RATES.map((id) => ({ id, gap: gapToPace(snapshot, countyRate(snapshot, id, county)) }));
  const isWhole = regions.every((county) => gapsOf(county).every(({ gap }) => gap !== null));
  const behind = regions.flatMap((county) => {
    const names = gapsOf(county).filter(({ gap }) => gap && displayedTenths(gap) < 0);
    if (names.length === 0) return [];
    const rates =
      names.length === PROJECT_RATES.length
        ? "三率均"
        : names.map(({ id }) => RATES[id].short).join("、");
    return [`${county.name}${rates}低于序时`];
  });
  if (behind.length === 0) return [isWhole ? "各单位三率均达到序时" : "已报的比率均达到序时"];
  return [behind.join("，"), `${behind.length}个单位有比率低于序时`];
}
