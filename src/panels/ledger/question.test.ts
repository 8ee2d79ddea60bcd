import { expect, test } from "vitest";
import { oneUnit } from "../../domain/fixtures/build";
import { readLedgerSearch } from "../../navigation/ledger-search";
import { listPatch, projectsQuestion } from "./question";

const SNAPSHOT = oneUnit({ "2021-09": { "investment.done": 1 } });
const SEARCH = { lamp: "red", q: "园区", sort: "-done", columns: "name,done", quarter: "2021Q3" };

test("the filters of the address are those of the list that is gone through", () => {
  expect(projectsQuestion(SNAPSHOT, readLedgerSearch(SEARCH))).toMatchObject({
    month: "2021-09",
    choice: { lamp: ["red"] },
    text: "园区",
    sort: [{ column: "done", descending: true }],
  });
});

test("they are carried on as they are written, and nothing else with them", () => {
  expect(listPatch(SEARCH)).toEqual({
    lamp: "red",
    q: "园区",
    sort: "-done",
    columns: "name,done",
  });
});
