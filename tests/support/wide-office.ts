/** A wide invented region for tests and benches: many units, many quarters, every measure group. */
import type { WireDataset, WireFacts, WireFactsRecord } from "../../src/data/wire/wire";
import { CATEGORY_IDS, type Category } from "../../src/domain/facts/enterprise";
import {
  ENTERPRISE_FIELDS,
  type EnterpriseField,
  MEASURE_GROUPS,
} from "../../src/domain/facts/measure";
import {
  type Month,
  addQuarters,
  lastMonthOf,
  monthNumber,
  parseQuarter,
  quartersBetween,
} from "../../src/domain/facts/period";
import { invariant } from "../../src/lib/invariant";
import { tabulate } from "../../src/lib/record";
import { type Random, createRandom } from "../../mocks/random";

export interface WideOptions {
  readonly counties: number;
  readonly quarters: number;
  readonly seed: string;
}

const ROOT = "980000";
const REVISION = "wide-1";
const LAST_QUARTER = "2026Q3";
/**
 * 24 × 12 syllables make 288 names, and with one more before them ten times as many; none of a real
 * county (a test compares).
 */
const FIRST = Array.from("澹霭琤璟岫湜翊昀沚浔璇琬栎楷榛蘅芷荇峤崟岑嵘皓晗");
const SECOND = Array.from("麓坞垣畈圳渚埠峪坪浒湾陂");
const STEMS = FIRST.length * SECOND.length;
const KINDS = { direct: "直属", zone: "高新区" } as const;

/** The same office for the same seed. Throws for more units than there are names for. */
export function generateWideOffice(options: WideOptions): {
  dataset: WireDataset;
  facts: WireFacts;
} {
  const { counties, quarters, seed } = options;
  invariant(counties <= STEMS * (1 + FIRST.length), "there are names for that many units");
  const months = lastMonths(quarters);
  const regions = wideRegions(counties);
  const records = regions
    .slice(1)
    .flatMap(({ code }) => countyRecords(createRandom(`${seed}/${code}`), code, months));
  return {
    dataset: describe(regions, months),
    facts: { region: ROOT, revision: REVISION, facts: records },
  };
}

/** Quarter-end months, oldest first. */
function lastMonths(count: number): Month[] {
  const last = parseQuarter(LAST_QUARTER);
  invariant(last, "the last quarter is one");
  return quartersBetween(addQuarters(last, 1 - count), last).map(lastMonthOf);
}

function wideRegions(count: number): WireDataset["regions"] {
  const units = Array.from({ length: count }, (_, index) => {
    const kind = kindOf(index, count);
    const before = FIRST[Math.floor(index / STEMS) - 1] ?? "";
    const stem = `${before}${FIRST[index % FIRST.length] ?? ""}${SECOND[Math.floor((index % STEMS) / FIRST.length)] ?? ""}`;
    const name = kind === "county" ? `${stem}县` : `${stem}${KINDS[kind]}`;
    return {
      code: `98${String(index + 1).padStart(4, "0")}`,
      name,
      parent: ROOT,
      kind,
      order: index + 1,
    };
  });
  return [{ code: ROOT, name: "广陌省", parent: null, kind: "province", order: 0 }, ...units];
}

/** The last unit is direct, every fifteenth a zone. */
function kindOf(index: number, count: number): "county" | "zone" | "direct" {
  if (index === count - 1) return "direct";
  return index % 15 === 14 ? "zone" : "county";
}

function describe(regions: WireDataset["regions"], months: readonly Month[]): WireDataset {
  return {
    id: "wide",
    title: "广陌省重点项目推进看板",
    mode: "demo",
    revision: REVISION,
    generatedAt: "2026-10-08T09:00:00+08:00",
    root: ROOT,
    months: [...months],
    source: "演示数据（虚构）",
    sources: [
      {
        id: "demo",
        title: "演示数据（虚构）",
        months: [...months],
        groups: [...MEASURE_GROUPS],
        count: "registered",
      },
    ],
    policy: { regionWord: "全省" },
    regions,
  };
}

function countyRecords(
  random: Random,
  county: string,
  months: readonly Month[],
): WireFactsRecord[] {
  const planYi = random.integer(20, 160);
  const vigour = random.between(0.75, 1.2);
  const [total, starts, completions] = [
    random.integer(25, 70),
    random.integer(5, 24),
    random.integer(2, 12),
  ];
  const targets = tabulate(CATEGORY_IDS, () => random.integer(1, 9));
  return months.map((month) => {
    const time = monthNumber(month) / 12;
    const pace = time * vigour * random.between(0.94, 1.06);
    const progress = (planned: number) => ({
      planned,
      due: Math.round(planned * time),
      done: Math.round(planned * pace),
    });
    return {
      county,
      month,
      source: "demo",
      projects: { total, totalInvestment: planYi * 40_000 },
      starts: progress(starts),
      completions: progress(completions),
      investment: progress(planYi * 10_000),
      enterprises: enterprisesAt(targets, pace),
    };
  });
}

function enterprisesAt(
  targets: Record<Category, number>,
  pace: number,
): NonNullable<WireFactsRecord["enterprises"]> {
  const categories = tabulate(CATEGORY_IDS, (category) => {
    const target = targets[category];
    const [added, removed] = [Math.round(target * pace), Math.round(target * pace * 0.15)];
    return { target, added, removed, stock: target * 7 + added - removed };
  });
  const sum = (field: EnterpriseField) =>
    CATEGORY_IDS.reduce((total, id) => total + categories[id][field], 0);
  return { ...categories, total: tabulate(ENTERPRISE_FIELDS, sum) };
}
