/** Why a value of an earlier version reads otherwise, as somebody gave it. */
import type { WireFacts } from "../../data/wire/wire";
import type { Correction } from "../../domain/facts/corrections";
import { measureInfo } from "../../domain/facts/measure";
import { monthLabel } from "../../domain/facts/period";
import { REPORT_TABLES, TABLE_GROUPS, TABLE_WORD } from "../../domain/submissions/tables";
import { isPresent } from "../../lib/array";
import { type Office, publishedSeq } from "../office-log";
import { placeAbout, placeOfAbout } from "../submissions/place";
import { type SubmissionRecord, correctionReason } from "../submissions/record";
import { summedGroups } from "./retold";

/**
 * The reason that was given when the 更正 of its table was begun, since that was published last. Of a
 * sum of the ledger that another month's ledger told anew: which one, and what was given or said with
 * that. Null where nobody gave any. `facts`: of the board that comes.
 */
export function correctionReasons(
  office: Office,
  facts: WireFacts | null,
): (correction: Correction) => string | null {
  const summed = facts ? summedGroups(facts) : new Set<string>();
  return (correction) => {
    const { unit, month, measure } = correction;
    const { group } = measureInfo(measure);
    const tables = REPORT_TABLES.filter(
      (table) => table === "ledger" || TABLE_GROUPS[table].includes(group),
    );
    const records = tables
      .map((table) => office.records.get(placeAbout({ unit, month, table })))
      .filter(isPresent);
    const since = publishedSeq(office);
    const given = records.map((own) => correctionReason(own, since)).find(isPresent);
    if (given !== undefined) return given;
    return summed.has(`${month} ${group}`) ? retoldReason(office, correction) : null;
  };
}

/** Of the newest ledger of another month that has told of it since the last version. */
function retoldReason(office: Office, { unit, month, measure }: Correction): string | null {
  const since = publishedSeq(office);
  const found = [...office.records].flatMap(([about, record]) => {
    const place = placeOfAbout(about);
    const last = record.accepted.at(-1);
    const isOther = place?.unit === unit && place.table === "ledger" && place.month !== month;
    if (!place || !isOther || record.state !== "accepted" || !last || last.seq <= since) return [];
    const event = office.events.get(last.seq);
    const tells =
      event?.kind === "imported" &&
      event.projects.some(
        ({ invested }) =>
          measure !== "investment.done" || invested.some((own) => own.month === month),
      );
    return tells ? [{ month: place.month, record, seq: last.seq }] : [];
  });
  const newest = found.sort((a, b) => b.seq - a.seq)[0];
  if (!newest) return null;
  const said = saidWith(newest.record, since);
  return `随${monthLabel(newest.month)}${TABLE_WORD.ledger}改${said === null ? "" : `，${said}`}`;
}

function saidWith(record: SubmissionRecord, since: number): string | null {
  const given = correctionReason(record, since);
  if (given !== null) return given;
  return record.note ? `上报说明：${record.note}` : null;
}
