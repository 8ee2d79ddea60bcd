import { expect, test } from "vitest";
import { ownOfficeId, ownOfficeName } from "./own-office";

test("an own office is named by its id, and found by that name", () => {
  expect(ownOfficeName("yunling")).toBe("own-yunling");
  expect(ownOfficeId(ownOfficeName("yunling"))).toBe("yunling");
});

test.each(["yunling", "own-", "own-a/b", "own-a b", ""])("“%s” is no own office's", (name) => {
  expect(ownOfficeId(name)).toBeNull();
});
