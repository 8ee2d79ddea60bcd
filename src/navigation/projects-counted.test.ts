import { expect, test } from "vitest";
import type { LedgerChoice } from "../domain/ledger/filters";
import { projectsCounted } from "./projects-counted";

const asked = (choice: LedgerChoice) => ({ choice, text: "大桥", sort: [] });
const said = (patch: ReturnType<typeof projectsCounted>) =>
  patch && Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

test("the filters that were asked for stay, the number's own are added, units by their codes", () => {
  const wanted = { counties: ["u1", "u2"], stage: ["building"] };
  expect(
    said(projectsCounted(asked({ leader: ["甲"], stage: ["building", "started"] }), wanted)),
  ).toEqual({
    leader: "甲",
    stage: "building",
    q: "大桥",
    counties: "u1,u2",
  });
});

test("a number of several words opens those of them that were asked for", () => {
  const begun = { round: ["一批"], stage: ["started", "building", "completed"] };
  expect(said(projectsCounted(asked({ stage: ["preparation", "started"] }), begun))).toEqual({
    round: "一批",
    stage: "started",
    q: "大桥",
  });
  expect(projectsCounted(asked({ stage: ["preparation"] }), begun)).toBeNull();
});

test("under one tag and another the list cannot ask: no address", () => {
  expect(projectsCounted(asked({ tag: ["快速推进"] }), { tag: ["按期开工"] })).toBeNull();
  expect(said(projectsCounted(asked({ tag: ["按期开工"] }), { tag: ["按期开工"] }))).toEqual({
    tag: "按期开工",
    q: "大桥",
  });
});

test("issues of projects that were chosen by other issues have no list", () => {
  const wanted = { issue: ["overdue"], issueKind: ["land"] };
  expect(projectsCounted(asked({ issue: ["open"] }), wanted)).toBeNull();
  expect(projectsCounted(asked({ issue: ["overdue"] }), { issueKind: ["land"] })).toBeNull();
  expect(projectsCounted(asked({ issueKind: ["land"] }), wanted)).not.toBeNull();
});
