/**
 * The 其中 list of a count or an amount: who has how much. The rules, read off published notices (商丘
 * 2020-09):
 *
 * 1. From high to low; units of equal value in the office's own order (`order`), zones after
 *    counties, 直属 last.
 * 2. Neighbours of equal value are joined as 「A、B各n家」 only among units of one kind: a county and a
 *    zone are not.
 * 3. A revision below zero comes after the positive values, as 「A核减n家」. Under a sum below zero,
 *    which is itself said as 核减, the positive values say 新增.
 * 4. Zeros come last. Up to four are named, 「A、B为0」; more are 「其他县（区）为0」 with the office's own
 *    unit word, which takes in zones; 直属 units are no counties and are named beside it. No zero, no
 *    such words.
 * 5. A unit that has not reported is never among the zeros: it is named as 未报, and 其他 becomes 其他已报.
 * 6. Units to which the group does not apply (不适用) are not in the list, nor counted anywhere.
 * 7. One unit has no list, and neither has a view in which nobody reports.
 * 8. Every unit with a value is named, however many there are.
 */
import { sortedDown } from "../../../lib/array";
import { type Run, joinRuns, linked, plain } from "./runs";
import { missingRuns, nameRuns } from "./subject";
import { type Region, compareUnits, unitGroupOf } from "../../facts/county";
import type { Measure } from "../../facts/measure";
import { type Total, readMeasure } from "../../facts/readings";
import { type Snapshot } from "../../facts/snapshot";
import { amountWords } from "../words";

/** More zeros than this are 其他. */
const MOST_ZEROS_NAMED = 4;

interface Entry {
  readonly county: Region;
  readonly value: number;
}

interface List {
  readonly snapshot: Snapshot;
  readonly measure: Measure;
  readonly total: Total;
}

/**
 * ，其中永城市21家，…，其他县（区）为0，示范区未报; empty where rule 7 says so, and only who is missing where all
 * reported 0.
 */
export function unitListRuns(snapshot: Snapshot, measure: Measure, total: Total): Run[] {
  if (snapshot.members.regions.length < 2 || total.reported.length === 0) return [];
  const list: List = { snapshot, measure, total };
  const ordered = sortedDown(
    total.reported.map((county) => ({
      county,
      value: readMeasure(snapshot, county, measure).value ?? 0,
    })),
    ({ value }) => value,
    (a, b) => compareUnits(a.county, b.county),
  );
  const groups = equalGroups(ordered.filter(({ value }) => value !== 0)).map((group) =>
    groupRuns(list, group),
  );
  const zeros = ordered.filter(({ value }) => value === 0).map(({ county }) => county);
  const named = groups.length > 0 ? joinRuns([...groups, zeroRuns(list, zeros)], "，") : [];
  const parts = joinRuns([named, missingRuns(snapshot, measure, total.missing)], "，");
  if (parts.length === 0) return [];
  return [plain(named.length > 0 ? "，其中" : "，"), ...parts];
}

/** Rule 2: runs of neighbours with one value and one kind. */
function equalGroups(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups[groups.length - 1];
    const first = group?.[0];
    const joins =
      first?.value === entry.value &&
      unitGroupOf(first.county.kind) === unitGroupOf(entry.county.kind);
    if (group && joins) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** 永城市21家; 睢阳区、宁陵县各1家, where each name leads to its own number; 甲核减2家. */
function groupRuns({ measure, total }: List, group: readonly Entry[]): Run[] {
  const [first, second] = group;
  if (!first) return [];
  const amount = linked(amountWords(measure, Math.abs(first.value)), {
    unit: first.county.code,
    quantity: measure,
  });
  const sign = first.value < 0 ? "核减" : (total.value ?? 0) < 0 ? "新增" : "";
  if (!second) return [plain(`${first.county.name}${sign}`), amount];
  return [
    ...nameRuns(
      group.map(({ county }) => county),
      measure,
    ),
    plain(`各${sign}`),
    amount,
  ];
}

/** Rules 4 and 5. */
function zeroRuns({ snapshot, measure, total }: List, zeros: readonly Region[]): Run[] {
  const [first] = zeros;
  if (!first) return [];
  if (zeros.length <= MOST_ZEROS_NAMED) {
    return [
      ...nameRuns(zeros, measure),
      plain("为"),
      linked("0", { unit: first.code, quantity: measure }),
    ];
  }
  const direct = zeros.filter(({ kind }) => kind === "direct");
  const chosen = snapshot.members.kind === "chosen" ? "所选" : "";
  const reported = total.missing.length > 0 ? "已报" : "";
  const others =
    direct.length < zeros.length
      ? [plain(`其他${chosen}${reported}${snapshot.policy.unitWord}`)]
      : [];
  return [
    ...joinRuns([others, nameRuns(direct, measure)], "、"),
    plain("为"),
    linked("0", { unit: "total", quantity: measure }),
  ];
}
