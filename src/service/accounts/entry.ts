/** Accounts as the administrator's list has them. */
import type { WireAccounts } from "../../data/wire/work/people";
import { mergerOf } from "../merged-units";
import { type OfficeLog, stateOfJournal } from "../office-log";
import { wireAccount } from "../session/account-row";
import type { Row } from "../store/tables";

/** `sessions`: also of others. `log`: of the office, set up or not. */
export function accountEntry(
  account: Row<"account">,
  { sessions, log }: { readonly sessions: readonly Row<"session">[]; readonly log: OfficeLog },
): WireAccounts["accounts"][number] {
  const merged = mergerFor(account, log);
  return {
    ...wireAccount(account),
    state: account.state === "active" ? "active" : "disabled",
    seenAt: lastSeen(sessions, account.id),
    version: account.version,
    ...(merged && { merged }),
  };
}

function mergerFor({ unit }: Row<"account">, { merged, journal }: OfficeLog) {
  if (unit === null || !merged.has(unit)) return null;
  return mergerOf({ merged, state: stateOfJournal(journal) }, unit);
}

/** When an account or a link was last in use, as far as its sessions go back; null: not known. */
export function lastSeen(sessions: readonly Row<"session">[], owner: string): string | null {
  const seen = sessions.flatMap((row) => (row.owner === owner ? [row.seenAt] : []));
  return seen.sort().at(-1) ?? null;
}
