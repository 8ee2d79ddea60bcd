/** `GET /submissions/{unit}/{month}/{table}`: one with its content, what stands, and its history. */
import type { WireSubmissionDetail } from "../../data/wire/work/submissions";
import { yearOf } from "../../domain/facts/period";
import type { Standing } from "../../domain/submissions/roles";
import { sorted } from "../../lib/array";
import type { ImportedEvent } from "../../office/journal";
import { unitToday } from "../merged-units";
import type { Office } from "../office-log";
import type { StoreView } from "../store/store";
import { type Current, acceptedContent, contentNow, wireSubmission } from "./current";
import type { HistoryEntry } from "./record";

export interface Asker {
  readonly who: Standing;
  /** ISO 8601. */
  readonly now: string;
}

/** What a GET answers; of a refusal, what stands now. */
export async function detailOf(
  office: Office,
  view: StoreView,
  current: Current,
  { who, now }: Asker,
): Promise<WireSubmissionDetail> {
  const { place, record } = current;
  const name = office.state.units.find(({ code }) => code === place.unit)?.name ?? place.unit;
  return {
    submission: wireSubmission(current, { office, who, now }),
    unit: { code: place.unit, name },
    content: await contentNow(office, view, current),
    accepted: await acceptedContent(office, view, record),
    stored: storedOf(office, current),
    dashIsZero: office.state.dashIsZero,
    history: historyOf(office, current),
  };
}

/** Values of the unit in the month's year and the one before; its projects for the ledger's table. */
function storedOf({ state, merged }: Office, { place }: Current): WireSubmissionDetail["stored"] {
  const { unit, month, table } = place;
  const ofUnit = state.projects.filter(({ entry }) => entry.project.county === unit);
  const isHere = ({ report }: ImportedEvent) =>
    report?.month === month && report.table === table && unitToday(merged, report.unit) === unit;
  const here = new Set(state.imports.flatMap(({ event }) => (isHere(event) ? [event.id] : [])));
  const first = `${yearOf(month) - 1}-01`;
  const last = `${yearOf(month)}-12`;
  return {
    values: [...state.values.values()].flatMap((own) =>
      own.unit === unit && own.month >= first && own.month <= last
        ? [{ month: own.month, measure: own.measure, value: own.value }]
        : [],
    ),
    projects: table === "ledger" ? ofUnit.map(({ entry }) => entry) : [],
    onlyHere: ofUnit.flatMap(({ entry, namedBy }) =>
      namedBy.every((id) => here.has(id)) ? [entry.project.id] : [],
    ),
  };
}

/** With the publications by which what was accepted went out. */
function historyOf({ publishings }: Office, { record }: Current): WireSubmissionDetail["history"] {
  const outs = record.accepted.flatMap(({ seq }, index): HistoryEntry[] => {
    const next = record.accepted[index + 1]?.seq ?? Infinity;
    const out = publishings.find((own) => own.seq >= seq);
    return out && out.seq < next ? [{ ...out, action: "publish", text: null }] : [];
  });
  return sorted([...record.history, ...outs], (a, b) => a.seq - b.seq).map(
    ({ at, by, action, text }) => ({ at, by, action, text }),
  );
}
