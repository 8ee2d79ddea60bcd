/** What stands in a cell of 县区对比: a unit's value or the region's, its lamp, its rank. */
import type { Region } from "../../domain/facts/county";
import { type Fraction, fraction } from "../../domain/numbers/fraction";
import { DASH } from "../../domain/numbers/format";
import { LAMPS, LAMP_WORD, type Lamp, lampOf } from "../../domain/rates/lamp";
import {
  type Rate,
  type RateAbsence,
  countyRate,
  gapToPace,
  headlineRate,
  headlineTotal,
} from "../../domain/rates/rate";
import { type Rank, rankChanges, ranksOf } from "../../domain/rates/ranking";
import type { RateId } from "../../domain/rates/rates";
import { type Snapshot, countyMembers } from "../../domain/facts/snapshot";
import { type Reading, readMeasure, readNet, totalOf } from "../../domain/facts/readings";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import { absenceWord, rateAbsenceWord } from "../../domain/wording/words";
import { amountCell, countCell, percentCell, pointsCell, signedCountCell } from "../cells";
import type { ColumnRule, Kind } from "./comparison-columns";
import type { Cell, CellNumber } from "../figure";
export interface ComparisonCell {
  readonly text: string;
  /**
   * ▲1 beside a rank: how it moved; set apart so that the ranks stay aligned. Null where a column
   * has none.
   */
  readonly suffix: string | null;
  readonly lamp: Lamp | null;
  /** What 数字由来 opens for; null where the cell is no number of its own. */
  readonly ref: NumberRef | null;
  /** Exact, for sorting; null sorts last either way. */
  readonly order: Fraction | null;
  /**
   * The number that the text shows, for files that hold numbers; null where the cell is no number.
   */
  readonly number: CellNumber | null;
  /** Why there is no number, where the text says it: 未报, 无竣工计划. */
  readonly absent?: RateAbsence;
}

/** The ranks in a table's columns, and how they moved. */
export interface RankTables {
  readonly ranks: ReadonlyMap<RateId, ReadonlyMap<string, Rank>>;
  readonly changes: ReadonlyMap<RateId, ReadonlyMap<string, number>>;
}

export function rankTables(snapshot: Snapshot, rules: readonly ColumnRule[]): RankTables {
  const ids = [...new Set(rules.flatMap(({ kind }) => (kind.of === "rank" ? [kind.rate] : [])))];
  return {
    ranks: new Map(ids.map((id) => [id, ranksOf(snapshot, id)])),
    changes: new Map(ids.map((id) => [id, rankChanges(snapshot, id)])),
  };
}

function plain(text: string, more: Partial<ComparisonCell> = {}): ComparisonCell {
  return { text, suffix: null, lamp: null, ref: null, order: null, number: null, ...more };
}

/** A cell with its number. */
function filled({ text, number }: Cell, more: Partial<ComparisonCell>): ComparisonCell {
  return plain(text, { number, ...more });
}

/** A unit's cell in a column. */
export function countyCell(
  snapshot: Snapshot,
  county: Region,
  kind: Kind,
  tables: RankTables,
): ComparisonCell {
  switch (kind.of) {
    case "measure":
      return readingCell(
        readMeasure(snapshot, county, kind.measure),
        (value) => amountCell(kind.measure, value),
        {
          unit: county.code,
          quantity: kind.measure,
        },
      );
    case "net":
      return readingCell(readNet(snapshot, county), signedCountCell, {
        unit: county.code,
        quantity: "net",
      });
    case "rank":
      return rankCell(
        tables.ranks.get(kind.rate)?.get(county.code),
        tables.changes.get(kind.rate)?.get(county.code),
        {
          unit: county.code,
          quantity: kind.rate,
        },
      );
    case "rate":
    case "gap":
    case "lamp":
      return rateCellOf(
        snapshot,
        countyRate(snapshot, kind.rate, county),
        kind.of,
        { unit: county.code, quantity: kind.rate },
        lampOf(snapshot, countyRate(snapshot, kind.rate, county), countyMembers(county)),
      );
  }
}

function readingCell(
  reading: Reading,
  show: (value: number) => Cell,
  ref: NumberRef,
): ComparisonCell {
  if (reading.value === null)
    return plain(absenceWord(reading.absence), { ref, absent: reading.absence });
  return filled(show(reading.value), { ref, order: fraction(reading.value) });
}

/**
 * 2 ▲1: the rank, and how many places it moved since the previous quarter; an unchanged rank stands
 * alone.
 */
function rankCell(
  rank: Rank | undefined,
  change: number | undefined,
  ref: NumberRef,
): ComparisonCell {
  if (!rank) return plain(DASH);
  const suffix = change ? `${change > 0 ? "▲" : "▼"}${Math.abs(change)}` : "";
  return filled(countCell(rank.rank), { suffix, order: fraction(-rank.rank), ref });
}

function rateCellOf(
  snapshot: Snapshot,
  rate: Rate,
  of: "rate" | "gap" | "lamp",
  ref: NumberRef,
  lamp: Lamp,
): ComparisonCell {
  if (of === "lamp")
    return plain(LAMP_WORD[lamp], {
      lamp,
      order: lamp === "none" ? null : fraction(LAMPS.indexOf(lamp)),
    });
  const gap = gapToPace(snapshot, rate);
  if (of === "gap") return gap ? filled(pointsCell(gap), { ref, order: gap }) : plain(DASH);
  if (rate.value) return filled(percentCell(rate.value), { ref, order: rate.value });
  const absent = rate.absence ?? "notReported";
  return plain(rateAbsenceWord(rate.id, absent), { ref, absent });
}

/** The suffix of a total that the notice prints, beside those that are summed. */
export const PRINTED = "公布";

/** The region's cell in a column: printed totals are marked one by one. */
export function totalCell(snapshot: Snapshot, kind: Kind): ComparisonCell {
  switch (kind.of) {
    case "measure": {
      const { value, printed } = headlineTotal(snapshot, kind.measure);
      return value === null
        ? plain(absenceWord("notReported"), { absent: "notReported" })
        : filled(amountCell(kind.measure, value), {
            ref: { unit: "total", quantity: kind.measure },
            ...(printed ? { suffix: PRINTED } : {}),
          });
    }
    case "net": {
      const { value } = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
      return value === null
        ? plain(DASH)
        : filled(signedCountCell(value), { ref: { unit: "total", quantity: "net" } });
    }
    case "rank":
      return plain("");
    case "rate":
    case "gap":
    case "lamp": {
      const { rate, origin } = headlineRate(snapshot, kind.rate);
      const cell = rateCellOf(
        snapshot,
        rate,
        kind.of,
        { unit: "total", quantity: kind.rate },
        lampOf(snapshot, rate, snapshot.members),
      );
      return origin === "printed" && kind.of === "rate" ? { ...cell, suffix: PRINTED } : cell;
    }
  }
}
