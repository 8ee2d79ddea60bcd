/**
 * The built-in offices, the default one first. Contents load at the first request: a page needs one
 * office, not three.
 */
import { parseWire } from "../src/data/wire/contract-words";
import { datasetSchema, factsSchema } from "../src/data/wire/wire";
import type { Office, OfficeContent } from "./office";

export const OFFICES: readonly Office[] = [
  {
    id: "yunling",
    name: "云岭市（演示）",
    load: async () => (await import("./datasets/yunling/build-yunling")).buildYunling(),
  },
  {
    id: "shangqiu",
    name: "商丘市",
    load: async () => publishedContent((await import("./datasets/real/shangqiu.json")).default),
  },
  {
    id: "xiangxi",
    name: "湘西州",
    load: async () => publishedContent((await import("./datasets/real/xiangxi.json")).default),
  },
];

/**
 * Published figures have no ledger behind them. The schemas give the JSON its type, and a slip in
 * it fails at once.
 */
function publishedContent(file: { dataset: unknown; facts: unknown }): OfficeContent {
  return {
    dataset: parseWire(datasetSchema, file.dataset),
    facts: parseWire(factsSchema, file.facts),
    ledger: null,
  };
}
