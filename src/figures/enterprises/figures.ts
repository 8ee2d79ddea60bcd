/** 四上企业 by unit: added by category, against target, and net of removals. */
import { type Added, addedMark, addedOf } from "../../domain/rates/added";
import { CATEGORIES } from "../../domain/facts/enterprise";
import { formatCount } from "../../domain/numbers/format";
import { headlineRate } from "../../domain/rates/rate";
import { type Total, readMeasure, totalMeasure, totalCoverage } from "../../domain/facts/readings";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { absenceWord, listNames } from "../../domain/wording/words";
import type { Measure } from "../../domain/facts/measure";
import { ADDED, REMOVED, partlyReportedWords } from "./readings";
import { enterpriseDefinition } from "../definition";
import type { Figure, RowsBody } from "../figure";
import { emptyBody, fallenNote, stampOf } from "../parts";
import { printedWords } from "../rates/words";
import { countWord } from "./count";
import { categoryNotes } from "./category-notes";
import { enterpriseAddedBody } from "./added";
import { enterpriseTargetBody } from "./target";
import { enterpriseNetBody } from "./net";
import {
  type EnterpriseFigureId,
  absentMessage,
  enterpriseMessage,
  enterpriseTakeaway,
  partlyReported,
} from "./words";

/** The drawn part of each figure; asked for only when a unit reports new enterprises. */
const BODY: Record<EnterpriseFigureId, (snapshot: Snapshot) => RowsBody> = {
  "enterprises-added": enterpriseAddedBody,
  "enterprises-target": enterpriseTargetBody,
  "enterprises-net": enterpriseNetBody,
};

const HEAD: Record<EnterpriseFigureId, string> = {
  "enterprises-added": "四上新增",
  "enterprises-target": "四上目标",
  "enterprises-net": "四上净增",
};
const DEFINED_BY = {
  "enterprises-added": "added",
  "enterprises-target": "target",
  "enterprises-net": "net",
} as const;
const ORDER_WORDS: Record<EnterpriseFigureId, string> = {
  "enterprises-added": "各组内按合计从大到小",
  "enterprises-target": "各组内按年度目标从大到小",
  "enterprises-net": "各组内按净增从大到小",
};

/** One of the three figures; empty when no unit reports new enterprises. */
export function enterpriseFigure(snapshot: Snapshot, id: EnterpriseFigureId): Figure {
  const added = addedOf(snapshot);
  const { total } = added;
  const drawn = total.reported.length > 0 || (id === "enterprises-added" && anyCategory(snapshot));
  return {
    id,
    head: HEAD[id],
    message: drawn ? enterpriseMessage(snapshot, id, added) : absentMessage(snapshot),
    takeaway: enterpriseTakeaway(snapshot, id, added),
    subtitle: {
      whose: null,
      text: `${periodWords(snapshot, "enterprises")}新增（${countWord(snapshot)}），家；${ORDER_WORDS[id]}`,
    },
    unit: "家",
    notes: notes(snapshot, id, total),
    stamp: {
      ...stampOf(snapshot, ["enterprises"], totalCoverage(total)),
      definition: enterpriseDefinition(snapshot, DEFINED_BY[id]),
    },
    body: drawn
      ? BODY[id](snapshot)
      : emptyBody(snapshot, "enterprises", printedAdded(snapshot, added)),
  };
}

function anyCategory(snapshot: Snapshot): boolean {
  return CATEGORIES.some(
    ({ id }) => totalMeasure(snapshot, `enterprises.${id}.added`).value !== null,
  );
}

/** 州级公布34/200家，17.0%, or 州级公布34家 without a target; null where nothing is printed. */
function printedAdded(snapshot: Snapshot, added: Added): string | null {
  if (!added.printed || added.value === null) return null;
  return (
    printedWords(snapshot, headlineRate(snapshot, "enterprises")) ??
    `${addedMark(snapshot, added)}${formatCount(added.value)}家`
  );
}

const DRAWN: Record<EnterpriseFigureId, readonly Measure[]> = {
  "enterprises-added": [ADDED, ...CATEGORIES.map(({ id }): Measure => `enterprises.${id}.added`)],
  "enterprises-target": [ADDED],
  "enterprises-net": [ADDED, REMOVED],
};

/** Whether a number that the figure draws is below 0, which only a correction makes it. */
function hasFallen(snapshot: Snapshot, id: EnterpriseFigureId): boolean {
  return snapshot.members.regions.some((county) =>
    DRAWN[id].some((measure) => (readMeasure(snapshot, county, measure).value ?? 0) < 0),
  );
}

function notes(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string[] {
  const list: string[] = [];
  const silent = total.missing.filter((county) => partlyReportedWords(snapshot, county) === null);
  if (id === "enterprises-added") list.push("色块首字为行业简称。");
  if (id === "enterprises-net") list.push("净增＝新增－退出；退出未报的单位只画新增。");
  if (hasFallen(snapshot, id)) list.push(fallenNote(snapshot));
  for (const absence of ["notReported", "noEarlier"] as const) {
    const names = silent
      .filter((county) => readMeasure(snapshot, county, ADDED).absence === absence)
      .map(({ name }) => name);
    if (names.length > 0) list.push(`${listNames(names)}${absenceWord(absence)}，不计入合计。`);
  }
  const partly = partlyReported(snapshot, total.missing);
  if (partly.length > 0) list.push(`${partly.join("；")}，各行业与合计的单位不同。`);
  if (id === "enterprises-added") list.push(...categoryNotes(snapshot).map((note) => `${note}。`));
  const excluded = snapshot.members.regions.filter(
    (county) => readMeasure(snapshot, county, ADDED).absence === "notApplicable",
  );
  if (excluded.length > 0)
    list.push(`${listNames(excluded.map(({ name }) => name))}不报四上企业，不在合计内。`);
  return list;
}
