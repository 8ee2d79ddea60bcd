// @vitest-environment node
import { createHash } from "node:crypto";
import { areaList } from "@vant/area-data";
import { beforeAll, describe, expect, it } from "vitest";
import { buildYunling } from "../../mocks/datasets/yunling/build-yunling";
import type { OfficeContent } from "../../src/backend/office";
import { parseWire } from "../../src/data/wire/contract-words";
import { parseDataset, parseFacts } from "../../src/data/wire/parse";
import { problemsOf } from "../../src/domain/wording/admission-words";
import { type WireFactsRecord, datasetSchema, factsSchema } from "../../src/data/wire/wire";
import { parseMonth } from "../../src/domain/facts/period";
import { BATCH_TAGS } from "../../src/domain/ledger/kinds";
import { type LedgerEntry, planFor } from "../../src/domain/ledger/project";
import { ledgerQuality } from "../../src/domain/ledger/quality";
import { aggregateLedger } from "../../src/domain/ledger/summary";
import { resolveScope } from "../../src/domain/facts/scope";
import { earlyLines, takeSnapshot } from "../../src/domain/facts/snapshot";

let content: OfficeContent;
let ledger: readonly LedgerEntry[];
const CATEGORIES = ["industry", "construction", "trade", "realEstate", "services"] as const;

beforeAll(() => {
  content = buildYunling();
  if (!content.ledger) throw new Error("the invented office has a ledger");
  ({ ledger } = content);
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function month(text: string) {
  const parsed = parseMonth(text);
  if (!parsed) throw new Error(`${text} is no month`);
  return parsed;
}

function codeOf(name: string): string {
  const region = content.dataset.regions.find((candidate) => candidate.name === name);
  if (!region) throw new Error(`${name} is not in the data set`);
  return region.code;
}

function recordOf(name: string, at: string): WireFactsRecord | undefined {
  return content.facts.facts.find(
    (record) => record.county === codeOf(name) && record.month === at,
  );
}

function sumAt(at: string, read: (record: WireFactsRecord) => number | null | undefined): number {
  return content.facts.facts
    .filter((record) => record.month === at)
    .reduce((total, record) => total + (read(record) ?? NaN), 0);
}

describe("determinism and form", () => {
  it("gives the same bytes at every build, and those that are known", () => {
    const bytes = JSON.stringify([content.dataset, content.facts, content.ledger]);
    const again = buildYunling();
    expect(JSON.stringify([again.dataset, again.facts, again.ledger]) === bytes).toBe(true);
    expect(sha256(JSON.stringify(content.facts))).toBe(
      "192447565c2848cf8f6185e507719f2a5f4b19ce516378ce4f140219b91a4353",
    );
    expect(sha256(bytes)).toBe("e2794014ddd56a3d1236a35a5b13289b1f0408ba00d6f624429acd9ff01765fc");
  });

  it("passes the production schemas and the door", () => {
    expect(parseWire(datasetSchema, content.dataset)).toEqual(content.dataset);
    expect(parseWire(factsSchema, content.facts)).toEqual(content.facts);
    const facts = parseFacts(content.facts);
    expect(problemsOf(parseDataset(content.dataset), [facts])).toEqual([]);
    expect(facts.records.size).toBe(35);
    expect(content.dataset).toMatchObject({
      mode: "demo",
      source: "演示数据（虚构）",
      title: "云岭市重点项目推进看板",
    });
  });

  it("uses no code and no name of the national lists", () => {
    const names = new Set(
      [areaList.province_list, areaList.city_list, areaList.county_list].flatMap((list) =>
        Object.values(list),
      ),
    );
    const codes = new Set(
      [areaList.province_list, areaList.city_list, areaList.county_list].flatMap((list) =>
        Object.keys(list),
      ),
    );
    expect(names.has("永城市") && codes.has("411481")).toBe(true);
    expect(
      content.dataset.regions.filter((region) => names.has(region.name) || codes.has(region.code)),
    ).toEqual([]);
  });

  it("lists every month of 2024, 2025 and 2026 up to October, and the one that has only begun to come in", () => {
    expect(content.dataset.months).toHaveLength(35);
    expect([content.dataset.months[0], content.dataset.months.at(-1)]).toEqual([
      "2024-01",
      "2026-11",
    ]);
    const complete = content.facts.facts.filter((record) => record.month < "2026");
    expect(complete).toHaveLength(12 * 24);
  });
});

/** The months of 2026 that all but a silent unit have reported. */
const WHOLE_MONTHS_2026 = Array.from(
  { length: 10 },
  (_, index) => `2026-${String(index + 1).padStart(2, "0")}`,
);

describe("traps", () => {
  it("云麓区 and 云岭高新区 alone have reported November 2026, and only 四上: the view stays with October", () => {
    const early = content.facts.facts.filter((record) => record.month > "2026-10");
    expect(early.map((record) => [record.county, record.month])).toEqual([
      [codeOf("云麓区"), "2026-11"],
      [codeOf("云岭高新区"), "2026-11"],
    ]);
    expect(
      early.map(({ projects, starts, completions, investment }) => [
        projects,
        starts,
        completions,
        investment,
      ]),
    ).toEqual([
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
    const dataset = parseDataset(content.dataset);
    const facts = parseFacts(content.facts);
    const snapshot = takeSnapshot(dataset, facts, resolveScope({}, dataset, facts).scope);
    expect(Object.values(snapshot.periods).map((period) => period?.month)).toEqual(
      Array.from({ length: 5 }, () => "2026-10"),
    );
    expect(earlyLines(snapshot)).toEqual(["四上企业11月已报2/12"]);
  });

  it("棠里县 reports neither September nor October 2026, in facts and ledger", () => {
    expect(recordOf("棠里县", "2026-08")).toBeDefined();
    expect([recordOf("棠里县", "2026-09"), recordOf("棠里县", "2026-10")]).toEqual([
      undefined,
      undefined,
    ]);
    const own = ledger.filter((entry) => entry.project.county === codeOf("棠里县"));
    expect(
      own.flatMap((entry) => entry.project.invested).some((entry) => entry.month > "2026-08"),
    ).toBe(false);
    expect(content.facts.facts.filter((record) => record.month === "2026-10")).toHaveLength(11);
    expect(content.facts.facts.filter((record) => record.month === "2026-08")).toHaveLength(12);
  });

  it("柘岭县's investment falls by 0.8亿 in October through one corrected project", () => {
    const [before, after] = [recordOf("柘岭县", "2026-09"), recordOf("柘岭县", "2026-10")];
    expect((before?.investment?.done ?? NaN) - (after?.investment?.done ?? NaN)).toBe(8000);
    const own = ledger.filter((entry) => entry.project.county === codeOf("柘岭县"));
    const valueAt = (entry: LedgerEntry, at: string) =>
      entry.project.invested.find((item) => item.month === at)?.value ?? 0;
    const fallen = own.filter((entry) => valueAt(entry, "2026-10") < valueAt(entry, "2026-09"));
    expect(fallen).toHaveLength(1);
    const revision = fallen[0]?.revisions.find((item) => item.month === "2026-10");
    expect(revision?.value).toBe(fallen[0] && valueAt(fallen[0], "2026-10"));
    expect(revision?.was ?? 0).toBeGreaterThan(revision?.value ?? Infinity);
  });

  it("is the only fall of a unit's cumulative investment within a year", () => {
    const falls = content.facts.facts.filter((record) => {
      const next = content.facts.facts.find(
        (other) =>
          other.county === record.county &&
          other.month > record.month &&
          other.month.slice(0, 4) === record.month.slice(0, 4),
      );
      return (
        next !== undefined && (next.investment?.done ?? NaN) < (record.investment?.done ?? NaN)
      );
    });
    expect(falls.map((record) => [record.county, record.month])).toEqual([
      [codeOf("柘岭县"), "2026-09"],
    ]);
  });

  it("鹤坪县 starts 20 of 9 planned", () => {
    for (const at of ["2026-09", "2026-10"])
      expect(recordOf("鹤坪县", at)?.starts).toMatchObject({ planned: 9, done: 20 });
  });

  it("松陂县 plans and reaches no completion in 2026", () => {
    for (const at of WHOLE_MONTHS_2026) {
      expect(recordOf("松陂县", at)?.completions).toEqual({ planned: 0, due: 0, done: 0 });
    }
    expect(recordOf("松陂县", "2025-12")?.completions?.planned).toBeGreaterThan(0);
  });

  it("霁阳县 adds no 四上 in any category in 2026, against a target", () => {
    for (const at of WHOLE_MONTHS_2026) {
      const enterprises = recordOf("霁阳县", at)?.enterprises;
      expect(
        [...CATEGORIES, "total" as const].map((category) => enterprises?.[category]?.added),
      ).toEqual([0, 0, 0, 0, 0, 0]);
      expect(enterprises?.total?.target).toBeGreaterThan(0);
    }
    const others = content.facts.facts.filter(
      (record) => record.month === "2026-10" && record.enterprises?.total?.added === 0,
    );
    expect(others.map((record) => record.county)).toEqual([codeOf("霁阳县")]);
  });

  it("云麓区's construction falls by three in October, which trade has more, and no other category ever falls within a year", () => {
    const falls = content.facts.facts.flatMap((record) => {
      const next = content.facts.facts.find(
        (other) =>
          other.county === record.county &&
          other.month > record.month &&
          other.month.slice(0, 4) === record.month.slice(0, 4),
      );
      return [...CATEGORIES, "total" as const].flatMap((category) => {
        const change =
          (next?.enterprises?.[category]?.added ?? NaN) -
          (record.enterprises?.[category]?.added ?? NaN);
        return change < 0 ? [[record.county, record.month, category, change]] : [];
      });
    });
    expect(falls).toEqual([[codeOf("云麓区"), "2026-09", "construction", -3]]);
    const [before, after] = [
      recordOf("云麓区", "2026-09")?.enterprises,
      recordOf("云麓区", "2026-10")?.enterprises,
    ];
    const added = (record: typeof before) =>
      [...CATEGORIES, "total" as const].map((category) => record?.[category]?.added);
    expect([added(before), added(after)]).toEqual([
      [9, 4, 7, 0, 6, 26],
      [12, 1, 10, 0, 6, 29],
    ]);
  });

  it("reports equal the ledger's sums everywhere but in 岚溪县's September and October", () => {
    const differences: unknown[] = [];
    for (const record of content.facts.facts.filter(({ month: at }) => at <= "2026-10")) {
      const own = ledger
        .filter((entry) => entry.project.county === record.county)
        .map((entry) => entry.project);
      for (const [measure, value] of aggregateLedger(own, month(record.month))) {
        const [group, field] = measure.split(".");
        const reported: unknown = Reflect.get(
          Reflect.get(record, group ?? "") as object,
          field ?? "",
        );
        if (reported !== value)
          differences.push([record.county, record.month, measure, Number(reported) - value]);
      }
    }
    expect(differences).toEqual([
      [codeOf("岚溪县"), "2026-09", "investment.done", 12000],
      [codeOf("岚溪县"), "2026-10", "investment.done", 12000],
    ]);
  });

  it("totals of 四上 equal the five categories everywhere but in 汀洲区's October", () => {
    const differences = content.facts.facts.flatMap((record) =>
      (["target", "added", "removed", "stock"] as const).flatMap((field) => {
        const sum = CATEGORIES.reduce(
          (total, category) => total + (record.enterprises?.[category]?.[field] ?? NaN),
          0,
        );
        const total = record.enterprises?.total?.[field] ?? NaN;
        return total === sum ? [] : [[record.county, record.month, field, total - sum]];
      }),
    );
    expect(differences).toEqual([[codeOf("汀洲区"), "2026-10", "added", 1]]);
  });
});

describe("realistic shape", () => {
  it.each([2024, 2025, 2026])("lists about 600 projects in %i", (year) => {
    const listed = ledger.filter((entry) => planFor(entry.project, month(`${year}-01`)) !== null);
    expect(listed.length).toBeGreaterThan(540);
    expect(listed.length).toBeLessThan(660);
  });

  it("is near the wished totals of 2026", () => {
    // 棠里县 is silent since September: August has all twelve.
    expect(Math.round(sumAt("2026-08", (record) => record.investment?.planned) / 10_000)).toBe(
      1279,
    );
    expect(sumAt("2026-08", (record) => record.starts?.planned)).toBe(186);
    expect(sumAt("2026-08", (record) => record.completions?.planned)).toBe(88);
    expect(sumAt("2026-08", (record) => record.enterprises?.total?.target)).toBe(191);
  });

  it("lags in the first quarter, jumps at the half year, and stands near 序时 in September", () => {
    const share = (at: string) =>
      sumAt(at, (record) => record.investment?.done) /
      sumAt(at, (record) => record.investment?.planned);
    for (const year of [2024, 2025, 2026]) {
      expect(share(`${year}-03`)).toBeLessThan(0.2);
      const steps = [3, 4, 5, 6, 7, 8].map(
        (number) => share(`${year}-0${number}`) - share(`${year}-0${number - 1}`),
      );
      expect(Math.max(...steps)).toBe(steps[3]);
    }
    expect(share("2026-09")).toBeGreaterThan(0.73);
    expect(share("2026-09")).toBeLessThan(0.77);
  });

  it("mixes lamps: units above, below and far below 序时; the direct unit is last", () => {
    const gaps = content.facts.facts
      .filter((record) => record.month === "2026-09")
      .map((record) => ({
        county: record.county,
        gap: (record.investment?.done ?? NaN) / (record.investment?.planned ?? NaN) - 0.75,
      }));
    expect(gaps.filter(({ gap }) => gap >= 0).length).toBeGreaterThan(3);
    expect(gaps.filter(({ gap }) => gap < 0 && gap >= -0.1).length).toBeGreaterThan(1);
    expect(gaps.filter(({ gap }) => gap < -0.1).length).toBeGreaterThan(0);
    expect(gaps.slice().sort((a, b) => a.gap - b.gap)[0]?.county).toBe(codeOf("市直"));
  });

  it("enters most 四上 in January to March", () => {
    const added = (at: string) => sumAt(at, (record) => record.enterprises?.total?.added);
    for (const year of [2024, 2025])
      expect(added(`${year}-03`) / added(`${year}-12`)).toBeGreaterThan(0.5);
  });

  it("knows nothing after the report months", () => {
    for (const { project, issues } of ledger) {
      const last = project.county === codeOf("棠里县") ? "2026-08-31" : "2026-10-31";
      const days = [
        project.startActual,
        project.completionActual,
        project.productionActual,
        project.redCard?.date,
      ];
      const steps = issues.flatMap((issue) => [
        issue.raised,
        issue.assigned,
        issue.rectified,
        issue.closed,
      ]);
      expect([...days, ...steps].filter((day) => day && day > last)).toEqual([]);
    }
  });

  it("tells whole stories: what ended had begun, and what was invested was under way", () => {
    for (const { project } of ledger) {
      const { startActual, completionActual, productionActual, plans, totalInvestment } = project;
      if (completionActual) expect((startActual ?? "9") < completionActual).toBe(true);
      if (productionActual) expect((completionActual ?? "9") < productionActual).toBe(true);
      expect(
        project.invested.filter(
          (entry) => entry.value > 0 && entry.month < (startActual ?? "9").slice(0, 7),
        ),
      ).toEqual([]);
      expect(totalInvestment).toBeGreaterThan(
        plans.reduce((sum, plan) => sum + plan.investment, 0),
      );
    }
  });

  it("holds every tag, issues in every state, red cards open and past, corrections both ways", () => {
    const issues = ledger.flatMap((entry) => entry.issues);
    const ids = new Set(issues.map((issue) => issue.id));
    expect(new Set(ledger.flatMap((entry) => entry.project.batchTags))).toEqual(
      new Set(BATCH_TAGS),
    );
    expect(issues.filter((issue) => issue.assigned === null).length).toBeGreaterThan(0);
    expect(
      issues.filter(
        (issue) => issue.assigned && !issue.rectified && (issue.dueBy ?? "9") < "2026-10-31",
      ).length,
    ).toBeGreaterThan(0);
    expect(issues.filter((issue) => issue.rectified && !issue.closed).length).toBeGreaterThan(0);
    expect(issues.filter((issue) => issue.closed).length).toBeGreaterThan(0);
    const recurring = issues.filter((issue) => issue.recursOf);
    expect(recurring.length).toBeGreaterThan(0);
    expect(recurring.every((issue) => ids.has(issue.recursOf ?? ""))).toBe(true);
    const cards = ledger.flatMap((entry) => entry.project.redCard ?? []);
    expect(cards.filter((card) => card.outcome === null).length).toBeGreaterThan(0);
    expect(cards.filter((card) => card.outcome !== null).length).toBeGreaterThan(0);
    const revisions = ledger.flatMap((entry) => entry.revisions);
    expect(
      revisions.some((item) => (item.was ?? 0) > item.value) &&
        revisions.some((item) => (item.was ?? 0) < item.value),
    ).toBe(true);
  });

  it("tells of funds, libraries, urges, lists and what projects became; packages have parts", () => {
    const projects = ledger.map((entry) => entry.project);
    const issues = ledger.flatMap((entry) => entry.issues);
    const urges = issues.flatMap((issue) => issue.urges);
    expect(new Set(urges.map(({ direction, kind }) => `${direction} ${kind}`))).toEqual(
      new Set(["down urge", "up consult"]),
    );
    expect(issues.some(({ listed }) => listed) && issues.some(({ repeat }) => repeat > 0)).toBe(
      true,
    );
    expect(new Set(projects.map(({ library }) => library?.entered === null))).toEqual(
      new Set([true, false]),
    );
    const kinds = projects.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(["renamed", "moved", "merged", "split"]));
    const ids = new Set(projects.map(({ id }) => id));
    const parts = projects.filter(({ partOf }) => partOf !== null);
    expect([parts.length, parts.every(({ partOf }) => ids.has(partOf ?? ""))]).toEqual([9, true]);
    expect(content.dataset.campaigns).toHaveLength(3);
  });

  it("says against itself what is listed under 数据质量", () => {
    const dataset = parseDataset(content.dataset);
    const units = new Set<string>(dataset.regions.map(({ code }) => code));
    const found = ledgerQuality(ledger, { month: month("2026-10"), policy: dataset.policy, units });
    const rules = new Set(found.map(({ rule }) => rule));
    expect([...rules]).toEqual([
      "noStartDate",
      "plannedBackwards",
      "investedAboveTotal",
      "investedFalls",
      "corrected",
      "late",
      "missed",
      "renamed",
      "merged",
      "splitListed",
      "moved",
      "duplicate",
    ]);
  });

  it("gives every project an id and a name of its own", () => {
    expect(new Set(ledger.map((entry) => entry.project.id)).size).toBe(ledger.length);
    expect(new Set(ledger.map((entry) => entry.project.name)).size).toBe(ledger.length);
  });
});
