/** The fault bad-schema: a text where the contract wants an integer. */
import { isRecord } from "../src/lib/record";

const NOT_A_NUMBER = "一千";
/** Which record of the facts is spoilt; the last one of a shorter answer. */
const SPOILT_INDEX = 3;

/** An answer's body with one thing wrong in it, told apart by what only it holds. */
export function spoilt(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const { facts, items, findings, libraryUntold } = body;
  if (Array.isArray(facts)) return { ...body, facts: withOneSpoilt(facts) };
  if (Array.isArray(items)) return { ...body, items: items.map(withoutTotal) };
  if (findings !== undefined) return { ...body, findings: NOT_A_NUMBER };
  if (libraryUntold !== undefined) return { ...body, libraryUntold: NOT_A_NUMBER };
  return withoutTotal(body);
}

function withOneSpoilt(records: readonly unknown[]): unknown[] {
  const place = Math.min(SPOILT_INDEX, records.length - 1);
  return records.map((record, index) => {
    if (index !== place || !isRecord(record)) return record;
    const { investment } = record;
    return {
      ...record,
      investment: { ...(isRecord(investment) && investment), done: NOT_A_NUMBER },
    };
  });
}

/** A project without a total that is one. */
function withoutTotal(project: unknown): unknown {
  return isRecord(project) ? { ...project, totalInvestment: NOT_A_NUMBER } : project;
}
