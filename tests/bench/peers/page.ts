/**
 * The page around charts of a library that knows no React: a button for each quarter, and the
 * figures of 总览 but the lamps.
 */
import { type FactsAnswer, RATES, type Rate, quartersOf, readFacts } from "./facts";

/** Draws a chart into its place for the first time, or again for another quarter. */
export type Draw = (place: HTMLElement, answer: FactsAnswer, quarter: string) => void;

export interface Charts {
  readonly plan: Draw;
  readonly rate: (rate: Rate) => Draw;
  readonly enterprises: Draw;
  readonly trend: (rate: Rate) => Draw;
  readonly investmentTrend: Draw;
}

export async function showPage(charts: Charts): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has a root element");
  const answer = await readFacts();
  const quarters = quartersOf(answer);
  const draw = showFigures(root, charts, answer);
  for (const quarter of quarters) {
    const button = document.createElement("button");
    button.textContent = quarter;
    button.addEventListener("click", () => draw(quarter));
    root.prepend(button);
  }
  draw(quarters.at(-1) ?? "");
}

/** Returns how the figures are drawn for a quarter. */
function showFigures(
  root: HTMLElement,
  charts: Charts,
  answer: FactsAnswer,
): (quarter: string) => void {
  const figures: [name: string, draws: readonly Draw[]][] = [
    ["investment", [charts.plan]],
    ["starts", [charts.rate("starts")]],
    ["completions", [charts.rate("completions")]],
    ["enterprises", [charts.enterprises]],
    ["trends", RATES.map(charts.trend)],
    ["investmentTrend", [charts.investmentTrend]],
  ];
  const shown = figures.map(([name, draws]) => {
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
