/** One unit that stands twice becomes one: what both are writing forbids it, drafts go along. */
import type { WireMerger } from "../../data/wire/work/office";
import type { RegionCode } from "../../domain/facts/county";
import { type SubmissionPlace, reportTitle } from "../../office/submission";
import { mergeClashes } from "../../office/merging";
import { unitToday } from "../merged-units";
import type { Office } from "../office-log";
import { unfit } from "../problems";
import type { StoreChange, StoreView } from "../store/store";
import type { Row } from "../store/tables";
import { placeAbout, placeNamed, placeOfAbout } from "../submissions/place";
import { UNTOUCHED } from "../submissions/record";

export interface Pair {
  readonly from: RegionCode;
  readonly into: RegionCode;
}

/** What merging would come to, before it is done. */
export async function mergerWords(
  office: Office,
  view: StoreView,
  pair: Pair,
): Promise<WireMerger> {
  const reporters = await view.list("account", { where: { unit: pair.from, state: "active" } });
  const drafts = await draftsOf(view, pair);
  return {
    clashes: mergeClashes(office.state, pair).map(({ from: { month, measure } }) => ({
      month,
      measure,
    })),
    underWay: underWay(office, drafts, pair).map((place) => reportTitle(office.state, place)),
    reporters: reporters.map(({ display, name }) => `${display}（${name}）`),
  };
}

/**
 * Makes the drafts of one unit those of the other; what it has sent in follows from the journal. Throws a
 * `Refused` (422) where both are writing the same table.
 */
export async function bringAlong(change: StoreChange, office: Office, pair: Pair): Promise<void> {
  const drafts = await draftsOf(change, pair);
  const both = underWay(office, drafts, pair);
  if (both.length > 0)
    throw unfit(
      `没有合并：两个单位都有没办完的同一张表。请先把这些表上报、审核通过或退回：${both
        .map((place) => reportTitle(office.state, place))
        .join("、")}。`,
      [],
    );
  for (const draft of drafts.filter(({ unit }) => unit === pair.from)) {
    const { unit, month, sheet } = draft;
    // One transaction is one connection: its writes follow one another.
    // oxlint-disable-next-line no-await-in-loop
    await change.remove("draft", { unit, month, sheet });
    // oxlint-disable-next-line no-await-in-loop
    await change.put("draft", { ...draft, unit: pair.into });
  }
}

async function draftsOf(view: StoreView, { from, into }: Pair): Promise<readonly Row<"draft">[]> {
  return [
    ...(await view.list("draft", { where: { unit: from } })),
    ...(await view.list("draft", { where: { unit: into } })),
  ];
}

/**
 * Tables of the unit that goes which would push aside, or be pushed aside by, what the other is
 * writing. What was returned waits for nobody: it stays in the history.
 */
function underWay(
  { records, merged }: Office,
  drafts: readonly Row<"draft">[],
  { from, into }: Pair,
): readonly SubmissionPlace[] {
  const isDrafted = (place: SubmissionPlace) =>
    drafts.some(
      ({ unit, month, sheet }) =>
        unit === place.unit && month === place.month && sheet === place.table,
    );
  const recordOf = (place: SubmissionPlace) => records.get(placeAbout(place)) ?? UNTOUCHED;
  const places = [
    ...[...records.keys()].map(placeOfAbout),
    ...drafts.map(({ unit, month, sheet }) => placeNamed(unit, month, sheet)),
  ].filter((place) => place !== null && unitToday(merged, place.unit) === from);
  const byAbout = new Map(places.flatMap((place) => (place ? [[placeAbout(place), place]] : [])));
  return [...byAbout.values()].filter((place) => {
    const other = { ...place, unit: into };
    const [gone, kept] = [recordOf(place).state, recordOf(other).state];
    const waits = isDrafted(place) || gone === "submitted" || gone === "draft";
    if (waits && (isDrafted(other) || kept !== "unreported")) return true;
    return gone !== "unreported" && kept === "unreported" && isDrafted(other);
  });
}
