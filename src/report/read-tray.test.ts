/** What is frozen is read back as it was, and what somebody wrote otherwise is refused in words. */
import { expect, test } from "vitest";
import { quarter, view } from "../domain/fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
} from "../domain/fixtures/real-notices";
import { focusOn } from "../domain/facts/snapshot";
import { trayOf } from "./fixtures/tray";
import { readTray } from "./read-tray";

const SHANGQIU = view(shangqiu202009());
const OFFICES = [
  ["商丘市 of September 2020", SHANGQIU],
  ["商丘市 of October 2019", view(shangqiu201910())],
  ["商丘市 of June 2021", view(shangqiu202106())],
  ["湘西州", view(xiangxi(), { quarter: quarter("2021Q3") })],
  [
    "湘西州 of the quarter alone",
    view(xiangxi(), { quarter: quarter("2021Q3"), basis: "quarter" }),
  ],
  ["one unit", focusOn(SHANGQIU, SHANGQIU.members.regions[0] ?? SHANGQIU.region)],
] as const;

test.each(OFFICES)("every kind of content of %s is read back as it was frozen", (_, snapshot) => {
  const tray = trayOf(snapshot);
  expect(tray.items.length).toBe(23);
  expect(readTray(JSON.parse(JSON.stringify(tray)))).toEqual(tray);
});
