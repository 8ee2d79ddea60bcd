import { expect, test } from "vitest";
import { addressIn } from "./address";

test.each([
  ["http://10.1.2.3/figures/lamps?quarter=2021Q3", "/figures/lamps", { quarter: "2021Q3" }],
  ["https://a.b/board/figures/lamps", "/figures/lamps", {}],
  ["http://a/counties/411402?basis=ytd", "/counties/411402", { basis: "ytd" }],
  ["http://evil.test/projects/p12?fault=500&link=t", "/projects/p12", {}],
  [
    "http://a/report?quarter=2021Q3&version=v9",
    "/figures/start-rate",
    { quarter: "2021Q3", version: "v9" },
  ],
])("%s is %s of this app, whatever its host", (link, path, search) => {
  expect(addressIn(link, "start-rate")).toMatchObject({ path, search });
});

test.each([
  "",
  "figures/lamps",
  "javascript:alert(1)//figures/lamps",
  "file:///C:/figures/lamps",
  "data:text/html,/figures/lamps",
  `http://a/figures/lamps?q=${"a".repeat(9000)}`,
])("%s is none", (link) => {
  expect(addressIn(link, "lamps")).toBeNull();
});

test("a page that no figure leaves from is none of an old picture", () => {
  expect(addressIn("http://a/wall?link=t", null)).toBeNull();
  expect(addressIn("http://a/figures/../../data", null)).toBeNull();
});
