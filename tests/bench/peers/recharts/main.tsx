/**
 * React and recharts and nothing else: the bars, lines and axes of 总览 from the same answer. No
 * words beside the bars, no lamps (a matrix of words), no tooltip or legend of its own, no checks
 * of what the server says.
 */
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { EnterprisesChart, InvestmentTrendChart, PlanChart, RateChart, TrendChart } from "./charts";
import { type FactsAnswer, RATES, quartersOf, readFacts } from "../facts";

function App() {
  const [answer, setAnswer] = useState<FactsAnswer | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void readFacts().then(setAnswer);
  }, []);
  if (!answer) return null;
  const quarters = quartersOf(answer);
  const quarter = chosen ?? quarters.at(-1) ?? "";
  return (
    <main>
      {quarters.map((option) => (
        <button key={option} type="button" onClick={() => setChosen(option)}>
          {option}
        </button>
      ))}
      <Figures answer={answer} quarter={quarter} />
    </main>
  );
}

function Figures({ answer, quarter }: { readonly answer: FactsAnswer; readonly quarter: string }) {
  const common = { answer, quarter };
  const charts = {
    investment: <PlanChart {...common} />,
    starts: <RateChart {...common} rate="starts" />,
    completions: <RateChart {...common} rate="completions" />,
    enterprises: <EnterprisesChart {...common} />,
    trends: RATES.map((rate) => <TrendChart key={rate} {...common} rate={rate} />),
    investmentTrend: <InvestmentTrendChart {...common} />,
  };
  return Object.entries(charts).map(([name, chart]) => (
    <figure key={name}>
      <figcaption>
        {name} {quarter}
      </figcaption>
      {chart}
    </figure>
  ));
}

const container = document.getElementById("root");
if (!container) throw new Error("index.html has a root element");
createRoot(container).render(<App />);
