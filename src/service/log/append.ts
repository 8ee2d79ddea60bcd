/** The one history: what was done is added to it, in the change that does it. */
import type { StoreChange, StoreView } from "../store/store";
import type { Row } from "../store/tables";

/** Who did it, as the log keeps it; null where nobody had signed in. */
export type Actor = Pick<Row<"account">, "id" | "display"> | null;

export interface LogEntry {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: Actor;
  /** `account.created`, `submission.accept`, `journal` …; words.ts has the words of each. */
  readonly kind: string;
  /** `submission 411481 2026-09 monthly`, `project P1`, `account a1`, `link l1`, `version v1`, `office`. */
  readonly about: string;
  /** JSON, without secrets. */
  readonly body: unknown;
}

/** How many entries the log has. */
async function logLength(view: StoreView): Promise<number> {
  const [last] = await view.list("log", { newestFirst: true, limit: 1 });
  return last?.seq ?? 0;
}

/** Adds entries after the last. The number of the last one added. */
export async function append(
  change: StoreChange,
  ...entries: readonly LogEntry[]
): Promise<number> {
  const length = await logLength(change);
  const rows = entries.map(({ at, actor, kind, about, body }, index) => ({
    seq: length + 1 + index,
    at,
    actor: actor?.id ?? null,
    actorName: actor?.display ?? null,
    kind,
    about,
    body: JSON.stringify(body),
  }));
  await change.add("log", rows);
  return length + rows.length;
}
