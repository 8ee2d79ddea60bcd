import { expect, test } from "vitest";
import { invariant } from "./invariant";

test("invariant throws with its message when the condition does not hold", () => {
  expect(() => invariant(false, "a fraction needs a denominator")).toThrow(
    "invariant: a fraction needs a denominator",
  );
});

test("invariant is silent when the condition holds", () => {
  expect(() => invariant("text", "unused")).not.toThrow();
});
