/** What figure builders share: the stamp, the groups, and words for a row that has no value. */
import { lastWhere, sorted } from "../lib/array";
import { type Facts, recordOf } from "../domain/facts/facts";
import {
  type Region,
  type RegionCode,
  UNIT_GROUPS,
  reportsGroup,
  type UnitGroup,
  unitGroupLabel,
  unitGroupOf,
} from "../domain/facts/county";
import { type Dataset, sourceTitle } from "../domain/facts/dataset";
import { GROUP_WORD, type MeasureGroup, measureInfo } from "../domain/facts/measure";
import {
  type Month,
  type Quarter,
  monthLabel,
  quarterLabel,
  quarterOf,
} from "../domain/facts/period";
import { printedWord } from "../domain/facts/policy";
import { versionName, versionOf } from "../domain/facts/version";
import { formatPrintedPercent } from "../domain/numbers/format";
import { type Rate, countyRate, printedPercentOf } from "../domain/rates/rate";
import { type RateId } from "../domain/rates/rates";
import type { Members, Snapshot } from "../domain/facts/snapshot";
import { coverageWords } from "../domain/wording/words";
import { groupsDefinition } from "./definition";
import type { EmptyBody } from "./figure";
import type { Stamp } from "./stamp";
import type { StatusWord } from "./status-words";

interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/**
 * Where the figure's numbers come from; `groups` are the measure groups it shows, the first gives
 * the month. The 口径 is that of the groups unless the figure has its own.
 */
export function stampOf(
  snapshot: Snapshot,
  groups: readonly MeasureGroup[],
  coverage: Coverage | null,
): Stamp {
  const dated = groups
    .map((group) => ({ group, month: snapshot.periods[group]?.month ?? null }))
    .filter((entry) => entry.month !== null);
  const titles = [
    ...new Set(
      dated.map(({ group, month }) => (month ? sourceTitle(snapshot.dataset, group, month) : "")),
    ),
  ];
  const months = [...new Set(dated.map(({ month }) => (month ? monthLabel(month) : "")))];
  return {
    region: snapshot.region.name,
    scope: snapshot.members.word,
    range: rangeWords(snapshot, coverage),
    definition: groupsDefinition(snapshot, groups),
    source: titles.length > 0 ? titles.join("；") : snapshot.dataset.sourceTitle,
    quarter: snapshot.scope.quarter,
    basis: snapshot.scope.basis,
    month: dated[0]?.month ?? null,
    asOf: months.length > 0 ? months.join("、") : null,
    ...editionOf(snapshot.dataset, snapshot.facts.revision),
    demo: snapshot.dataset.mode === "demo",
    coverage:
      coverage && coverage.expected > 0 && snapshot.members.kind !== "county"
        ? `${snapshot.members.kind === "chosen" ? "所选" : ""}${coverageWords(coverage)}`
        : null,
  };
}

/** What was published that the numbers are of, as a stamp carries it. */
export function editionOf(dataset: Dataset, revision: string): Pick<Stamp, "revision" | "version"> {
  const version = versionOf(dataset, revision);
  return { revision, ...(version && { version: versionName(version) }) };
}

const MOST_LISTED = 5;

/** 范围: 全部10个单位，均已报; 所选3个单位（甲、乙、丙），2/3个单位已报; 全州（不含直属），9个单位，均已报; a single unit is named alone. */
function rangeWords({ members }: Snapshot, coverage: Coverage | null): string {
  const names = members.regions.map(({ name }) => name);
  const [only] = names;
  if (only !== undefined && names.length === 1 && members.kind !== "region") return only;
  const listed = `${names.slice(0, MOST_LISTED).join("、")}${names.length > MOST_LISTED ? `等${names.length}个` : ""}`;
  const whose = {
    region: `全部${names.length}个单位`,
    withoutDirect: `${members.word}，${names.length}个单位`,
    chosen: `${members.word}（${listed}）`,
    county: members.word,
  }[members.kind];
  return `${whose}${reportedWords(members, coverage)}`;
}

/** ，均已报; ，11/12个单位已报; ，应报10个，均已报 where the measure is 不适用 to some. */
function reportedWords(members: Members, coverage: Coverage | null): string {
  if (!coverage || coverage.expected === 0) return "";
  const due = coverage.expected < members.regions.length ? `，应报${coverage.expected}个` : "";
  const all = coverage.reported === coverage.expected && members.kind !== "chosen";
  return `${due}，${all ? "均已报" : coverageWords(coverage)}`;
}

export interface UnitGroupOf<Item> {
  readonly group: UnitGroup;
  readonly label: string;
  readonly rows: Item[];
}

/**
 * The members in their display groups, each ordered by the builder and made into rows by their
 * codes; empty groups are left out.
 */
export function inGroups<Item extends { readonly key: string }>(
  snapshot: Snapshot,
  build: (counties: readonly Region[]) => Item[],
): UnitGroupOf<Item>[] {
  return UNIT_GROUPS.map((group) => {
    const counties = snapshot.members.regions.filter(({ kind }) => unitGroupOf(kind) === group);
    const byKey = new Map<string, Region>(counties.map((county) => [county.code, county]));
    return {
      group,
      label: unitGroupLabel(group, snapshot.policy.unitWord),
      rows: build(counties).map((row) => ({ ...row, ...shortOf(byKey.get(row.key)) })),
    };
  }).filter(({ rows }) => rows.length > 0);
}

/** The short name of a unit that has one, as a row or a line carries it. */
export function shortOf(county: Pick<Region, "short"> | undefined): { short?: string } {
  return county?.short ? { short: county.short } : {};
}

/** Nothing to draw for a group of measures: why, and the newest other quarter that has some. */
export function emptyBody(
  snapshot: Snapshot,
  group: MeasureGroup,
  printedWords: string | null,
): EmptyBody {
  const word = GROUP_WORD[group];
  const label = quarterLabel(snapshot.scope.quarter);
  const counties = snapshot.members.regions.filter((county) => reportsGroup(county, group));
  if (counties.length === 0) {
    return {
      kind: "empty",
      title: `${snapshot.members.word}不报${word}`,
      text: "这类指标不适用，所以不画图，也不在覆盖和合计之内。",
      quarter: null,
    };
  }
  if (snapshot.scope.basis === "quarter" && snapshot.periods[group]?.earlier === null) {
    return {
      kind: "empty",
      title: `${label}算不出当季${word}数`,
      text: "上一季度没有这项数，累计减不出当季。可改看累计。",
      quarter: null,
    };
  }
  // Of a single unit the title says it all.
  const silent =
    snapshot.members.kind === "county" ? "" : `${counties.length}个单位都未报${word}。`;
  const reason = printedWords ? `只有合计：${printedWords}；各单位未分报。` : silent;
  return {
    kind: "empty",
    title: printedWords ? `${label}没有分单位的${word}数` : `${label}没有${word}数`,
    text: `${reason}未报不等于零，所以不画图。`,
    quarter: otherQuarter(snapshot, group, counties),
  };
}

/**
 * The newest other quarter in which one of the units has a value; failing that, one that the list
 * of sources names.
 */
function otherQuarter(
  { facts, dataset, scope }: Snapshot,
  group: MeasureGroup,
  counties: readonly Region[],
): Quarter | null {
  const isOther = (month: Month) => quarterOf(month) !== scope.quarter;
  const reported = facts.monthsWith[group].filter((month) =>
    counties.some(({ code }) => hasGroup(facts, code, month, group)),
  );
  const sourced = dataset.sources
    .filter(({ groups }) => groups.includes(group))
    .flatMap(({ months }) => months);
  const month =
    lastWhere(reported, isOther) ??
    lastWhere(
      sorted(sourced, (a, b) => (a < b ? -1 : 1)),
      isOther,
    );
  return month && quarterOf(month);
}

function hasGroup(facts: Facts, code: RegionCode, month: Month, group: MeasureGroup): boolean {
  const record = recordOf(facts, code, month);
  return (
    record !== null && [...record.values].some(([measure]) => measureInfo(measure).group === group)
  );
}

/**
 * What a row's cells cannot say: a total that the notice prints (市级公布), a unit of which it prints
 * only the rate (公布60.4%).
 */
export function printedRemarks(snapshot: Snapshot, rate: Rate, members: Members): StatusWord[] {
  if (rate.printed) return [{ kind: "printed", word: printedWord(snapshot.policy) }];
  const [only] = members.kind === "county" && rate.value === null ? members.regions : [];
  const percent = only ? printedPercentOf(snapshot, rate.id, only) : null;
  return percent === null
    ? []
    : [{ kind: "printed", word: `公布${formatPrintedPercent(percent)}` }];
}

/** 市直未报分项，公布60.4%。: the units without a rate of which the notice prints one. */
export function printedOnlyNotes(
  snapshot: Snapshot,
  id: RateId,
  counties: readonly Region[],
): string[] {
  return counties.flatMap((county) => {
    const percent =
      countyRate(snapshot, id, county).value === null
        ? printedPercentOf(snapshot, id, county)
        : null;
    return percent === null
      ? []
      : [`${county.name}未报分项，公布${formatPrintedPercent(percent)}。`];
  });
}

/** What a number below 0 means. */
export function fallenNote({ scope }: Snapshot): string {
  return scope.basis === "quarter" ? "负数为核减：累计数比上季少。" : "负数为核减。";
}

const MOST_CHARACTERS = 26;

/**
 * The longest of the candidates that fits a title's 26 characters; the last one stands when none
 * does.
 */
export function fittingMessage(candidates: readonly string[]): string {
  return (
    candidates.find((text) => text.length <= MOST_CHARACTERS) ??
    candidates[candidates.length - 1] ??
    ""
  );
}
