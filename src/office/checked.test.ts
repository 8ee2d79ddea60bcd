import { expect, test } from "vitest";
import { checkedJournal } from "./checked";
import { CREATED, after } from "./fixtures/office";
import type { Journal } from "./journal";
import { readOfficeFile, writeOfficeFile } from "./office-file";

const NEW: Journal = [CREATED];
const unit = CREATED.units[0]?.code ?? CREATED.region.code;

test("what follows and can be read again passes, and reads back as it is", () => {
  const events = after(NEW, { kind: "aliasTold", unit, alias: "泾" }).slice(1);
  const whole = checkedJournal(NEW, events);
  expect(readOfficeFile(writeOfficeFile(whole)).journal).toEqual(whole);
});

test.each([
  ["a sign that nobody sees", "泾\u200B县镇"],
  ["a direction mark", "\u202A泾川"],
  ["a control character", "泾\u0007川"],
  ["no end", "泾".repeat(500)],
])("a name with %s is refused before it is kept", (_, alias) => {
  const events = after(NEW, { kind: "aliasTold", unit, alias }).slice(1);
  expect(() => checkedJournal(NEW, events)).toThrow(/^没有存入：“alias”里有存不下的内容/);
});

test("the name of another unit is no spelling of this one", () => {
  const events = after(NEW, { kind: "aliasTold", unit, alias: "旌德县" }).slice(1);
  expect(() => checkedJournal(NEW, events)).toThrow(/^没有存入：.*旌德县/);
});
