/**
 * As much of a data set as the next question needs, read before the program that checks it is
 * there. Nothing of it is shown.
 */
import { ALL_GROUPS, type Region, parseCode } from "../../domain/facts/county";
import { DEFAULT_TIME_ZONE, type Dataset } from "../../domain/facts/dataset";
import { type Month, parseMonth } from "../../domain/facts/period";
import { DEFAULT_POLICY } from "../../domain/facts/policy";
import { isPresent, sorted } from "../../lib/array";
import { isRecord } from "../../lib/record";

/**
 * Its months and which region stands below which, all else left empty. Null where the answer is not
 * of the plainest kind: then the reading itself, which knows the rules, decides what to ask for.
 */
export function sketchOf(body: unknown): Dataset | null {
  if (!isRecord(body)) return null;
  const { id, root, generatedAt } = body;
  const [months, regions] = [allOf(body["months"], monthOf), allOf(body["regions"], regionOf)];
  const top = codeOf(root);
  if (typeof id !== "string" || typeof generatedAt !== "string" || !months || !regions || !top)
    return null;
  // As it is written: a browser takes long to learn the first time zone, and at a month's edge the
  // reading decides.
  const newest = parseMonth(generatedAt.slice(0, 7));
  if (newest === null || months.some((month) => month > newest)) return null;
  const untold = {
    title: "",
    mode: "live",
    revision: "",
    timeZone: DEFAULT_TIME_ZONE,
    sourceTitle: "",
    sources: [],
    campaigns: [],
    hasLedger: false,
    version: null,
    hasWork: false,
    problems: [],
  } as const;
  const inOrder = sorted([...new Set(months)], (a, b) => (a < b ? -1 : 1));
  return {
    ...untold,
    id,
    generatedAt,
    root: top,
    months: inOrder,
    policy: DEFAULT_POLICY,
    regions,
  };
}

/** Null where one of them is not to be read, or there is none. */
function allOf<Value>(
  list: unknown,
  read: (item: unknown) => Value | null,
): readonly Value[] | null {
  if (!Array.isArray(list)) return null;
  const found = list.map(read).filter(isPresent);
  return found.length === list.length && found.length > 0 ? found : null;
}

function monthOf(value: unknown): Month | null {
  return typeof value === "string" ? parseMonth(value) : null;
}

function codeOf(value: unknown) {
  return typeof value === "string" ? parseCode(value) : null;
}

function regionOf(value: unknown): Region | null {
  if (!isRecord(value)) return null;
  const [code, parent] = [codeOf(value["code"]), codeOf(value["parent"])];
  if (code === null || (parent === null && value["parent"] !== null)) return null;
  return { code, parent, name: code, short: null, kind: "county", order: 0, reports: ALL_GROUPS };
}
