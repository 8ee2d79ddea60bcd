import { expect, test } from "vitest";
import { itemLink } from "./item-link";

test.each([
  ["http://10.1.2.3/board/", "http://10.1.2.3/board/figures/lamps?office=demo&units=a,b"],
  ["http://localhost:5173/", "http://localhost:5173/figures/lamps?office=demo&units=a,b"],
])("the link of an item stands below %s", (base, link) => {
  const item = { path: "/figures/lamps", search: { office: "demo", units: "a,b" } };
  expect(itemLink(item, base)).toBe(link);
});

test("a path that would leave the app's host stays below it", () => {
  expect(itemLink({ path: "//evil.test/x", search: {} }, "http://10.1.2.3/board/")).toBe(
    "http://10.1.2.3/board/evil.test/x",
  );
});
