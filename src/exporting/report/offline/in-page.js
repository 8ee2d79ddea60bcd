// @ts-check
/*
 * What the offline page does by itself: tables sort by their heads, and the slides are shown one by
 * one on the whole screen. It goes into the page as it is, and reads nothing but the page.
 */

const CHINESE = new Intl.Collator("zh-CN", { numeric: true });

/**
 * The number that a cell is sorted by, and null where it has none.
 * @param {HTMLElement} cell
 */
function numberIn(cell) {
  const text = cell.dataset["order"] ?? textIn(cell).replaceAll(",", "").replace("−", "-");
  return /^[+-]?\d+(?:\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : null;
}

/** @param {HTMLElement} cell */
function textIn(cell) {
  return cell.textContent?.trim() ?? "";
}

/**
 * Above 0 where `one` belongs below `other` in ascending order.
 * @param {HTMLElement} one
 * @param {HTMLElement} other
 */
function comparedCells(one, other) {
  const [a, b] = [numberIn(one), numberIn(other)];
  if (a !== null && b !== null) return a - b;
  if (a !== null || b !== null) return a === null ? 1 : -1;
  return CHINESE.compare(textIn(one), textIn(other));
}

/** @param {HTMLElement} cell */
function isMissing(cell) {
  return cell.classList.contains("none") || textIn(cell) === "";
}

/** @typedef {"ascending" | "descending" | "none"} Order */

/**
 * The rows in an order; missing values last, whichever it is, and equal ones as they were.
 * @param {readonly HTMLTableRowElement[]} rows
 * @param {number} column
 * @param {Order} order
 */
function sortedRows(rows, column, order) {
  if (order === "none") return rows;
  const keyed = rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell ? [{ row, cell }] : [];
  });
  const there = keyed.filter(({ cell }) => !isMissing(cell));
  const missing = keyed.filter(({ cell }) => isMissing(cell));
  const sign = order === "ascending" ? 1 : -1;
  there.sort((a, b) => sign * comparedCells(a.cell, b.cell));
  return [...there, ...missing].map(({ row }) => row);
}

/**
 * The next order of a column: numbers from high to low first, words from the front; then the other
 * way round, then as the table came.
 * @param {Order} now
 * @param {boolean} areNumbers
 * @returns {Order}
 */
function nextOrder(now, areNumbers) {
  const first = areNumbers ? "descending" : "ascending";
  if (now === "none") return first;
  if (now !== first) return "none";
  return areNumbers ? "ascending" : "descending";
}

const ORDER_WORDS = { ascending: "从低到高", descending: "从高到低", none: "原来的顺序" };

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows];
  /** @type {NodeListOf<HTMLTableCellElement>} */
  const heads = table.querySelectorAll("th[data-column]");
  for (const head of heads) {
    const column = Number(head.dataset["column"]);
    const cells = rows.flatMap((row) => row.cells[column] ?? []);
    const areNumbers = cells.some((cell) => numberIn(cell) !== null);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    head.ariaSort = "none";
    /** @type {Order} */
    let order = "none";
    button.addEventListener("click", () => {
      order =
        head.ariaSort === "none" ? nextOrder("none", areNumbers) : nextOrder(order, areNumbers);
      for (const other of heads) other.ariaSort = other === head ? order : "none";
      body.append(...sortedRows(rows, column, order));
      say(`${textIn(button)}：${ORDER_WORDS[order]}`);
    });
  }
}

/** @param {string} words */
function say(words) {
  const said = document.querySelector("[data-said]");
  if (said) said.textContent = words;
}

/** @type {HTMLElement[]} */
const slides = [...document.querySelectorAll("main .slide, .cover .slide")].filter(
  (slide) => slide instanceof HTMLElement,
);
/** @type {HTMLElement | null} */
const bar = document.querySelector(".bar");
/** @type {HTMLElement | null} */
const start = document.querySelector("[data-start]");
/** The slide that is shown, counted from 0; −1: none. */
let shown = -1;

/**
 * Shows a slide alone; beyond the ends there is none, and the last or first stays.
 * @param {number} to
 */
function show(to) {
  const next = Math.min(Math.max(to, 0), slides.length - 1);
  const slide = slides[next];
  if (!slide || next === shown) return;
  unmark();
  shown = next;
  slide.classList.add("on");
  // A long one scrolls by the keys that are left.
  slide.tabIndex = 0;
  if (!bar?.contains(document.activeElement)) slide.focus({ preventScroll: true });
  slide.closest(".part")?.classList.add("shown");
  document.body.classList.add("showing");
  const place = bar?.querySelector(".place");
  if (place) place.textContent = `${next + 1} / ${slides.length}`;
  for (const button of bar?.querySelectorAll("[data-go]") ?? [])
    button.toggleAttribute(
      "disabled",
      button.getAttribute("data-go") === "1" ? next === slides.length - 1 : next === 0,
    );
}

function unmark() {
  for (const element of document.querySelectorAll(".on, .shown"))
    element.classList.remove("on", "shown");
  for (const slide of slides) slide.removeAttribute("tabindex");
}

/** Begins with the slide that is nearest to the top of the window. */
function begin() {
  const tops = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  const nearest = window.scrollY < 200 ? 0 : tops.indexOf(Math.min(...tops));
  if (bar) bar.hidden = false;
  show(nearest);
  // Where the screen is not to be had, the window is enough.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Back to the page, where the slide stands in it. */
function end() {
  if (shown < 0) return;
  const slide = slides[shown];
  shown = -1;
  unmark();
  document.body.classList.remove("showing");
  if (bar) bar.hidden = true;
  reachPictures();
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  slide?.closest(".part")?.scrollIntoView({ behavior: "instant" });
  start?.focus({ preventScroll: true });
}

const narrow = matchMedia("(max-width: 640px)");

/** On a phone pictures scroll sideways, also by keyboard. */
function reachPictures() {
  for (const picture of document.querySelectorAll(".picture"))
    if (narrow.matches) picture.setAttribute("tabindex", "0");
    else picture.removeAttribute("tabindex");
}

/** By how many slides a key goes on; Home and End go to the ends. */
const STEPS = new Map([
  ["ArrowRight", 1],
  ["PageDown", 1],
  [" ", 1],
  ["ArrowLeft", -1],
  ["PageUp", -1],
  ["Home", -slides.length],
  ["End", slides.length],
]);

document.addEventListener("keydown", (event) => {
  if (shown < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  const isPress = event.key === " " && event.target instanceof HTMLButtonElement;
  const by = isPress ? undefined : STEPS.get(event.key);
  if (event.key === "Escape") end();
  else if (by !== undefined) {
    event.preventDefault();
    show(shown + by);
  }
});

// The browser takes Esc for itself while the page has the screen.
let hadScreen = false;
document.addEventListener("fullscreenchange", () => {
  if (hadScreen && !document.fullscreenElement) end();
  hadScreen = document.fullscreenElement !== null;
});

bar?.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  if (target.hasAttribute("data-end")) end();
  const by = target.dataset["go"];
  if (by !== undefined) show(shown + Number(by));
});

if (start) {
  start.hidden = slides.length === 0;
  start.addEventListener("click", begin);
}

for (const table of document.querySelectorAll("table")) makeSortable(table);

narrow.addEventListener("change", reachPictures);
reachPictures();
