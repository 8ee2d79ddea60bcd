/** The sources of an office's board: its imports, several of them together, and its ledger. */
import type { WireDataset } from "../data/wire/wire";
import { printedGroup } from "../domain/facts/facts";
import { MEASURE_GROUPS, type MeasureGroup, measureInfo } from "../domain/facts/measure";
import type { Month } from "../domain/facts/period";
import { investedBy, planFor } from "../domain/ledger/project";
import { groupBy, sorted } from "../lib/array";
import { type LedgerFact, ledgerSourceId } from "./content-ledger";
import { DEFAULT_TIME_ZONE } from "../domain/facts/dataset";
import { dayAt } from "../domain/ledger/day";
import type { ImportedReport } from "./imported";
import type { OfficeState, StateImport } from "./state";

type WireSource = NonNullable<WireDataset["sources"]>[number];

/** What stands of an import in a month and group. */
interface Standing {
  readonly import: string;
  readonly month: Month;
  readonly group: MeasureGroup;
}

/**
 * For each month first what several files report together, then each import that still stands for
 * anything, then the sums of the ledger.
 */
export function sourcesOf(state: OfficeState, sums: readonly LedgerFact[]): WireSource[] {
  const standing = standingOf(state);
  const byImport = groupBy(standing, (own) => own.import);
  const events = new Map(state.imports.map(({ event }) => [event.id, event]));
  const single = [...byImport].flatMap(([id, own]) => {
    const event = events.get(id);
    return event ? [importSource(event, own)] : [];
  });
  return [...jointSources(standing, events), ...single, ...ledgerSources(state, sums)];
}

function standingOf({ values, printed }: OfficeState): readonly Standing[] {
  return [
    ...[...values.values()].map(({ month, measure, ...from }) => ({
      import: from.import,
      month,
      group: measureInfo(measure).group,
    })),
    ...printed.map(({ month, measure, ...from }) => ({
      import: from.import,
      month,
      group: printedGroup(measure),
    })),
  ];
}

type ImportedEvent = StateImport["event"];

function importSource(event: ImportedEvent, standing: readonly Standing[]): WireSource {
  const { id, file, tables, note, report } = event;
  return {
    id,
    title: tables.find(({ title }) => title !== "")?.title ?? file.name,
    document: report ? `${file.name}（${reportWords(report)}）` : file.name,
    months: inOrder(standing.map(({ month }) => month)),
    groups: groupsOf(standing),
    ...(note !== undefined && { note }),
  };
}

/** 王强2026-10-05报送，李敏审核: the days are the office's own. */
function reportWords({ reporter, reportedAt, reviewer }: ImportedReport): string {
  return `${reporter}${dayAt(Date.parse(reportedAt), DEFAULT_TIME_ZONE)}报送，${reviewer}审核`;
}

/** Where each county sends a file of its own, none of them is the source of the whole region. */
function jointSources(
  standing: readonly Standing[],
  events: ReadonlyMap<string, ImportedEvent>,
): readonly WireSource[] {
  return [...groupBy(standing, ({ month }) => month)].flatMap(([month, ofMonth]) => {
    const shared = [...groupBy(ofMonth, ({ group }) => group)].flatMap(([, own]) =>
      new Set(own.map((one) => one.import)).size > 1 ? own : [],
    );
    if (shared.length === 0) return [];
    const own = [...new Set(shared.map((one) => one.import))].flatMap((id) => events.get(id) ?? []);
    const names = own.map(({ file, tables, report }) =>
      report ? (tables[0]?.title ?? file.name) : file.name,
    );
    const isReported = own.every(({ report }) => report !== undefined);
    return [
      {
        id: `joint-${month}`,
        title: isReported
          ? `各单位报送的${names.length}份报表`
          : `本单位导入的${names.length}份表格`,
        document: `${names.slice(0, 3).join("、")}${names.length > 3 ? `等${names.length}份` : ""}`,
        months: [month],
        groups: groupsOf(shared),
      },
    ];
  });
}

function ledgerSources(
  { projects }: OfficeState,
  sums: readonly LedgerFact[],
): readonly WireSource[] {
  return [...groupBy(sums, ({ month }) => month)].map(([month, own]) => {
    const listed = projects.filter(({ entry }) => planFor(entry.project, month) !== null);
    const reported = listed.filter(({ entry }) => investedBy(entry.project, month) !== null);
    // What some have not reported is in no sum: beside every figure, since its plan is.
    const isWhole =
      reported.length === listed.length ||
      !own.some(({ measure }) => measure === "investment.done");
    return {
      id: ledgerSourceId(month),
      title: isWhole
        ? "由项目台账汇总"
        : `由项目台账汇总（${listed.length}个项目中${reported.length}个报了投资）`,
      months: [month],
      groups: groupsOf(own.map(({ measure }) => ({ group: measureInfo(measure).group }))),
      note: `当年台账${listed.length}个项目，其中${reported.length}个报了当月累计完成投资`,
    };
  });
}

function groupsOf(of: readonly { readonly group: MeasureGroup }[]): MeasureGroup[] {
  const own = new Set(of.map(({ group }) => group));
  return MEASURE_GROUPS.filter((group) => own.has(group));
}

function inOrder(months: readonly Month[]): Month[] {
  return sorted([...new Set(months)], (a, b) => (a < b ? -1 : 1));
}
