/**
 * ECharts with the parts that it needs and nothing else, on canvas as it comes: the marks of the
 * recharts page. No animation, tooltip or legend.
 */
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { type EChartsCoreOption, getInstanceByDom, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
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

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, CanvasRenderer]);

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
}

function drawBy(describe: Describe<Drawn>): Draw {
  return (place, answer, quarter) => {
    const { width, height, option } = describe(answer, quarter);
    const chart = getInstanceByDom(place) ?? init(place, null, { width, height });
    // Draws at once; the attribute lets the bench see it, a canvas changes nothing in the document.
    chart.setOption({ animation: false, ...option });
    place.dataset["drawn"] = quarter;
  };
}

const GRID = { top: 30, right: 16, bottom: 4, left: 80 } as const;
const NO_TICKS = { axisTick: { show: false } } as const;
const percentAxis = {
  type: "value",
  max: ({ max }: { max: number }) => Math.max(100, max),
  ...NO_TICKS,
} as const;

function rowsOption(
  rows: readonly { county: string }[],
  series: readonly object[],
  xAxis: object = { type: "value", ...NO_TICKS },
) {
  const categories = {
    type: "category",
    inverse: true,
    data: rows.map(({ county }) => county),
    ...NO_TICKS,
  };
  return { grid: GRID, xAxis: { position: "top", ...xAxis }, yAxis: categories, series };
}

const plan = drawBy((answer, quarter) => {
  const rows = planRows(answer, quarter);
  const planned = { color: COLOURS.plan, borderColor: COLOURS.edge };
  const series = [
    { type: "bar", data: rows.map((row) => row.planned), barWidth: 18, itemStyle: planned },
    {
      type: "bar",
      data: rows.map(({ done }) => done),
      barWidth: 10,
      barGap: "-78%",
      itemStyle: { color: COLOURS.done },
    },
    {
      type: "scatter",
      data: rows.map(({ county, due }) => [due, county]),
      symbol: "rect",
      symbolSize: [2, 26],
      itemStyle: { color: COLOURS.pace },
    },
  ];
  return { width: SIZE.wide, height: heightOf(rows), option: rowsOption(rows, series) };
});

const rateChart = (rate: Rate) =>
  drawBy((answer, quarter) => {
    const rows = rateRows(answer, quarter, rate);
    const lines = [
      { xAxis: 100, lineStyle: { color: COLOURS.earlier, type: "dashed" } },
      { xAxis: paceOf(quarter) * 100, lineStyle: { color: COLOURS.pace, type: "solid" } },
    ];
    const markLine = { symbol: "none", label: { show: false }, data: lines };
    const series = [
      {
        type: "bar",
        data: rows.map((row) => row.rate),
        barWidth: 12,
        itemStyle: { color: COLOURS.done },
        markLine,
      },
    ];
    return {
      width: SIZE.narrow,
      height: heightOf(rows),
      option: rowsOption(rows, series, percentAxis),
    };
  });

const enterprises = drawBy((answer, quarter) => {
  const rows: readonly ({ county: string } & Record<string, unknown>)[] = enterpriseRows(
    answer,
    quarter,
  );
  const series = CATEGORIES.map((category, index) => ({
    type: "bar",
    stack: "added",
    data: rows.map((row) => row[category]),
    barWidth: 20,
    itemStyle: { color: CATEGORY_COLOURS[index] },
  }));
  return { width: SIZE.narrow, height: heightOf(rows), option: rowsOption(rows, series) };
});

const line = { type: "line", showSymbol: false } as const;

function linesOption(
  rows: readonly { quarter: string }[],
  series: readonly object[],
  yAxis: object = { type: "value", ...NO_TICKS },
) {
  const categories = { type: "category", data: rows.map(({ quarter }) => quarter), ...NO_TICKS };
  return { grid: { ...GRID, top: 8, bottom: 24 }, xAxis: categories, yAxis, series };
}

const trend = (rate: Rate) =>
  drawBy((answer, quarter) => {
    const rows = trendRows(answer, quarter, rate);
    const series = [
      {
        ...line,
        data: rows.map(({ pace }) => pace),
        lineStyle: { color: COLOURS.pace, type: [2, 4] },
      },
      {
        ...line,
        data: rows.map(({ earliest }) => earliest),
        lineStyle: { color: COLOURS.earlier, type: [6, 3] },
      },
      {
        ...line,
        data: rows.map(({ previous }) => previous),
        lineStyle: { color: COLOURS.earlier },
      },
      {
        ...line,
        data: rows.map(({ current }) => current),
        lineStyle: { color: COLOURS.done, width: 2.5 },
      },
    ];
    return {
      width: SIZE.trendWidth,
      height: SIZE.trendHeight,
      option: linesOption(rows, series, percentAxis),
    };
  });

const investmentTrend = drawBy((answer, quarter) => {
  const rows: readonly ({ quarter: string } & Record<string, unknown>)[] = investmentRows(
    answer,
    quarter,
  );
  const dataOf = (key: string) => rows.map((row) => row[key] ?? null);
  const series = AGES.flatMap((age) => [
    { ...line, data: dataOf(`planned${age}`), step: "end", lineStyle: { color: COLOURS.edge } },
    { ...line, data: dataOf(`due${age}`), lineStyle: { color: COLOURS.pace, type: [2, 4] } },
    { ...line, data: dataOf(`done${age}`), lineStyle: { color: COLOURS.done, width: 2.5 } },
  ]);
  return { width: SIZE.wide, height: SIZE.trendHeight, option: linesOption(rows, series) };
});

void showPage({ plan, rate: rateChart, enterprises, trend, investmentTrend });
