import { expect, test } from "vitest";
import { readLedgerView } from "./ledger-view";

test.each([
  [{}, "list"],
  [{ view: "" }, "list"],
  [{ view: "list" }, "list"],
  [{ view: "statistics" }, "statistics"],
  [{ view: "统计" }, "statistics"],
  [{ view: "Statistics。" }, "statistics"],
] as const)("%o is %s", (search, view) => {
  expect(readLedgerView(search)).toEqual({ view, problems: [] });
});

test("what means neither is the list, and is named", () => {
  expect(readLedgerView({ view: "map" })).toEqual({
    view: "list",
    problems: ["网址中的视图“map”无效，已改为清单；其他条件保留。"],
  });
});
