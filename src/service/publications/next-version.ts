/** The next version, before it is published: what it would hold, and what reads otherwise by it. */
import type { WirePreview } from "../../data/wire/work/versions";
import { type Correction, correctionsOf } from "../../domain/facts/corrections";
import type { Dataset } from "../../domain/facts/dataset";
import { type Measure, measureInfo, measureName } from "../../domain/facts/measure";
import { quarterLabel } from "../../domain/facts/period";
import { defaultQuarter } from "../../domain/facts/report-month";
import { monthChoice, resolveScope, viewMonth } from "../../domain/facts/scope";
import type { Project } from "../../domain/ledger/project";
import {
  type Board,
  type BoardChange,
  boardChanges,
  changeOf,
} from "../../domain/wording/board-changes";
import { wanWords } from "../../domain/wording/project-words";
import { amountWords } from "../../domain/wording/words";
import type { BoardContent } from "../../office/content";
import { type Office, publishedSeq } from "../office-log";
import { readDataset, readFacts, readLedger } from "../reads/answers";
import { type Version, newestVersion, wireVersion } from "../reads/versions";
import { boardFrom, soundBoard } from "../sound-board";
import type { StoreView } from "../store/store";
import type { Row } from "../store/tables";
import { placeOfAbout } from "../submissions/place";
import { currentOf } from "../submissions/current";
import { boardOf } from "./made";
import { correctionReasons } from "./correction-reasons";
import { deedsSince } from "./deeds-since";
import { withoutGrown } from "./retold";

export interface NextVersion {
  /** The version before it. */
  readonly base: Version | null;
  /** Names what it is made of. */
  readonly of: string;
  /** Null where nothing has any value. */
  readonly content: BoardContent | null;
  readonly corrections: readonly Correction[];
  readonly boards: { readonly was: Board | null; readonly is: Board } | null;
}

/**
 * What would be published now. Throws a `Refused` (422) that names the number where a board cannot hold
 * it.
 */
export async function nextVersion(office: Office, view: StoreView): Promise<NextVersion> {
  const base = await newestVersion(view);
  const content = boardOf(office.state);
  const shown = base && {
    dataset: await readDataset(view, base.number),
    facts: await readFacts(view, base.number),
  };
  const was = shown && boardFrom(shown);
  const is = content && soundBoard(content);
  return {
    base,
    of: `${office.journal.length}-${base?.number ?? 0}`,
    content,
    corrections:
      base && was && is
        ? await withoutGrown(correctionsOf(was.facts, is.facts), {
            was: { facts: shown.facts, projects: () => projectsOf(view, base.number, was.dataset) },
            is: {
              facts: content.facts,
              projects: async () => (content.ledger ?? []).map(({ project }) => project),
            },
            policy: is.dataset.policy,
          })
        : [],
    boards: is && { was, is },
  };
}

/** All projects of a version. */
async function projectsOf(
  view: StoreView,
  number: number,
  { regions }: Dataset,
): Promise<readonly Project[]> {
  const ledger = await readLedger(
    view,
    number,
    regions.map(({ code }) => code),
  );
  return ledger.map(({ project }) => project);
}

/** As the API has it. `drafts`: all that there are. */
export function previewOf(
  office: Office,
  next: NextVersion,
  drafts: readonly Row<"draft">[],
): WirePreview {
  const { base, of, boards, corrections } = next;
  const nameOf = (unit: string) =>
    office.state.units.find(({ code }) => code === unit)?.name ?? unit;
  const reasonOf = correctionReasons(office, next.content?.facts ?? null);
  const seen = boards && changesOf(boards.was, boards.is);
  const regionWord = boards?.is.dataset.policy.regionWord ?? office.state.region.name;
  return {
    base: base && wireVersion(base),
    of,
    month: seen?.month ?? null,
    changes: (seen?.changes ?? []).map(({ unit, what, kind, was, now }) => ({
      unit: unit === null ? regionWord : nameOf(unit),
      what,
      kind,
      was,
      is: now,
    })),
    corrections: corrections.map((correction) => ({
      unit: nameOf(correction.unit),
      month: correction.month,
      what: measureName(correction.measure, "ytd"),
      was: exactWords(correction.measure, correction.was),
      is: correction.now === null ? null : exactWords(correction.measure, correction.now),
      reason: reasonOf(correction),
    })),
    deeds: deedsSince(office, nameOf),
    added: addedBy(office).map(({ unit, ...own }) => ({ unit: nameOf(unit), ...own })),
    pending: pendingOf(office, drafts).map(({ unit, ...own }) => ({ unit: nameOf(unit), ...own })),
  };
}

/** In the quarter that the board opens with by what comes; none of a first version. */
function changesOf(was: Board | null, is: Board) {
  const { scope } = resolveScope({}, is.dataset, is.facts);
  const month = viewMonth(is.dataset, is.facts, monthChoice(scope));
  if (!was) return { month, changes: [] };
  const what = "打开时的季度";
  const opensWith: readonly BoardChange[] = changeOf(
    "quarter",
    { unit: null, about: what, what },
    quarterLabel(defaultQuarter(was)),
    quarterLabel(scope.quarter),
  );
  return { month, changes: [...opensWith, ...boardChanges(was, is, scope)] };
}

/** To the last 万元: a correction may be less than the board shows. */
function exactWords(measure: Measure, value: number): string {
  return measureInfo(measure).unit === "wan" ? wanWords(value) : amountWords(measure, value);
}

/** Accepted since the last version. */
function addedBy(office: Office) {
  const since = publishedSeq(office);
  return [...office.records].flatMap(([about, { state, accepted, sent }]) => {
    const place = placeOfAbout(about);
    const isNew = state === "accepted" && (accepted.at(-1)?.seq ?? 0) > since;
    return place && isNew ? [{ ...place, by: sent?.by ?? "" }] : [];
  });
}

/** What is being written or waits: it does not go out with this version. */
function pendingOf(office: Office, drafts: readonly Row<"draft">[]) {
  const byAbout = new Map(
    drafts.map((draft) => [`submission ${draft.unit} ${draft.month} ${draft.sheet}`, draft]),
  );
  const abouts = new Set([...office.records.keys(), ...byAbout.keys()]);
  return [...abouts].sort().flatMap((about) => {
    const place = placeOfAbout(about);
    if (!place) return [];
    const { state } = currentOf(office, place, byAbout.get(about) ?? null);
    const isPending = state === "draft" || state === "submitted" || state === "returned";
    return isPending ? [{ ...place, state }] : [];
  });
}
