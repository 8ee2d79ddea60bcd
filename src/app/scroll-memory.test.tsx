import { beforeEach, expect, test, vi } from "vitest";
import type * as Memory from "./scroll-memory";

let memory: typeof Memory;

beforeEach(async () => {
  vi.resetModules();
  memory = await import("./scroll-memory");
  document.documentElement.scrollTop = 0;
  drawPage();
});

/** A page with a scroller, and a table that scrolls in its section. */
function drawPage(): void {
  const [shell, section, other, inner] = ["div", "section", "p", "div"].map((tag) =>
    document.createElement(tag),
  );
  shell?.setAttribute("id", "scroller");
  inner?.setAttribute("class", "table");
  section?.append(other ?? "", inner ?? "");
  document.body.replaceChildren(shell ?? "", section ?? "");
}

const scroller = () => document.querySelector("#scroller");
const table = () => document.querySelector(".table");

/** jsdom scrolls nothing by itself and tells nobody. */
function scroll(element: Element | null, top: number, left = 0): void {
  Object.assign(element ?? {}, { scrollTop: top, scrollLeft: left });
  const target = element === document.documentElement ? document : element;
  target?.dispatchEvent(new Event("scroll"));
}

function sight() {
  return [document.documentElement, scroller(), table()].map((element) => element?.scrollTop);
}

test("Back finds the page, the scroller and a table where they were left", () => {
  scroll(document.documentElement, 700);
  scroll(scroller(), 300);
  scroll(table(), 40, 120);
  memory.rememberScroll("a");
  memory.restoreScroll("b");
  expect(sight()).toEqual([0, 0, 40]);
  scroll(table(), 0);
  memory.rememberScroll("b");
  memory.restoreScroll("a");
  expect(sight()).toEqual([700, 300, 40]);
  expect(table()?.scrollLeft).toBe(120);
});

test("what has been drawn anew is found by its place, and what is gone is not missed", () => {
  scroll(table(), 40);
  memory.rememberScroll("a");
  drawPage();
  memory.restoreScroll("a");
  expect(sight()).toEqual([0, 0, 40]);
  document.body.replaceChildren();
  expect(() => memory.restoreScroll("a")).not.toThrow();
});
