/** What the log says of the originals that were kept. */
import type { SubmissionContent } from "../../office/submission";
import { type LogEntry, append } from "../log/append";
import type { Office } from "../office-log";
import type { StoreChange, StoreView } from "../store/store";
import { placeOfAbout } from "../submissions/place";
import { type Kept, readKept } from "./entry";

/** What their entries are about. */
export function aboutOf(hash: string): string {
  return `file ${hash}`;
}

/** Who sent one, the first one first; nothing where nobody has. */
export async function keptBy(view: StoreView, hash: string): Promise<readonly Kept[]> {
  const rows = await view.list("log", { where: { about: aboutOf(hash) } });
  return rows.flatMap((row) => readKept(row) ?? []);
}

/** Whether a report of the unit named it, also one that came with the office's journal. */
export function isSentFor({ records, state }: Office, unit: string, hash: string): boolean {
  return (
    [...records].some(
      ([about, { files }]) => placeOfAbout(about)?.unit === unit && files.includes(hash),
    ) ||
    state.imports.some(({ event }) => event.report?.unit === unit && event.file.sha256 === hash)
  );
}

/**
 * Who checks fills in for a unit what is then the unit's to send in: an original that they brought into
 * its draft is given to it. `before`: what the draft held; a hash that stood there already may be one
 * that the unit only named, which gives it nothing.
 */
export async function giveOriginal(
  change: StoreChange,
  { unit, file, before }: GivenOriginal,
  by: Pick<LogEntry, "at" | "actor">,
): Promise<void> {
  if (!file || before?.sha256 === file.sha256) return;
  const kept = await keptBy(change, file.sha256);
  const own = kept.find((entry) => entry.unit === null);
  if (!own || kept.some((entry) => entry.unit === unit)) return;
  const body: Kept = { ...own, unit };
  await append(change, { ...by, kind: "file.given", about: aboutOf(file.sha256), body });
}

interface GivenOriginal {
  readonly unit: string;
  readonly file: SubmissionContent["file"];
  readonly before: SubmissionContent["file"];
}
