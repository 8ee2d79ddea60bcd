/**
 * React and recharts and nothing else: the bars, lines and axes of 总览 from the same answer. No
 * words beside the bars, no lamps (a matrix of words), no tooltip or legend of its own, no checks
 * of what the server says.
 */
import { type ComponentType, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { type Reading, figuresOf, pageRoot, readPage } from "../page";
import {
  type ChartProps,
  EnterprisesChart,
  InvestmentTrendChart,
  PlanChart,
  RateChart,
  TrendChart,
} from "./charts";

function App() {
  const [reading, setReading] = useState<Reading | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void readPage().then(setReading);
  }, []);
  if (!reading) return null;
  const { answer, quarters, newest } = reading;
  return (
    <>
      {quarters.map((option) => (
        <button key={option} type="button" onClick={() => setChosen(option)}>
          {option}
        </button>
      ))}
      <Figures answer={answer} quarter={chosen ?? newest} />
    </>
  );
}

const FIGURES = figuresOf<ComponentType<ChartProps>>({
  plan: PlanChart,
  rate: (rate) => (props) => <RateChart {...props} rate={rate} />,
  enterprises: EnterprisesChart,
  trend: (rate) => (props) => <TrendChart {...props} rate={rate} />,
  investmentTrend: InvestmentTrendChart,
});

function Figures(props: ChartProps) {
  return FIGURES.map(([name, charts]) => (
    <figure key={name}>
      <figcaption>
        {name} {props.quarter}
      </figcaption>
      {charts.map((Chart, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never move
        <Chart key={index} {...props} />
      ))}
    </figure>
  ));
}

createRoot(pageRoot()).render(<App />);
