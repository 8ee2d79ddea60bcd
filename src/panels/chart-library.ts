/** The chart library: fetched with the page, evaluated only when the headline numbers are painted. */
import { useEffect, useState } from "react";
import type { FigureChart } from "../charts/figure-chart";

type Chart = typeof FigureChart;

let chart: Chart | null = null;

/** Evaluates the library. Rejects where its file can't be fetched; a later call tries again. */
export async function loadChart(): Promise<Chart> {
  chart ??= (await import("../charts/figure-chart")).FigureChart;
  return chart;
}

/** The library once it is here. Plain state instead of `lazy`: React keeps a shown fallback for 300 ms at least. */
export function useChart(): { readonly Chart: Chart | null; readonly error: unknown } {
  const [loaded, setLoaded] = useState<{ Chart: Chart | null; error: unknown }>({ Chart: chart, error: null });
  useEffect(() => {
    if (loaded.Chart) return;
    loadChart().then(
      (Chart) => setLoaded({ Chart, error: null }),
      (error: unknown) => setLoaded({ Chart: null, error }),
    );
  }, [loaded.Chart]);
  return loaded;
}
