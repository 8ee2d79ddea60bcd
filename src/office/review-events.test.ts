import { describe, expect, test } from "vitest";
import { after as acting } from "../importing/fixtures/reviews";
import type { Grid } from "../importing/grid";
import { atOnce } from "../lib/steps";
import { CREATED, SEPTEMBER, monthly } from "./fixtures/office";
import { firstReview } from "./first-review";
import { foldJournal } from "./fold";
import type { Journal } from "./journal";
import { newMoment } from "./new-moment";
import { reviewEvents } from "./review-events";

function reviewed(journal: Journal, grids: readonly Grid[], sha = "a") {
  const file = { name: "报表.xlsx", sha256: sha.repeat(64), format: "xlsx" as const, grids };
  return atOnce(firstReview(file, { state: foldJournal(journal), today: null }));
}

function storing(journal: Journal, review: ReturnType<typeof reviewed>): Journal {
  return reviewEvents(review, { journal, state: foldJournal(journal) }, newMoment).events;
}

const profiles = (events: Journal) =>
  events.flatMap((event) => (event.kind === "profileSaved" ? [event.profile] : []));

const HEAD = `单位：亿元
县区 | 计划新开工 | 已开工 | 已竣工 | 计划投资 | 完成投资`;

/** Sets a column of a sheet's only table aside. */
function aside(sheet: number, path: string) {
  return {
    kind: "role",
    table: { sheet, table: 0 },
    path,
    role: { kind: "other", why: "byHand" },
  } as const;
}

describe("settings of a table", () => {
  test("are saved once, and again only where they differ from those that fit", () => {
    const first = reviewed([CREATED], [monthly(SEPTEMBER)]);
    const made = storing([CREATED], acting(first, aside(0, "累计已竣工")));
    expect(profiles(made).map(({ name }) => name)).toEqual(["情况"]);
    const journal = [CREATED, ...made];
    const next = reviewed(journal, [monthly(SEPTEMBER, "2025年1-10月")], "b");
    const again = storing(journal, acting(next, aside(0, "累计已竣工")));
    expect(profiles(again)).toEqual([]);
    const other = storing(journal, acting(next, aside(0, "累计已开工")));
    expect(profiles(other).map(({ roles }) => Object.keys(roles))).toEqual([
      ["累计已竣工", "累计已开工"],
    ]);
  });

  test("of two tables with one title are told apart by their sheets", () => {
    const grids = [
      { ...monthly(SEPTEMBER), name: "9月项目" },
      { ...monthly(SEPTEMBER, "2025年1-9月", HEAD), name: "9月投资" },
    ];
    const review = acting(reviewed([CREATED], grids), aside(0, "累计已竣工"), aside(1, "已竣工"));
    expect(profiles(storing([CREATED], review)).map(({ name }) => name)).toEqual([
      "情况（项目）",
      "情况（投资）",
    ]);
  });

  test("of two tables that are alike are saved once", () => {
    const grids = ["甲", "乙"].map((name) => ({ ...monthly(SEPTEMBER), name }));
    const review = acting(
      reviewed([CREATED], grids),
      aside(0, "累计已竣工"),
      aside(1, "累计已竣工"),
    );
    expect(profiles(storing([CREATED], review)).map(({ name }) => name)).toEqual(["情况"]);
  });
});
