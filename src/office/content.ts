/** An office as the wire has it, for whatever answers the contract from memory. */
import type { WireDataset, WireFacts, WireFactsRecord } from "../data/wire/wire";
import type { RegionCode } from "../domain/facts/county";
import { CATEGORY_IDS } from "../domain/facts/enterprise";
import {
  ENTERPRISE_FIELDS,
  type Measure,
  type MeasureGroup,
  measureInfo,
} from "../domain/facts/measure";
import type { LedgerEntry } from "../domain/ledger/project";
import { groupBy, sorted } from "../lib/array";
import { type Steps, atOnce } from "../lib/steps";
import { tabulate } from "../lib/record";
import { type CellName, cellsOf, placeNamed } from "./content-cells";
import { type LedgerFact, ledgerFacts, ledgerSourceId } from "./content-ledger";
import { sourcesOf } from "./content-sources";
import type { OfficeUnitEntry } from "./journal";
import type { OfficeState, StateValue } from "./state";

/** What one office serves: the parts that the built-in backend answers from. */
export interface BoardContent {
  readonly dataset: WireDataset;
  readonly facts: WireFacts;
  /** Null where the office has no ledger. */
  readonly ledger: readonly LedgerEntry[] | null;
}

const SOURCE = "本单位导入的表格";
const REPORTED = "各单位报送的报表";

/** The board of an office; null while no month has any value. */
export function contentOf(state: OfficeState): BoardContent | null {
  return atOnce(contentSteps(state));
}

/** The same in steps. */
export function* contentSteps(state: OfficeState): Steps<BoardContent | null> {
  const values = [...state.values.values()];
  const sums = yield* ledgerFacts(state);
  const facts: WireFacts = {
    region: state.region.code,
    revision: state.revision,
    facts: [...reportedRecords(state, values), ...summedRecords(sums)],
    printed: state.printed.map(({ region, month, measure, value, precision, ...from }) => ({
      county: region,
      month,
      measure,
      value,
      precision,
      source: from.import,
      ...atOf(placeNamed(from, from.at)),
    })),
  };
  const months = [...facts.facts, ...(facts.printed ?? [])].map(({ month }) => month);
  if (months.length === 0) return null;
  return {
    dataset: datasetOf(state, { values, sums, months: sorted([...new Set(months)], ascending) }),
    facts,
    ledger: state.projects.length > 0 ? state.projects.map(({ entry }) => entry) : null,
  };
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function datasetOf(
  state: OfficeState,
  {
    values,
    sums,
    months,
  }: { values: readonly StateValue[]; sums: readonly LedgerFact[]; months: string[] },
): WireDataset {
  const { id, title, region, units, policy, revision, changedAt, projects } = state;
  return {
    id,
    title,
    mode: state.isInvented ? "demo" : "live",
    revision,
    generatedAt: changedAt,
    root: region.code,
    months,
    source: state.imports.some(({ event }) => event.report) ? REPORTED : SOURCE,
    sources: sourcesOf(state, sums),
    policy: { ...policy },
    ...(projects.length > 0 && { ledger: true }),
    regions: [
      { code: region.code, name: region.name, parent: null, kind: region.kind, order: 0 },
      ...units.map((unit) =>
        regionOf(unit, region.code, reportedGroups([...values, ...sums], unit)),
      ),
    ],
  };
}

function reportedGroups(
  values: readonly { readonly unit: RegionCode; readonly measure: Measure }[],
  { code }: OfficeUnitEntry,
): ReadonlySet<MeasureGroup> {
  return new Set(
    values.flatMap(({ unit, measure }) => (unit === code ? [measureInfo(measure).group] : [])),
  );
}

/** Who has reported a group reports it, whatever was said when the office was made. */
function regionOf(
  { code, name, kind, order, reports }: OfficeUnitEntry,
  parent: RegionCode,
  reported: ReadonlySet<MeasureGroup>,
): WireDataset["regions"][number] {
  const plain = { code, name, parent, kind, order };
  return reports === null ? plain : { ...plain, reports: [...new Set([...reports, ...reported])] };
}

/** One record for what one import says of a unit and month. */
function reportedRecords(state: OfficeState, values: readonly StateValue[]): WireFactsRecord[] {
  const groups = groupBy(values, ({ unit, month, ...from }) => `${unit} ${month} ${from.import}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const precision = own.flatMap((value) =>
      value.precision === 1 ? [] : [[value.measure, value.precision] as const],
    );
    return [
      {
        county: first.unit,
        month: first.month,
        source: first.import,
        ...measureGroups(new Map(own.map(({ measure, value }) => [measure, value]))),
        ...(precision.length > 0 && { precision: Object.fromEntries(precision) }),
        ...cellsOf(state, own),
      },
    ];
  });
}

function summedRecords(sums: readonly LedgerFact[]): WireFactsRecord[] {
  const groups = groupBy(sums, ({ unit, month }) => `${unit} ${month}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        county: first.unit,
        month: first.month,
        source: ledgerSourceId(first.month),
        ...measureGroups(new Map(own.map(({ measure, value }) => [measure, value]))),
      },
    ];
  });
}

/** The groups of a record that hold any value; null is 未报. */
function measureGroups(values: ReadonlyMap<Measure, number>): Partial<WireFactsRecord> {
  const at = (measure: Measure) => values.get(measure) ?? null;
  const progress = (group: "starts" | "completions" | "investment") =>
    tabulate(["planned", "due", "done"], (field) => at(`${group}.${field}`));
  const fields = (category: (typeof CATEGORY_IDS)[number] | "total") =>
    tabulate(ENTERPRISE_FIELDS, (field) => at(`enterprises.${category}.${field}`));
  const has = new Set([...values.keys()].map((measure) => measureInfo(measure).group));
  return {
    ...(has.has("projects") && {
      projects: {
        total: at("projects.total"),
        totalInvestment: at("projects.totalInvestment"),
      },
    }),
    ...(has.has("starts") && { starts: progress("starts") }),
    ...(has.has("completions") && { completions: progress("completions") }),
    ...(has.has("investment") && { investment: progress("investment") }),
    ...(has.has("enterprises") && {
      enterprises: { ...tabulate(CATEGORY_IDS, fields), total: fields("total") },
    }),
  };
}

function atOf(at: CellName): { readonly at: CellName } {
  return { at };
}
