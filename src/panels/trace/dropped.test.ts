import { expect, test } from "vitest";
import { offlinePageOf } from "../../exporting/fixtures/told";
import { traceIfOurs } from "./dropped";

const file = (name: string, ...parts: string[]) => new File(parts, name);
const TABLE = "<!doctype html><table><tr><td>1</td></tr></table>";

test("a page is traced where it says that it left the board; a table as a page is the importer's", async () => {
  const ours = file("汇报.html", offlinePageOf(["lamps"]));
  expect(await traceIfOurs([ours])).toBe(true);
  expect(await traceIfOurs([file("报表.HTM", TABLE)])).toBe(false);
  expect(await traceIfOurs([file("汇报.csv", offlinePageOf(["lamps"]))])).toBe(false);
  // Never some of them.
  expect(await traceIfOurs([ours, file("图.png", "")])).toBe(true);
  expect(await traceIfOurs([ours, file("报表.html", TABLE)])).toBe(false);
});

test("what can't be read any more is none of ours", async () => {
  const gone = file("汇报.html");
  gone.slice = () => Object.assign(new Blob(), { text: () => Promise.reject(new Error("gone")) });
  expect(await traceIfOurs([gone])).toBe(false);
});
