import { expect, test } from "vitest";
import * as z from "zod/mini";
import { calendarDay } from "./calendar-day";
import { redCardSchema } from "./work/projects";
import { submissionActionSchema } from "./work/submissions";

const isDay = (text: string) => z.safeParse(calendarDay, text).success;

test.each(["2026-02-28", "2028-02-29", "2000-02-29", "2026-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(["2026-02-29", "2026-02-31", "1900-02-29", "2026-04-31", "2026-13-01", "2026-2-1", ""])(
  "%s is none",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test("what is asked for by such a day is refused with words", () => {
  const until = z.safeParse(submissionActionSchema, { version: 1, until: "2026-02-31" });
  expect(until.error?.issues[0]?.message).toBe("没有这一天");
  const card = { version: 1, deadline: "2026-06-31", text: "限期整改" };
  expect(z.safeParse(redCardSchema, card).success).toBe(false);
});
