/**
 * A row of a figure about progress (开工率…, 完成投资, 四上目标): what it measures is its own, how the rate
 * stands is the same in all.
 */
import type { Fraction } from "../../domain/numbers/fraction";
import { DASH, formatPercent } from "../../domain/numbers/format";
import { LAMP_LABEL } from "../../domain/rates/lamp";
import type { Members, Snapshot } from "../../domain/facts/snapshot";
import type { Standing } from "../../domain/rates/standing";
import { gapWords } from "../../domain/wording/words";
import { lampCell, percentCell, pointsCell, textCell, missingCell } from "../cells";
import type { Detail, Row, RowsBody } from "../figure";
import { printedRemarks } from "../parts";
import { FALLEN, type StatusWord, remarksOf } from "../status-words";

/** What the figure itself makes of a row: its values, and what stands beside the rate. */
export interface OwnPart extends Pick<Row, "values" | "pace" | "missing" | "hatched" | "cells"> {
  /** What was done: below 0 it was corrected downwards. */
  readonly done: number | null;
  /** Before 与序时 in the tooltip, and between it and the lamp. */
  readonly details: readonly Detail[];
  readonly more?: readonly Detail[];
  /** What the cells cannot say; beside what is said of printed numbers. */
  readonly remarks?: readonly StatusWord[];
}

/** The row of a unit or a total. */
export function progressRow(
  snapshot: Snapshot,
  standing: Standing,
  of: { key: string; members: Members },
  own: OwnPart,
): Row {
  const { rate, gap, lamp, missing, reached } = standing;
  return {
    key: of.key,
    name: of.members.word,
    values: own.values,
    pace: own.pace,
    ...(reached === null ? {} : { reached }),
    missing: own.missing,
    hatched: own.hatched,
    flag: own.done !== null && own.done < 0 ? FALLEN.word : null,
    cells: {
      ...own.cells,
      rate: rate.value ? percentCell(rate.value) : missingCell(missing),
      gap: gap ? pointsCell(gap) : textCell(DASH),
      lamp: lampCell(lamp),
    },
    ...remarksOf([...printedRemarks(snapshot, rate, of.members), ...(own.remarks ?? [])]),
    details: [
      ...own.details,
      ...(gap ? [{ label: "与序时", text: gapWords(gap) }] : []),
      ...(own.more ?? []),
      { label: "灯", text: LAMP_LABEL[lamp] },
    ],
  };
}

/** The key's words for the tick on each bar: this share of its plan should be done by now. */
export function paceTick(of: "计划" | "目标", pace: Fraction): NonNullable<RowsBody["tick"]> {
  const share = `（${of}的${formatPercent(pace)}）`;
  return { name: `序时应完成${share}`, short: `序时${share}` };
}
