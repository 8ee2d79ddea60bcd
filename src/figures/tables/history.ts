/** One unit through the quarters: its rates, ranks and how they moved, as rows of text. */
import type { Region } from "../../domain/facts/county";
import { DASH, formatYi } from "../../domain/numbers/format";
import { type Lamp, lampOf } from "../../domain/rates/lamp";
import {
  type Quarter,
  quarterAsOfLabel,
  quarterLabel,
  quarterOf,
  quartersBetween,
} from "../../domain/facts/period";
import { countyRate } from "../../domain/rates/rate";
import { PACED_RATES, type RateId } from "../../domain/rates/rates";
import { rankChanges, ranksOf } from "../../domain/rates/ranking";
import { readMeasure } from "../../domain/facts/readings";
import { type Snapshot, countyMembers, snapshotOf } from "../../domain/facts/snapshot";
import { rateText } from "../../domain/wording/words";

export interface HistoryRow {
  readonly quarter: Quarter;
  readonly label: string;
  readonly done: string;
  readonly rates: readonly {
    readonly id: RateId;
    readonly text: string;
    readonly lamp: Lamp;
    readonly rank: string;
    readonly change: string;
  }[];
}

/** Every quarter with data up to the one in view, newest first. */
export function countyHistory(snapshot: Snapshot, county: Region): HistoryRow[] {
  const months = Object.values(snapshot.facts.monthsWith).flat();
  const quarters = [...new Set(months.map(quarterOf))].sort();
  const [first] = quarters;
  if (!first) return [];
  const withData = quartersBetween(first, snapshot.scope.quarter).filter((quarter) =>
    quarters.includes(quarter),
  );
  return withData
    .reverse()
    .map((quarter) =>
      historyRow(
        quarter === snapshot.scope.quarter ? snapshot : snapshotOf(snapshot, quarter),
        county,
      ),
    );
}

function historyRow(view: Snapshot, county: Region): HistoryRow {
  const done = readMeasure(view, county, "investment.done");
  const month = view.periods.investment?.month;
  return {
    quarter: view.scope.quarter,
    label: month ? quarterAsOfLabel(view.scope.quarter, month) : quarterLabel(view.scope.quarter),
    done: done.value === null ? DASH : formatYi(done.value),
    rates: PACED_RATES.map((id) => {
      const rate = countyRate(view, id, county);
      const rank = ranksOf(view, id).get(county.code);
      const change = rankChanges(view, id).get(county.code);
      return {
        id,
        text: rateText(rate),
        lamp: lampOf(view, rate, countyMembers(county)),
        rank: rank ? `${rank.rank}/${rank.of}` : DASH,
        change:
          change === undefined || change === 0
            ? ""
            : `${change > 0 ? "▲" : "▼"}${Math.abs(change)}`,
      };
    }),
  };
}
