/**
 * Observable Plot as its examples use it: the marks of the recharts page. A chart is drawn anew for
 * another quarter; no tooltip or legend.
 */
import {
  type PlotOptions,
  axisX,
  axisY,
  barX,
  lineY,
  plot,
  ruleX,
  tickX,
} from "@observablehq/plot";
import {
  AGES,
  CATEGORIES,
  type Rate,
  enterpriseRows,
  investmentRows,
  paceOf,
  planRows,
  rateRows,
  trendRows,
} from "../facts";
import { CATEGORY_COLOURS, COLOURS, SIZE, heightOf } from "../look";
import { type Describe, type Draw, showPage } from "../page";

function drawBy(describe: Describe<PlotOptions>): Draw {
  return (place, answer, quarter) => place.replaceChildren(plot(describe(answer, quarter)));
}

const ROWS: PlotOptions = { marginTop: 30, marginRight: 16, marginBottom: 4, marginLeft: 80 };

function rowsPlot(
  rows: readonly { county: string }[],
  width: number,
  { marks = [], x = {} }: PlotOptions,
): PlotOptions {
  const counties = rows.map(({ county }) => county);
  return {
    ...ROWS,
    width,
    height: heightOf(rows),
    x: { grid: true, label: null, ...x },
    y: { domain: counties, label: null },
    marks: [axisX({ anchor: "top" }), axisY({ tickSize: 0 }), ...marks],
  };
}

const plan = drawBy((answer, quarter) => {
  const rows = planRows(answer, quarter);
  const marks = [
    barX(rows, { y: "county", x: "planned", inset: 4, fill: COLOURS.plan, stroke: COLOURS.edge }),
    barX(rows, { y: "county", x: "done", inset: 8, fill: COLOURS.done }),
    tickX(rows, { y: "county", x: "due", stroke: COLOURS.pace, strokeWidth: 2 }),
  ];
  return rowsPlot(rows, SIZE.wide, { marks });
});

const rateChart = (rate: Rate) =>
  drawBy((answer, quarter) => {
    const rows = rateRows(answer, quarter, rate);
    const marks = [
      barX(rows, { y: "county", x: "rate", inset: 7, fill: COLOURS.done }),
      ruleX([100], { stroke: COLOURS.earlier, strokeDasharray: "2 3" }),
      ruleX([paceOf(quarter) * 100], { stroke: COLOURS.pace }),
    ];
    return rowsPlot(rows, SIZE.narrow, {
      marks,
      x: { domain: [0, Math.max(100, ...rows.map((row) => row.rate))] },
    });
  });

const enterprises = drawBy((answer, quarter) => {
  const rows: readonly ({ county: string } & Record<string, unknown>)[] = enterpriseRows(
    answer,
    quarter,
  );
  const parts = rows.flatMap((row) =>
    CATEGORIES.map((category) => ({ county: row.county, category, added: row[category] })),
  );
  const fill = (_: unknown, index: number) =>
    CATEGORY_COLOURS[index % CATEGORIES.length] ?? COLOURS.done;
  return rowsPlot(rows, SIZE.narrow, {
    marks: [barX(parts, { y: "county", x: "added", inset: 3, fill: parts.map(fill) })],
  });
});

const trend = (rate: Rate) =>
  drawBy((answer, quarter) => {
    const rows = trendRows(answer, quarter, rate);
    const values = rows.flatMap(({ current, previous, earliest }) => [
      current ?? 0,
      previous ?? 0,
      earliest ?? 0,
    ]);
    return {
      width: SIZE.trendWidth,
      height: SIZE.trendHeight,
      x: { type: "point", label: null },
      y: { domain: [0, Math.max(100, ...values)], grid: true, label: null },
      marks: [
        lineY(rows, { x: "quarter", y: "pace", stroke: COLOURS.pace, strokeDasharray: "2 4" }),
        lineY(rows, {
          x: "quarter",
          y: "earliest",
          stroke: COLOURS.earlier,
          strokeDasharray: "6 3",
        }),
        lineY(rows, { x: "quarter", y: "previous", stroke: COLOURS.earlier }),
        lineY(rows, { x: "quarter", y: "current", stroke: COLOURS.done, strokeWidth: 2.5 }),
      ],
    };
  });

const investmentTrend = drawBy((answer, quarter) => {
  const rows: readonly object[] = investmentRows(answer, quarter);
  return {
    width: SIZE.wide,
    height: SIZE.trendHeight,
    x: { type: "point", label: null },
    y: { grid: true, label: null },
    marks: AGES.flatMap((age) => [
      lineY(rows, { x: "quarter", y: `planned${age}`, curve: "step-after", stroke: COLOURS.edge }),
      lineY(rows, { x: "quarter", y: `due${age}`, stroke: COLOURS.pace, strokeDasharray: "2 4" }),
      lineY(rows, { x: "quarter", y: `done${age}`, stroke: COLOURS.done, strokeWidth: 2.5 }),
    ]),
  };
});

void showPage({ plan, rate: rateChart, enterprises, trend, investmentTrend });
