/**
 * The query string of the ledger's addresses as a question. Throws `BadRequest` for what can't be
 * asked.
 */
import { type Region, withBelow } from "../../domain/facts/county";
import { isColumnId } from "../../domain/ledger/columns";
import { FILTER_IDS, type LedgerChoice, splitWords, takesWord } from "../../domain/ledger/filters";
import { BadRequest } from "../answer";
import type { LedgerSort } from "./selection";

/** What is asked for below a region; a unit is chosen with all below it. */
export function parseQuestion(parameters: URLSearchParams, regions: readonly Region[]) {
  const choice = parseChoice(parameters);
  return {
    /** Of names; empty where none is sought. */
    text: parameters.get("q")?.trim() ?? "",
    choice: choice.counties
      ? { ...choice, counties: [...withBelow(regions, choice.counties)] }
      : choice,
    sort: parseSort(parameters.get("sort") ?? ""),
  };
}

/** What is wanted of each filter that is set. */
export function parseChoice(parameters: URLSearchParams): LedgerChoice {
  return Object.fromEntries(
    FILTER_IDS.flatMap((id) => {
      const words = splitWords(parameters.get(id) ?? "");
      const unknown = words.find((word) => !takesWord(id, word));
      if (unknown !== undefined) throw new BadRequest(`筛选条件${id}没有“${unknown}”这一项。`);
      return words.length === 0 ? [] : [[id, words] as const];
    }),
  );
}

/** `-investmentRate,name`; without one, the units' display order. */
export function parseSort(text: string): readonly LedgerSort[] {
  return (text === "" ? "county" : text).split(",").map((part) => {
    const column = part.replace(/^-/, "");
    if (!isColumnId(column)) throw new BadRequest(`不能按“${part}”排序。`);
    return { column, descending: part.startsWith("-") };
  });
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** Which part of the list is asked for. */
export function parsePage(parameters: URLSearchParams): { start: number; limit: number } {
  const limit = parameters.get("limit") ?? String(DEFAULT_LIMIT);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MAX_LIMIT)
    throw new BadRequest(`limit应为1到${MAX_LIMIT}的整数。`);
  const cursor = parameters.get("cursor") ?? cursorAt(0);
  const start = /^after-(\d{1,7})$/.exec(cursor)?.[1];
  if (start === undefined) throw new BadRequest("cursor应为上一页给出的next。");
  return { start: Number(start), limit: Number(limit) };
}

/** The cursor of what comes behind the first `count`. */
export function cursorAt(count: number): string {
  return `after-${count}`;
}
