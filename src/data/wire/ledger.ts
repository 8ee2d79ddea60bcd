/**
 * The ledger's answers as domain values. Each reading parses what it needs and nothing else: a
 * facet or a field that nobody shows must not cost the numbers beside it.
 */
import * as z from "zod/mini";
import type { DataProblem } from "../../domain/facts/data-problem";
import type { LedgerConcerns, LedgerOverdue } from "../../domain/ledger/concerns";
import type { LedgerSummary } from "../../domain/ledger/differences";
import { groupBy } from "../../lib/array";
import { parseWire } from "./contract-words";
import { code, integer, text } from "./wire-forms";
import { toCode } from "./wire-values";

const rateParts = z.object({ numerator: z.nullable(integer), denominator: z.nullable(integer) });

export const ledgerSummarySchema = z.object({
  projects: integer,
  parts: z.nullish(integer),
  totalInvestment: integer,
  planned: integer,
  done: z.nullable(integer),
  reported: z.nullish(integer),
  startRate: rateParts,
  completionRate: rateParts,
  investmentRate: rateParts,
});

/** What is read of a project in a list. */
export const listedProjectSchema = z.object({ id: code, name: text, county: code });

const summaryAnswer = z.object({ summary: ledgerSummarySchema });
const listAnswer = z.object({ total: integer, items: z.array(listedProjectSchema) });
const pageAnswer = z.extend(listAnswer, {
  facets: z.object({ issue: z.optional(z.record(z.string(), integer)) }),
});

/** The summary of a `/projects` answer. Throws `ContractError`. */
export function parseLedgerSummary(body: unknown): LedgerSummary {
  return toSummary(parseWire(summaryAnswer, body).summary);
}

/** A summary as the API writes it. */
export function toSummary({
  parts,
  reported,
  ...summary
}: z.infer<typeof ledgerSummarySchema>): LedgerSummary {
  return { ...summary, parts: parts ?? 0, reported: reported ?? null };
}

/** A page of the list: what `LedgerConcerns` are made of. */
export interface LedgerPage extends Pick<LedgerConcerns, "issues" | "problems"> {
  readonly total: number;
  readonly names: readonly string[];
}

/**
 * How many projects there are, how many of each state of `issue`, and the names of those listed.
 * Throws `ContractError`.
 */
export function parseLedgerPage(body: unknown): LedgerPage {
  const answer = parseWire(pageAnswer, body);
  const { total, items, problems } = readList(answer);
  const { open = 0, overdue = 0 } = answer.facets.issue ?? {};
  return { total, issues: { open, overdue }, names: items.map(({ name }) => name), problems };
}

/** The projects listed, with their units. Throws `ContractError`. */
export function parseLedgerOverdue(body: unknown): LedgerOverdue {
  const { total, items, problems } = readList(parseWire(listAnswer, body));
  return {
    total,
    projects: items.map(({ name, county }) => ({ name, county: toCode(county) })),
    problems,
  };
}

/**
 * A project listed twice counts once, the later one; there are at least as many as are listed. What
 * did not fit is named.
 */
export function readList<Item extends { readonly id: string }>({
  total,
  items,
}: {
  readonly total: number;
  readonly items: readonly Item[];
}): { total: number; items: readonly Item[]; problems: DataProblem[] } {
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const problems = [...groupBy(items, ({ id }) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]): DataProblem => ({
      weight: "joined",
      where: "items",
      what: `项目${id}列了${same.length}次`,
      done: "只算一个，用后一个",
    }));
  if (total >= once.length) return { total, items: once, problems };
  const what = `收到${total}，列出的项目却有${once.length}个`;
  return {
    total: once.length,
    items: once,
    problems: [...problems, { weight: "joined", where: "total", what, done: "按列出的个数" }],
  };
}
