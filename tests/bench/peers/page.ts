/**
 * The page around a library's charts: a button for each quarter, and the figures of 总览 but the
 * lamps. What a library draws into is its own: elements, or React's nodes.
 */
import { type FactsAnswer, RATES, type Rate, quartersOf, readFacts } from "./facts";

/** The charts of a library, each a `Chart`. */
export interface Charts<Chart> {
  readonly plan: Chart;
  readonly rate: (rate: Rate) => Chart;
  readonly enterprises: Chart;
  readonly trend: (rate: Rate) => Chart;
  readonly investmentTrend: Chart;
}

/** The figures of the page in their order: what each is called, and its charts. */
export function figuresOf<Chart>(
  charts: Charts<Chart>,
): readonly (readonly [name: string, charts: readonly Chart[]])[] {
  return [
    ["investment", [charts.plan]],
    ["starts", [charts.rate("starts")]],
    ["completions", [charts.rate("completions")]],
    ["enterprises", [charts.enterprises]],
    ["trends", RATES.map(charts.trend)],
    ["investmentTrend", [charts.investmentTrend]],
  ];
}

/** What is read, and what can be chosen of it: the newest quarter first in view. */
export interface Reading {
  readonly answer: FactsAnswer;
  readonly quarters: readonly string[];
  readonly newest: string;
}

export async function readPage(): Promise<Reading> {
  const answer = await readFacts();
  const quarters = quartersOf(answer);
  return { answer, quarters, newest: quarters.at(-1) ?? "" };
}

/** Where the page stands. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has a root element");
  return root;
}

/** Draws a chart into its place for the first time, or again for another quarter. */
export type Draw = (place: HTMLElement, ...of: Parameters<Describe<void>>) => void;

/** What a chart shows, in the words of its library. */
export type Describe<Drawn> = (answer: FactsAnswer, quarter: string) => Drawn;

/** The page of a library that knows no React. */
export async function showPage(charts: Charts<Draw>): Promise<void> {
  const root = pageRoot();
  const { answer, quarters, newest } = await readPage();
  const draw = showFigures(root, charts, answer);
  for (const quarter of quarters) {
    const button = document.createElement("button");
    button.textContent = quarter;
    button.addEventListener("click", () => draw(quarter));
    root.prepend(button);
  }
  draw(newest);
}

/** Returns how the figures are drawn for a quarter. */
function showFigures(
  root: HTMLElement,
  charts: Charts<Draw>,
  answer: FactsAnswer,
): (quarter: string) => void {
  const shown = figuresOf(charts).map(([name, draws]) => {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    const places = draws.map((draw) => ({ draw, place: document.createElement("div") }));
    figure.append(caption, ...places.map(({ place }) => place));
    root.append(figure);
    return { name, caption, places };
  });
  return (quarter) => {
    for (const { name, caption, places } of shown) {
      caption.textContent = `${name} ${quarter}`;
      for (const { draw, place } of places) draw(place, answer, quarter);
    }
  };
}
