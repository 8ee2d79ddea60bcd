/** How a project's investment of the year stands against 序时, and which lamp follows. */
import { type Fraction, displayedTenths, fraction, subtract } from "../numbers/fraction";
import type { Month } from "../facts/period";
import { type Policy, timeProgressAt } from "../facts/policy";
import { type Lamp, lampFor } from "../rates/lamp";
import { type Project, investedBy, planFor } from "./project";

export interface ProjectStanding {
  /** The year's 投资完成率; null without a plan or a report. */
  readonly rate: Fraction | null;
  /** 序时进度 of the office at the month. */
  readonly pace: Fraction;
  /** Rate − pace as displayed, in tenths of a 百分点; null without a rate. */
  readonly gapTenths: number | null;
  readonly lamp: Lamp;
  /**
   * Why there is no rate: no plan of its own for the year (or one of 0), or no report for the
   * month.
   */
  readonly absence: "noPlan" | "notReported" | null;
}

/** By the same rule as everywhere: as displayed, against the office's 序时. No rate, no lamp. */
export function projectStanding(project: Project, month: Month, policy: Policy): ProjectStanding {
  const pace = timeProgressAt(policy, month);
  const planned = planFor(project, month)?.investment ?? 0;
  const done = investedBy(project, month);
  const none = { rate: null, pace, gapTenths: null, lamp: "none" } as const;
  if (planned <= 0) return { ...none, absence: "noPlan" };
  if (done === null) return { ...none, absence: "notReported" };
  const rate = fraction(done, planned);
  return {
    rate,
    pace,
    gapTenths: displayedTenths(subtract(rate, pace)),
    lamp: lampFor(policy, rate, pace),
    absence: null,
  };
}
