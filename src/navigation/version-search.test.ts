import { expect, test } from "vitest";
import { askedVersion, ofNewest } from "./version-search";

test.each([
  ["v9", { version: "v9" }],
  ["%76%39。", { version: "v9" }],
  ["", {}],
])("version=%s", (text, version) => {
  expect(askedVersion({ version: text })).toEqual({ version, problems: [] });
});

test("what can be no version is said, and the newest stands", () => {
  expect(askedVersion({ version: "../v9" })).toEqual({
    version: {},
    problems: ["网址中的版本“../v9”无效，已改为最新版；其他条件保留。"],
  });
  expect(askedVersion({ version: "v".repeat(33) }).version).toEqual({});
});

test("the newest is the same address without the version", () => {
  expect(ofNewest("?counties=411481,411425&version=v9&basis=quarter")).toBe(
    "?counties=411481,411425&basis=quarter",
  );
  expect(ofNewest("?version=v9")).toBe("");
});
