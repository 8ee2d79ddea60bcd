/** recharts as its examples use it; no animation, fixed sizes. */
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  XAxis,
  YAxis,
} from "recharts";
import {
  AGES,
  CATEGORIES,
  type FactsAnswer,
  type Rate,
  enterpriseRows,
  investmentRows,
  paceOf,
  planRows,
  rateRows,
  trendRows,
} from "../facts";
import { CATEGORY_COLOURS, COLOURS, SIZE, heightOf } from "../look";

export interface ChartProps {
  readonly answer: FactsAnswer;
  readonly quarter: string;
}

const MARGIN = { top: 0, right: 16, bottom: 4, left: 0 };

/** A bar inside a bar: the two have category axes of their own, so that they overlap. */
export function PlanChart({ answer, quarter }: ChartProps) {
  const rows = planRows(answer, quarter);
  return (
    <BarChart
      layout="vertical"
      width={SIZE.wide}
      height={heightOf(rows)}
      data={rows}
      margin={MARGIN}
    >
      <CartesianGrid horizontal={false} stroke={COLOURS.grid} />
      <XAxis type="number" orientation="top" axisLine={false} tickLine={false} />
      <YAxis type="category" dataKey="county" yAxisId="planned" tickLine={false} />
      <YAxis type="category" dataKey="county" yAxisId="done" hide width={0} />
      <Bar
        dataKey="planned"
        yAxisId="planned"
        barSize={18}
        fill={COLOURS.plan}
        stroke={COLOURS.edge}
        isAnimationActive={false}
      />
      <Bar
        dataKey="done"
        yAxisId="done"
        barSize={10}
        isAnimationActive={false}
        shape={DoneWithPace}
      />
    </BarChart>
  );
}

function DoneWithPace({ x, y, width, height, payload }: BarShapeProps) {
  const { done, due }: { done: number; due: number } = payload;
  const tick = x + (width * due) / done;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} fill={COLOURS.done} />
      <line
        x1={tick}
        x2={tick}
        y1={y - 8}
        y2={y + height + 8}
        stroke={COLOURS.pace}
        strokeWidth={2}
      />
    </g>
  );
}

export function RateChart({ answer, quarter, rate }: ChartProps & { readonly rate: Rate }) {
  const rows = rateRows(answer, quarter, rate);
  return (
    <BarChart
      layout="vertical"
      width={SIZE.narrow}
      height={heightOf(rows)}
      data={rows}
      margin={MARGIN}
    >
      <CartesianGrid horizontal={false} stroke={COLOURS.grid} />
      <XAxis
        type="number"
        orientation="top"
        domain={[0, (most: number) => Math.max(100, most)]}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="category" dataKey="county" tickLine={false} />
      <Bar dataKey="rate" barSize={12} fill={COLOURS.done} isAnimationActive={false} />
      <ReferenceLine x={100} stroke={COLOURS.earlier} strokeDasharray="2 3" />
      <ReferenceLine x={paceOf(quarter) * 100} stroke={COLOURS.pace} />
    </BarChart>
  );
}

export function EnterprisesChart({ answer, quarter }: ChartProps) {
  const rows = enterpriseRows(answer, quarter);
  return (
    <BarChart
      layout="vertical"
      width={SIZE.narrow}
      height={heightOf(rows)}
      data={rows}
      margin={MARGIN}
    >
      <CartesianGrid horizontal={false} stroke={COLOURS.grid} />
      <XAxis type="number" orientation="top" axisLine={false} tickLine={false} />
      <YAxis type="category" dataKey="county" tickLine={false} />
      {CATEGORIES.map((category, index) => (
        <Bar
          key={category}
          dataKey={category}
          stackId="added"
          barSize={20}
          fill={CATEGORY_COLOURS[index] ?? COLOURS.done}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

export function TrendChart({ answer, quarter, rate }: ChartProps & { readonly rate: Rate }) {
  const common = { dot: false, isAnimationActive: false } as const;
  return (
    <LineChart
      width={SIZE.trendWidth}
      height={SIZE.trendHeight}
      data={trendRows(answer, quarter, rate)}
      margin={MARGIN}
    >
      <CartesianGrid vertical={false} stroke={COLOURS.grid} />
      <XAxis dataKey="quarter" tickLine={false} />
      <YAxis
        domain={[0, (most: number) => Math.max(100, most)]}
        axisLine={false}
        tickLine={false}
      />
      <Line {...common} dataKey="pace" stroke={COLOURS.pace} strokeDasharray="2 4" />
      <Line {...common} dataKey="earliest" stroke={COLOURS.earlier} strokeDasharray="6 3" />
      <Line {...common} dataKey="previous" stroke={COLOURS.earlier} />
      <Line {...common} dataKey="current" stroke={COLOURS.done} strokeWidth={2.5} />
    </LineChart>
  );
}

export function InvestmentTrendChart({ answer, quarter }: ChartProps) {
  const common = { dot: false, isAnimationActive: false } as const;
  return (
    <LineChart
      width={SIZE.wide}
      height={SIZE.trendHeight}
      data={investmentRows(answer, quarter)}
      margin={MARGIN}
    >
      <CartesianGrid vertical={false} stroke={COLOURS.grid} />
      <XAxis dataKey="quarter" tickLine={false} />
      <YAxis axisLine={false} tickLine={false} />
      {AGES.flatMap((age) => [
        <Line
          key={`planned${age}`}
          {...common}
          dataKey={`planned${age}`}
          type="stepAfter"
          stroke={COLOURS.edge}
        />,
        <Line
          key={`due${age}`}
          {...common}
          dataKey={`due${age}`}
          stroke={COLOURS.pace}
          strokeDasharray="2 4"
        />,
        <Line
          key={`done${age}`}
          {...common}
          dataKey={`done${age}`}
          stroke={COLOURS.done}
          strokeWidth={2.5}
        />,
      ])}
    </LineChart>
  );
}
