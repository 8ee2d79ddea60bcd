/** The single choices of the filter bar: region, quarter, month, units, 直属. */
import { groupBy } from "../../lib/array";
import { lazyPart } from "../../lib/lazy-part";
import {
  type Region,
  type RegionCode,
  UNIT_GROUPS,
  childrenOf,
  parseCode,
  unitGroupLabel,
  unitGroupOf,
  withBelow,
} from "../../domain/facts/county";
import type { Dataset } from "../../domain/facts/dataset";
import {
  type Month,
  type Quarter,
  lastMonthOf,
  monthNumber,
  parseMonth,
  parseQuarter,
  quarterAsOfLabel,
  quarterLabel,
  quarterWord,
  yearOf,
} from "../../domain/facts/period";
import { formatCount } from "../../domain/numbers/format";
import { monthsInQuarter, nameOf, quartersWithData } from "../../domain/facts/scope";
import { isPresent } from "../../lib/array";
import { Chip } from "../../ui/chip";
import { MenuSelect } from "../../ui/menu-select";
import { MultiSelect } from "../../ui/multi-select";
import { Segmented } from "../../ui/segmented";
import { useView } from "../view";
import { type UnitCounts, useUnitCounts } from "./unit-counts";

/**
 * Which region's units are shown, where the data set has more than one level (a province and its
 * prefectures).
 */
export function RegionSelect() {
  const { dataset, scope, choose } = useView();
  const parents = dataset.regions.filter(
    ({ code }) => childrenOf(dataset.regions, code).length > 0,
  );
  if (parents.length < 2) return null;
  const options = parents.map(({ code, name }) => ({ value: String(code), label: name }));
  const pick = (value: string) => {
    const region = parseCode(value);
    choose({
      region: region && region !== dataset.root ? region : undefined,
      counties: undefined,
      direct: undefined,
    });
  };
  return (
    <MenuSelect
      trigger={{ label: "地区", value: nameOf(dataset, scope.region) }}
      title="选择地区"
      groups={[{ label: "地区", options }]}
      value={String(scope.region)}
      onChange={pick}
    />
  );
}

/** Years newest first, four quarters each; a quarter without data is there and says so. */
export function QuarterSelect() {
  const { dataset, scope, latest, choose } = useView();
  const current = scope.asof ?? latest;
  const withData = new Set(quartersWithData(dataset));
  const years = [...new Set([...withData].map(yearOf))].sort((a, b) => b - a);
  const groups = years.map((year) => ({
    label: `${year}年`,
    options: [1, 2, 3, 4]
      .map((number) => parseQuarter(`${year}Q${number}`))
      .filter(isPresent)
      .map((quarter) => quarterOption(quarter, withData.has(quarter))),
  }));
  const pick = (value: string) =>
    choose({ quarter: parseQuarter(value) ?? undefined, asof: undefined });
  return (
    <MenuSelect
      trigger={{
        label: "季度",
        value: current ? quarterAsOfLabel(scope.quarter, current) : quarterLabel(scope.quarter),
      }}
      title="选择季度"
      columns={4}
      groups={groups}
      value={String(scope.quarter)}
      onChange={pick}
    />
  );
}

function quarterOption(quarter: Quarter, hasData: boolean) {
  return {
    value: String(quarter),
    label: quarterWord(quarter),
    disabled: !hasData,
    ...(hasData ? {} : { hint: "无数据" }),
  };
}

/**
 * Another month of the quarter, where there is one: an earlier one, or a newer one that not enough
 * units have reported yet.
 */
export function MonthSelect() {
  const { dataset, scope, latest, choose } = useView();
  const months = monthsInQuarter(dataset, scope.quarter);
  const current = scope.asof ?? latest;
  const options = [...months].reverse().map((month) => ({
    value: String(month),
    label: `截至${monthNumber(month)}月`,
    ...(latest && hintOf(month, latest, scope.quarter)),
  }));
  const pick = (value: string) => {
    const month = parseMonth(value);
    choose({ quarter: scope.quarter, asof: month && month !== latest ? month : undefined });
  };
  return (
    <MenuSelect
      trigger={{ label: "月份", value: current ? `截至${monthNumber(current)}月` : "最新" }}
      title="选择截至月份"
      groups={[{ label: quarterLabel(scope.quarter), options }]}
      value={String(current ?? "")}
      onChange={pick}
    />
  );
}

function hintOf(month: Month, latest: Month, quarter: Quarter): { hint?: string } {
  if (month > latest) return { hint: "未报齐" };
  if (month === latest) return { hint: "最新" };
  return month === lastMonthOf(quarter) ? { hint: "季末" } : {};
}

const MOST_CHIPS = 3;

/** 吉首市 47: with how many of what the page lists are of the unit and those below it. */
function labelOf({ code, name }: Region, all: readonly Region[], counts: UnitCounts | null) {
  if (!counts) return name;
  const below = withBelow(all, [code]);
  const count = [...below].reduce((sum, own) => sum + (counts[own] ?? 0), 0);
  return `${name} ${formatCount(count)}`;
}

function optionGroups(
  regions: readonly Region[],
  { dataset, counts }: { dataset: Dataset; counts: UnitCounts | null },
) {
  const { unitWord } = dataset.policy;
  const groups = groupBy(regions, ({ kind }) => unitGroupOf(kind));
  return UNIT_GROUPS.flatMap((group) => {
    const members = groups.get(group);
    return members
      ? [
          {
            label: unitGroupLabel(group, unitWord),
            options: members.map((member) => ({
              value: String(member.code),
              label: labelOf(member, dataset.regions, counts),
              keywords: [member.code],
            })),
          },
        ]
      : [];
  });
}

const pinyin = lazyPart(
  "按拼音查找",
  async () => (await import("../../lib/pinyin/finder")).foundByPinyin,
);

/** 范围: which units of the region are meant. */
export function UnitSelect() {
  const { dataset, scope, choose } = useView();
  const counts = useUnitCounts();
  const units = childrenOf(dataset.regions, scope.region);
  const counties = scope.counties;
  const value = counties
    ? counties.length <= MOST_CHIPS
      ? `所选${counties.length}个单位`
      : `${nameOf(dataset, counties[0] ?? scope.region)}等${counties.length}个`
    : `全部${units.length}个单位`;
  const commit = (codes: readonly string[] | null) => {
    const parsed = codes?.map(parseCode).filter(isPresent);
    choose({ counties: parsed && parsed.length < units.length ? parsed : undefined });
  };
  return (
    <MultiSelect
      trigger={{ label: "范围", value }}
      title="选择单位"
      counted="个单位"
      groups={optionGroups(units, { dataset, counts })}
      value={counties}
      loadFinder={pinyin.load}
      onCommit={commit}
    />
  );
}

/** 全市 with or without 直属, where there are any and no choice of units says it already. */
export function DirectSelect() {
  const { dataset, scope, choose } = useView();
  const direct = childrenOf(dataset.regions, scope.region).some(({ kind }) => kind === "direct");
  if (!direct || scope.counties) return null;
  const options = [
    { value: "with" as const, label: "含直属" },
    { value: "without" as const, label: "不含直属" },
  ];
  return (
    <Segmented
      legend={`${dataset.policy.regionWord}是否含直属单位`}
      options={options}
      value={scope.direct}
      onChange={(value) => choose({ direct: value === "without" ? value : undefined })}
    />
  );
}

/** The chosen units by name, where they are few and the default's words don't name them already. */
export function Chips() {
  const { dataset, scope, choose, kept } = useView();
  if (!scope.counties || scope.counties.length > MOST_CHIPS || kept?.isShown) return null;
  const without = (code: RegionCode) => {
    const rest = scope.counties?.filter((other) => other !== code) ?? [];
    choose({ counties: rest.length > 0 ? rest : undefined });
  };
  return (
    <>
      {scope.counties.map((code) => (
        <Chip key={code} label={nameOf(dataset, code)} onRemove={() => without(code)} />
      ))}
    </>
  );
}
