/**
 * A made-up nation's published ledger for measurements: provinces, prefectures, counties, and as many
 * projects as wanted, those of the invented office again and again.
 */
import { createHash } from "node:crypto";
import { buildYunling } from "../../mocks/datasets/yunling/build-yunling";
import { parseDataset } from "../../src/data/wire/parse";
import type { WireDataset, WireFacts } from "../../src/data/wire/wire";
import { parseCode } from "../../src/domain/facts/county";
import { parseMonth } from "../../src/domain/facts/period";
import type { LedgerEntry } from "../../src/domain/ledger/project";
import { invariant } from "../../src/lib/invariant";
import { TOGETHER, ledgerAnswers } from "../../src/service/publications/ledger-answers";
import {
  DATASET,
  FACTS,
  LEDGER,
  type LedgerInfo,
  partsFor,
  placesOf,
} from "../../src/service/reads/addresses";
import type { Store } from "../../src/service/store/store";

const PROVINCES = 31;
const PREFECTURES = 333;
const COUNTIES = 2844;
const MONTH = "2026-09";
const VERSION = { id: "v1", number: 1, name: null, at: "2026-10-08T01:00:00.000Z", note: "" };

export interface Nation {
  readonly prefectures: readonly string[];
  readonly counties: readonly string[];
  readonly projects: number;
}

interface Place {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly kind: "nation" | "province" | "prefecture" | "county";
  readonly order: number;
}

const numbered = (letter: string, index: number) => `${letter}${String(index).padStart(4, "0")}`;

function places(): readonly Place[] {
  const under = (kind: Place["kind"], letter: string, count: number, parents: readonly string[]) =>
    Array.from({ length: count }, (_, index): Place => ({
      code: numbered(letter, index),
      name: `${{ nation: "国", province: "省", prefecture: "市", county: "县" }[kind]}${index + 1}`,
      parent: parents[index % parents.length] ?? null,
      kind,
      order: index,
    }));
  const nation: Place = { code: "nation", name: "全国", parent: null, kind: "nation", order: 0 };
  const codes = (of: readonly Place[]) => of.map(({ code }) => code);
  const provinces = under("province", "s", PROVINCES, ["nation"]);
  const prefectures = under("prefecture", "d", PREFECTURES, codes(provinces));
  const counties = under("county", "x", COUNTIES, codes(prefectures));
  return [nation, ...provinces, ...prefectures, ...counties];
}

/** Puts the nation into an empty store as its one version. A minute or two for a million. */
export async function fillNation(store: Store, projects: number): Promise<Nation> {
  const regions = places();
  const invented = buildYunling();
  const counties = regions.filter(({ kind }) => kind === "county").map(({ code }) => code);
  const prefectures = regions.filter(({ kind }) => kind === "prefecture").map(({ code }) => code);
  const templates = (invented.ledger ?? []).filter(({ project }) => project.partOf === null);
  const perCounty = Math.ceil(projects / counties.length);
  const parts = partsFor(perCounty * counties.length);
  const dataset: WireDataset = {
    ...invented.dataset,
    id: "nation",
    title: "测量用的虚构看板",
    root: "nation",
    regions: regions.map((region) => ({ ...region })),
    revision: "v1-load",
    ledger: true,
    work: true,
  };
  const facts: WireFacts = {
    region: "nation",
    revision: "v1-load",
    facts: invented.facts.facts.map((record, index) => ({
      ...record,
      county: numbered("s", index % PROVINCES),
    })),
    printed: [],
  };
  const units = Object.fromEntries(counties.map((county) => [county, perCounty]));
  const info: LedgerInfo = {
    newest: MONTH,
    parts,
    lists: { months: [MONTH], units, together: TOGETHER },
  };
  await keep(store, [
    [DATASET, JSON.stringify(dataset)],
    [FACTS, JSON.stringify(facts)],
    [LEDGER, JSON.stringify(info)],
  ]);
  const board = parseDataset(dataset);
  const month = parseMonth(MONTH);
  invariant(month, "the month is one");
  const where = new Map<string, Record<string, string>>();
  for (const [place, county] of counties.entries()) {
    const entries = countyLedger(templates, { county, place, count: perCounty });
    for (const { project } of entries) {
      const address = placesOf(project.id, parts);
      const known = where.get(address) ?? {};
      known[project.id] = county;
      where.set(address, known);
    }
    // A county a transaction, as publications are.
    const answers = ledgerAnswers(entries, { dataset: board, months: [month] });
    await keep(
      store,
      answers.filter(([address]) => address !== LEDGER && !address.startsWith("places ")),
    );
  }
  await keep(
    store,
    [...where].map(([address, known]) => [address, JSON.stringify(known)]),
  );
  await store.change(async (change) => {
    await change.add("publication", [
      { ...VERSION, actor: "load", actorName: "测量", seq: 0, corrections: 0 },
    ]);
    await change.put("setting", { name: "readers", value: "everyone" });
  });
  return { prefectures, counties, projects: perCounty * counties.length };
}

function countyLedger(
  templates: readonly LedgerEntry[],
  {
    county,
    place,
    count,
  }: { readonly county: string; readonly place: number; readonly count: number },
): readonly LedgerEntry[] {
  const code = parseCode(county);
  invariant(code, "the county's code is one");
  return Array.from({ length: count }, (_, index): LedgerEntry => {
    const template = templates[(place * 7 + index) % templates.length];
    invariant(template, "the invented office has a ledger");
    const { project, issues, revisions } = template;
    const id = `P${place}-${index}`;
    return {
      project: { ...project, id, name: `${project.name}${id}`, county: code },
      issues: issues.map((issue) => ({ ...issue, id: `${id}-${issue.id}`.slice(0, 32) })),
      revisions,
    };
  });
}

async function keep(store: Store, answers: readonly (readonly [string, string])[]): Promise<void> {
  const kept = answers.map(([address, body]) => {
    const hash = createHash("sha256").update(body).digest("hex");
    return { address, body, hash };
  });
  await store.change(async (change) => {
    await change.add(
      "blob",
      kept.map(({ hash, body }) => ({ hash, body })),
    );
    await change.add(
      "answer",
      kept.map(({ address, hash }) => ({ number: 1, address, hash })),
    );
  });
}
