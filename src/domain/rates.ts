/** The rates (比率) there are: their parts, and which pace and lamp they have. How they are derived is `rate.ts`. */
import type { PrintedRate } from "./facts";
import { type Measure, type MeasureGroup } from "./measure";
import type { PacedRate, Policy } from "./policy";

export type RateId = PrintedRate;

export interface RateInfo {
  readonly id: RateId;
  readonly name: string;
  readonly group: MeasureGroup;
  readonly numerator: Measure;
  /** Two denominators of 竣工率 are in real use: policy chooses. */
  readonly denominator: (policy: Policy) => Measure;
  /** Which lamp and pace apply; null for the rates against a period target. */
  readonly paced: PacedRate | null;
}

/** The order of the four headline rates everywhere: 开工, 竣工, 投资, 四上. */
export const RATES: Readonly<Record<RateId, RateInfo>> = {
  start: { id: "start", name: "开工率", group: "starts", numerator: "starts.done", denominator: () => "starts.planned", paced: "start" },
  startDue: { id: "startDue", name: "时序开工率", group: "starts", numerator: "starts.done", denominator: () => "starts.due", paced: null },
  completion: {
    id: "completion",
    name: "竣工率",
    group: "completions",
    numerator: "completions.done",
    denominator: (policy) => (policy.completionDenominator === "total" ? "projects.total" : "completions.planned"),
    paced: "completion",
  },
  investment: {
    id: "investment",
    name: "投资完成率",
    group: "investment",
    numerator: "investment.done",
    denominator: () => "investment.planned",
    paced: "investment",
  },
  investmentDue: {
    id: "investmentDue",
    name: "阶段目标完成率",
    group: "investment",
    numerator: "investment.done",
    denominator: () => "investment.due",
    paced: null,
  },
  enterprises: {
    id: "enterprises",
    name: "四上目标完成率",
    group: "enterprises",
    numerator: "enterprises.total.added",
    denominator: () => "enterprises.total.target",
    paced: "enterprises",
  },
};

/**
 * What a notice must print of a region for its totals to stand in the place of the units' sum: both parts of the group's rate;
 * of 四上 新增 alone, which is a headline without a target too; of projects their number.
 */
export function headlineMeasures(group: MeasureGroup, policy: Policy): readonly Measure[] {
  if (group === "projects") return ["projects.total"];
  if (group === "enterprises") return ["enterprises.total.added"];
  return Object.values(RATES).flatMap((rate) =>
    rate.group === group && rate.paced !== null ? [rate.numerator, rate.denominator(policy)] : [],
  );
}
