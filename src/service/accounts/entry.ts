/** Accounts as the administrator's list has them. */
import type { WireAccounts } from "../../data/wire/wire-work";
import { wireAccount } from "../session/account-row";
import type { Row } from "../store/tables";

/** `sessions`: also of others. */
export function accountEntry(
  account: Row<"account">,
  sessions: readonly Row<"session">[],
): WireAccounts["accounts"][number] {
  return {
    ...wireAccount(account),
    state: account.state === "active" ? "active" : "disabled",
    seenAt: lastSeen(sessions, account.id),
    version: account.version,
  };
}

/** When an account or a link was last in use, as far as its sessions go back; null: not known. */
export function lastSeen(sessions: readonly Row<"session">[], owner: string): string | null {
  const seen = sessions.flatMap((row) => (row.owner === owner ? [row.seenAt] : []));
  return seen.sort().at(-1) ?? null;
}
