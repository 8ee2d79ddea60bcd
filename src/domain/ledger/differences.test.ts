import { expect, test } from "vitest";
import { month, officeOf, record, units, view } from "../fixtures/build";
import { entry, rowsOf } from "../fixtures/ledger";
import { DEFAULT_POLICY } from "../facts/policy";
import { differenceWords } from "../wording/ledger-words";
import { ledgerDifferences } from "./differences";
import { summarise } from "./summary";

const AT = "2021-09";
const SUMMARY = summarise(rowsOf([entry({ id: "a" }), entry({ id: "b" })], AT), DEFAULT_POLICY);

function differencesOf(
  reported: readonly (readonly [unit: string, total: number])[],
  of: readonly string[],
) {
  const snapshot = view(
    officeOf({
      units: units(3),
      records: reported.map(([unit, total]) => record(unit, AT, { "projects.total": total })),
    }),
  );
  const members = snapshot.members.regions.filter(({ code }) => of.includes(code));
  return ledgerDifferences(snapshot, members, { month: month(AT), summary: SUMMARY });
}

test("what one unit reported and what all add up to stand beside the ledger", () => {
  expect(differencesOf([["u1", 2]], ["u1"])).toEqual([]);
  expect(differencesOf([["u1", 3]], ["u1"])).toEqual([
    { measure: "projects.total", reported: 3, ledger: 2, coverage: { reported: 1, expected: 1 } },
  ]);
  const some = differencesOf(
    [
      ["u1", 1],
      ["u2", 0],
    ],
    ["u1", "u2", "u3"],
  );
  expect(differenceWords(some)).toMatchObject({ head: "与上报数不同（2/3个单位已报）：" });
  expect(differenceWords(some).text).toMatch(/上报1个，台账2个。$/);
  const whole = differencesOf([["u1", 3]], ["u1"]);
  expect(differenceWords(whole).head).toBe("与上报数不同：");
  expect(differenceWords([...some, ...whole]).text).toContain("上报1个（2/3个单位已报），");
});

test("nothing reported is no difference, and neither is a sum that agrees", () => {
  expect(differencesOf([["u2", 5]], ["u1"])).toEqual([]);
  expect(
    differencesOf(
      [
        ["u1", 1],
        ["u2", 1],
        ["u3", 0],
      ],
      ["u1", "u2", "u3"],
    ),
  ).toEqual([]);
});
