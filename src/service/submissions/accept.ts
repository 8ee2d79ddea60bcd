/** 审核通过, and taking it back: what was sent in becomes an import of the office's journal. */
import type { Journal, JournalEvent } from "../../office/journal";
import { acceptedEvent } from "../../office/submission";
import { stateOfJournal } from "../office-log";
import { unfit } from "../problems";
import { boardOf } from "../publications/made";
import { soundBoard } from "../sound-board";
import { tell } from "../tell";
import { contentNow } from "./current";
import type { Deed } from "./doing";
import { dayOf } from "./months";
import { placeAbout } from "./place";
import type { SubmissionEntry } from "./record";
import { assertInPlace, assertOwnProjects, assertSound } from "./send-in";

/**
 * Held against what stands now, which may be other than when it was sent in. Throws a `Refused` (422)
 * where something has to be said or set right first.
 */
export async function takeIn(deed: Deed): Promise<SubmissionEntry> {
  const { change, office, current, account, ports, now } = deed;
  const { place, record, version } = current;
  const content = await contentNow(office, change, current);
  if (!content) throw unfit("没有可以审核的内容。", []);
  // What was sent in under an earlier program was judged by less.
  assertInPlace(content, place);
  // Another unit may have told of the project since.
  if (!record.isStaffs) assertOwnProjects(office, place, content);
  const { sent, note } = record;
  const reportedAt = sent?.at ?? now;
  const plan = assertSound(deed, content, dayOf(reportedAt));
  const accepted = {
    id: ports.id(),
    at: now,
    note: note ?? "",
    sha256: ports.sha256(JSON.stringify(content)),
    reporter: sent?.by ?? account.display,
    reportedAt,
    reviewer: account.display,
  };
  const event = acceptedEvent(office.state, place, { content, plan, accepted });
  // Of forms each value is bounded; of a ledger the sums stand on the board.
  if (place.table === "ledger") assertBoard([...office.journal, event]);
  await told(deed, event);
  return { kind: "submission.accept", version: version + 1, import: accepted.id };
}

/** Throws a `Refused` (422) where no board can hold what a journal adds up to: nobody could publish. */
function assertBoard(journal: Journal): void {
  const board = boardOf(stateOfJournal(journal));
  if (board) soundBoard(board);
}

/** What was accepted and not published counts as never taken in. */
export async function takeBack(deed: Deed): Promise<void> {
  const { current, ports, now } = deed;
  const last = current.record.accepted.at(-1);
  if (last) await told(deed, { kind: "undone", id: ports.id(), at: now, import: last.import });
}

function told({ change, office, current, account, ports, now }: Deed, event: JournalEvent) {
  const { sha256 } = ports;
  const about = placeAbout(current.place);
  return tell(change, office, [event], { at: now, actor: account, sha256, about });
}
