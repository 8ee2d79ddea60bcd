/**
 * 四上新增 where a unit reports less than all of it: only a total, some categories, or parts that are
 * not the total.
 */
import { expect, test } from "vitest";
import { type Values, officeOf, record, units, view } from "../../domain/fixtures/build";
import { FIGURES } from "../registry";

const PARTS = { industry: 9, construction: 2, trade: 10, realEstate: 1, services: 4 } as const;
type Part = keyof typeof PARTS;

function parts(without: readonly Part[] = []): Values {
  const kept = (Object.keys(PARTS) as Part[]).filter((part) => !without.includes(part));
  return Object.fromEntries(kept.map((part) => [`enterprises.${part}.added`, PARTS[part]]));
}

function added(...rows: readonly Values[]) {
  const snapshot = view(
    officeOf({
      units: units(rows.length),
      records: rows.map((values, index) => record(`u${index + 1}`, "2026-09", values)),
    }),
  );
  const figure = FIGURES["enterprises-added"].build(snapshot);
  const { body } = figure;
  if (body.kind !== "rows") return expect.fail("drawn as rows");
  const row = (code: string) =>
    body.groups.flatMap(({ rows: all }) => all).find(({ key }) => key === code) ??
    expect.fail(code);
  return { figure, body, row };
}

test("a unit that reports only its total has a bar of its own, and the key counts it", () => {
  const { body, row } = added(parts(), { "enterprises.total.added": 30 });
  expect(row("u2").values).toMatchObject({ unsorted: 30, total: 30, industry: null });
  expect([
    row("u2").missing,
    row("u1").values["unsorted"],
    row("u1").cells["unsorted"]?.text,
  ]).toEqual([null, 0, "0"]);
  expect(body.series.at(-1)).toMatchObject({ name: "未分行业", total: "30" });
  expect(body.total?.cells["unsorted"]?.text).toBe("30");
});

test("of a total with some of its categories, the rest is of no category", () => {
  expect(
    added({ ...parts(["services", "trade"]), "enterprises.total.added": 26 }).row("u1").values,
  ).toMatchObject({
    unsorted: 14,
    industry: 9,
  });
});

test("where all units give all categories nothing is added", () => {
  const { body } = added(parts(), parts());
  expect(body.series.map(({ key }) => key)).not.toContain("unsorted");
});

test("a unit that lacks a category is not called 未报: what it lacks is named, beside the bars that it has", () => {
  const { figure } = added(parts(), parts(["services"]));
  expect(figure.notes).toContain("u2服务业未报，合计算不出，各行业与合计的单位不同。");
  expect(figure.notes.join("")).not.toContain("u2未报");
  expect(figure.takeaway).toContain("u2服务业未报，合计算不出。");
});

test("a total that is not the sum of its five categories is named under the figure", () => {
  expect(added(parts(), { ...parts(), "enterprises.total.added": 30 }).figure.notes).toContain(
    "u2合计30家，五类相加26家。",
  );
});
