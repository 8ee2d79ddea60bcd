import { expect, test } from "vitest";
import { READY_LISTS } from "../domain/ledger/ready-lists";
import { projectsBehind, projectsBehindRates } from "./ledger-links";

test("the projects behind a number are those that hold it back", () => {
  expect(projectsBehind("start")).toEqual({ list: "startOverdue", words: "应开未开的项目" });
  expect(projectsBehind("starts.done")?.list).toBe("startOverdue");
  expect(projectsBehind("completion")?.list).toBe("completionOverdue");
  expect(projectsBehind("investment.done")?.words).toBe("未达序时的项目");
});

test("lists are called by their own words", () => {
  for (const quantity of ["start", "completion", "investment"] as const) {
    const behind = projectsBehind(quantity);
    const list = READY_LISTS.find(({ id }) => id === behind?.list);
    expect(behind?.words).toBe(`${list?.word}的项目`);
  }
});

test("several rates have their lists together, each once", () => {
  expect(projectsBehindRates(["start", "startDue", "investment"])).toEqual({
    list: "startOverdue,behindPace",
    words: "应开未开的项目、未达序时的项目",
  });
  expect(projectsBehindRates(["enterprises"])).toBeNull();
  expect(projectsBehindRates([])).toBeNull();
});

test("enterprises are no projects; what counts projects has all of them", () => {
  expect(projectsBehind("net")).toBeNull();
  expect(projectsBehind("enterprises")).toBeNull();
  expect(projectsBehind("projects.total")).toEqual({ list: null, words: "台账里的项目" });
});
