/**
 * The built-in offices, the default one first. Contents load at the first request: a page needs one
 * office, not three.
 */
import { parseWire } from "../src/data/wire/contract-words";
import { datasetSchema, factsSchema } from "../src/data/wire/wire";
import type { OfficeContent, OfficeLabel } from "../src/backend/office";
import { type Stores, createStores } from "../src/backend/office-store";

export interface Office extends OfficeLabel {
  /** Called once, at the first request for the office. */
  load(): Promise<OfficeContent>;
}

/** 填报演示: an invented office at work (mocks/work), which is no content but a service. */
export const TRIAL_OFFICE: OfficeLabel = { id: "lanping", name: "岚屏市（填报演示）" };

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

/** The same, the invented office with so many projects in its ledger instead of its own. */
export function officesWith(projects: number | null): readonly Office[] {
  if (projects === null) return OFFICES;
  return OFFICES.map((office) =>
    office.id === "yunling" ? { ...office, load: () => loadMany(office, projects) } : office,
  );
}

async function loadMany(office: Office, projects: number): Promise<OfficeContent> {
  const content = await office.load();
  const { manyProjects } = await import("./datasets/yunling/many");
  return { ...content, ledger: content.ledger && manyProjects(content.ledger, projects) };
}

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

/** The stores of some offices, each loaded at its first request. */
export function storesOf(offices: readonly Office[]): Stores {
  return createStores(async (id) => (await offices.find((one) => one.id === id)?.load()) ?? null);
}
