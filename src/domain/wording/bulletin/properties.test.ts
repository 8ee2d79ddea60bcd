/** What must hold of every 通报, whatever units, values, gaps in reporting and revisions. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupBy } from "../../../lib/array";
import { DEFAULT_BULLETIN_OPTIONS, type Paragraph, bulletin, paragraphText } from "./bulletin";
import { CATEGORIES } from "../../facts/enterprise";
import { explain, explanationText } from "../explain/explain";
import {
  type Office,
  type Values,
  officeOf,
  printed,
  record,
  unit,
  view,
} from "../../fixtures/build";
import { MEASURES, type Measure } from "../../facts/measure";
import { headlineTotal } from "../../rates/rate";
import { readMeasure } from "../../facts/readings";
import { type Snapshot } from "../../facts/snapshot";

const NAMES = Array.from("甲乙丙丁戊己庚辛壬癸").map((sign) => `${sign}县`);
const MONTHS = ["2020-09", "2021-03", "2021-06", "2021-09"] as const;
const kinds = fc.constantFrom("county", "county", "zone", "direct");
const groups = fc.subarray(
  ["projects", "starts", "completions", "investment", "enterprises"] as const,
  { minLength: 4 },
);
const amount = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: -3, max: 6 }),
  fc.integer({ min: 0, max: 50_000 }),
);
const added = CATEGORIES.map(({ id }): Measure => `enterprises.${id}.added`);
// Categories come up often enough for whole lists of them.
const measures = fc.oneof(fc.constantFrom(...MEASURES), fc.constantFrom(...added));
const values: fc.Arbitrary<Values> = fc.dictionary(measures, amount, { maxKeys: 16 });

const offices: fc.Arbitrary<Office> = fc
  .array(fc.tuple(kinds, groups), { minLength: 1, maxLength: 10 })
  .chain((list) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.nat(list.length - 1), fc.constantFrom(...MONTHS), values), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.array(fc.tuple(measures, fc.nat(300)), { maxLength: 4 }),
      )
      .map(([rows, totals]) =>
        officeOf({
          units: list.map(([kind, reports], index) =>
            unit(`u${index}`, { name: NAMES[index] ?? "", kind, reports }),
          ),
          records: rows.map(([index, at, row]) => record(`u${index}`, at, row)),
          printed: [
            // September is a month of something, whoever reports.
            printed("root", "2021-09", "rate.start", 40),
            // A unit may have a printed rate, whether or not it reports the parts.
            printed("u0", "2021-09", "rate.investment", 60.4),
            ...totals.map(([measure, value]) => printed("root", "2021-09", measure, value)),
          ],
        }),
      ),
  );

const views: fc.Arbitrary<Snapshot> = fc
  .tuple(offices, fc.constantFrom("ytd" as const, "quarter" as const), fc.nat(9))
  .map(([office, basis, count]) => {
    const codes = office.dataset.regions
      .filter(({ parent }) => parent !== null)
      .map(({ code }) => code);
    const chosen = count > 0 && count < codes.length ? { counties: codes.slice(0, count) } : {};
    return view(office, { basis, ...chosen });
  });

function written(snapshot: Snapshot): readonly Paragraph[] {
  const concerns = {
    redCards: { total: 1, names: ["某项目"] },
    issues: { open: 3, overdue: 0 },
    problems: [],
  };
  return bulletin(snapshot, { ...DEFAULT_BULLETIN_OPTIONS, ranks: true }, concerns);
}

/** The clause about one category, from its name to the next ；. */
function clauseOf(text: string, noun: string): string | null {
  return (
    text
      .replace(/。$/, "")
      .split("；")
      .find((clause) => clause.includes(`新增${noun}`)) ?? null
  );
}

function namesIn(text: string): string[] {
  return NAMES.filter((name) => text.includes(name));
}

test("every paragraph ends in 。, has no half-width punctuation of its own, and its runs are not empty", () => {
  fc.assert(
    fc.property(views, (snapshot) => {
      for (const paragraph of written(snapshot)) {
        const text = paragraphText(paragraph);
        expect(text).toMatch(/[^。，；、]。$/);
        expect(text.replaceAll(/\d[.,/]\d/g, "0")).not.toMatch(/[\s.,;:!?()"'/]/);
        expect(text).not.toMatch(/null|undefined|NaN|Infinity|，，|；；|，；|，。/);
        expect(paragraph.runs.every((run) => run.text !== "")).toBe(true);
      }
    }),
  );
});

test("a unit in a 为0 phrase has reported 0, one called 未报 has not, and any other has a value", () => {
  fc.assert(
    fc.property(views, (snapshot) => {
      const paragraph = written(snapshot).find(({ id }) => id === "added");
      fc.pre(paragraph !== undefined && snapshot.members.regions.length > 1);
      for (const { id, inSentences } of CATEGORIES) {
        const clause = clauseOf(paragraphText(paragraph), inSentences);
        if (!clause?.includes("其中")) continue;
        const reading = (name: string) => {
          const county = snapshot.members.regions.find((region) => region.name === name);
          return county
            ? readMeasure(snapshot, county, `enterprises.${id}.added`)
            : expect.fail(`${name} is not in the view`);
        };
        for (const part of clause.slice(clause.indexOf("其中")).split("，")) {
          const found = namesIn(part);
          if (part.endsWith("为0"))
            expect(found.map((name) => reading(name).value)).toEqual(found.map(() => 0));
          else if (part.endsWith("上季未报"))
            expect(found.every((name) => reading(name).absence === "noEarlier")).toBe(true);
          else if (part.endsWith("未报"))
            expect(found.every((name) => reading(name).absence === "notReported")).toBe(true);
          else expect(found.every((name) => reading(name).value)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** Σ of 甲县2家, 乙县、丙县各3家 and 丁县核减1家 as a reader would add them up. */
function listedSum(list: string): number {
  return list.split("，").reduce((sum, part) => {
    const size = /([\d,]+)家$/.exec(part)?.[1];
    if (size === undefined) return sum;
    return (
      sum +
      namesIn(part).length * Number(size.replaceAll(",", "")) * (part.includes("核减") ? -1 : 1)
    );
  }, 0);
}

test("the listed numbers add up to the sum under full coverage", () => {
  const row = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: -5, max: 2000 })), {
    minLength: 5,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, row), { minLength: 2, maxLength: 10 }), (rows) => {
      const snapshot = view(
        officeOf({
          units: rows.map(([kind], index) => unit(`u${index}`, { name: NAMES[index] ?? "", kind })),
          records: rows.map(([, counts], index) =>
            record(
              `u${index}`,
              "2021-09",
              Object.fromEntries(added.map((measure, at) => [measure, counts[at]])),
            ),
          ),
        }),
      );
      const text = paragraphText(
        written(snapshot).find(({ id }) => id === "added") ?? expect.fail("nothing added"),
      );
      for (const { id, inSentences } of CATEGORIES) {
        const clause = clauseOf(text, inSentences) ?? expect.fail(`${inSentences} is left out`);
        const sum = headlineTotal(snapshot, `enterprises.${id}.added`).value;
        const list = clause.split("，其中")[1];
        expect(list === undefined ? 0 : listedSum(list)).toBe(sum);
        expect(clause).toContain(
          list === undefined ? "无新增" : `${Math.abs(sum ?? 0).toLocaleString("en")}家，其中`,
        );
        expect(clause).not.toContain("未报");
      }
    }),
  );
});

test("every linked number is found in its 数字由来, on the paragraph's own view", () => {
  fc.assert(
    fc.property(views, (snapshot) => {
      for (const paragraph of written(snapshot)) {
        // A change, a rank and 还差 are made of explained numbers, and lead to the nearest.
        const derived = paragraph.id === "quarterly" || paragraph.id === "yearly";
        for (const [index, { text, ref }] of paragraph.runs.entries()) {
          if (!ref) continue;
          const said = explanationText(explain(paragraph.view, ref));
          const before = paragraph.runs[index - 1]?.text ?? "";
          const isDerived = derived || before.endsWith("还差") || text.startsWith("排名");
          if (isDerived || !/\d/.test(text)) continue;
          expect(said, `${paragraphText(paragraph)} ${text}`).toContain(text);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("every number of a paragraph is linked, but for spans, coverage, counts of units and what the ledger counts", () => {
  fc.assert(
    fc.property(views, (snapshot) => {
      for (const { id, runs } of written(snapshot)) {
        if (id === "concerns") continue;
        const loose = runs.filter(({ ref }) => !ref).map(({ text }) => text);
        for (const text of loose) {
          const rest = text.replaceAll(/\d+(—\d+)?月|202[01]年|\d+\/\d+个单位|[选在]\d+个/g, "");
          expect(rest).not.toMatch(/\d/);
        }
      }
    }),
  );
});

test("recomputed, not retyped: units chosen one by one have the numbers of the whole region's list", () => {
  fc.assert(
    fc.property(offices, (office) => {
      const whole = view(office);
      const paragraph = written(whole).find(({ id }) => id === "added");
      fc.pre(paragraph !== undefined && whole.base.regions.length > 1);
      // A unit with all its categories has no clause for its total, whoever else needs one.
      const numbers = paragraph.runs.filter(
        ({ text, ref }) =>
          ref &&
          ref.unit !== "total" &&
          ref.quantity !== "enterprises.total.added" &&
          text.endsWith("家"),
      );
      for (const [code, runs] of groupBy(numbers, ({ ref }) => ref?.unit)) {
        const region =
          whole.base.regions.find((county) => county.code === code) ?? expect.fail("no such unit");
        const own = written(view(office, { counties: [region.code] })).find(
          ({ id }) => id === "added",
        );
        const ownNumbers = own?.runs.filter(({ ref }) => ref).map(({ text }) => text) ?? [];
        for (const { text } of runs) expect(ownNumbers).toContain(text);
      }
    }),
  );
});
