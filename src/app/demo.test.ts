import { beforeAll, expect, test, vi } from "vitest";
import type { Runtime } from "../panels/view";
import { startDemo } from "./demo";

const COMMON = {
  data: "demo",
  refreshMs: 60_000,
  staleAfterMs: 180_000,
  overdueAfterDays: null,
  watermark: null,
  notices: [],
  wall: {},
} as const;
const BUILT_IN = [
  { id: "yunling", name: "云岭市（演示）" },
  { id: "shangqiu", name: "商丘市" },
];

let runtime: Runtime;
beforeAll(() => {
  vi.stubGlobal("document", { baseURI: "http://host.example/board/" });
  ({ runtime } = startDemo(COMMON, BUILT_IN));
});

test("a built-in office answers below mock, with the fault that is asked for", () => {
  expect(runtime.addressed({ office: "ShangQiu", fault: "slow" })).toMatchObject({
    office: "shangqiu",
    mark: { tag: "内置公开数据，非实时" },
    backend: { base: "/board/mock/shangqiu/api/v1", fault: "slow" },
    problems: [],
  });
});

test("without one it is the invented office; an unknown one is named", () => {
  const invented = {
    office: "yunling",
    mark: { tag: "内置公开数据，非实时" },
    backend: { base: "/board/mock/yunling/api/v1", fault: null },
  };
  expect(runtime.addressed({})).toMatchObject({ ...invented, problems: [] });
  expect(runtime.addressed({ office: "nowhere", fault: "flood" })).toMatchObject({
    ...invented,
    problems: [
      expect.stringMatching(/nowhere.*不存在.*已改为演示数据/),
      expect.stringMatching(/flood.*不存在.*已略去/),
    ],
  });
});

test("an own office is asked for by its name whether or not the list has it, and has no faults", () => {
  const own = {
    office: "own-yunling",
    mark: { tag: "本机数据" },
    backend: { base: "/board/own/yunling/api/v1", fault: null },
    problems: [],
  };
  expect(runtime.addressed({ office: "own-yunling", fault: "500" })).toMatchObject(own);
  expect(runtime.addressed({ office: "own-yunling。" })).toMatchObject(own);
});

test("no name of a built-in office can be that of an own one", () => {
  expect(runtime.offices?.map(({ id }) => id)).toEqual(["yunling", "shangqiu"]);
  expect(runtime.addressed({ office: "own-" }).office).toBe("yunling");
});
