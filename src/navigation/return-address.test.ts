import { expect, test } from "vitest";
import { returnAddress } from "./return-address";

const AT_ROOT = { origin: "https://board.example", base: "/" };
const BELOW = { origin: "https://board.example", base: "/board/" };

test("a page of this app, with its query", () => {
  expect(returnAddress("/counties?quarter=2021Q3&counties=a,b", AT_ROOT)).toEqual({
    path: "/counties",
    query: "?quarter=2021Q3&counties=a,b",
  });
  expect(returnAddress("/board/wall?status", BELOW)).toEqual({ path: "/wall", query: "?status" });
  expect(returnAddress("/board/", BELOW)).toEqual({ path: "/", query: "" });
});

test.each([
  "https://evil.example/",
  "//evil.example/counties",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  "counties",
  "",
  "/login",
  "/login/?to=/login",
  "/LOGIN",
])("%s is nowhere to go to", (to) => {
  expect(returnAddress(to, AT_ROOT)).toBeNull();
});

test.each(["/", "/other/page", "/boardroom", "/board/../secret", "/board/login?to=/board/"])(
  "%s is no page of an app below /board/",
  (to) => {
    expect(returnAddress(to, BELOW)).toBeNull();
  },
);
