/** Rows of accounts as the wire and the rules have them. */
import { parseCode } from "../../domain/facts/county";
import { ROLES, type Role, type Standing } from "../../domain/submissions/roles";
import type { WireAccount } from "../../data/wire/work/people";
import type { StoreView } from "../store/store";
import type { Row } from "../store/tables";

type AccountRow = Row<"account">;

/** What somebody who signs in may have typed, as it is kept: without outer blanks, lower case. */
export function nameKept(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}

/** The account of a name; null where there is none. */
export async function accountNamed(view: StoreView, name: string): Promise<AccountRow | null> {
  return view.find("account", { name: nameKept(name) });
}

/** A role that this program does not know may only read. */
export function roleOf({ role }: AccountRow): Role {
  return ROLES.find((known) => known === role) ?? "reader";
}

export function standingOf(row: AccountRow): Standing {
  return { role: roleOf(row), unit: row.unit };
}

/** As the API has it: without anything of its password. */
export function wireAccount(row: AccountRow): WireAccount {
  const { id, name, display, unit } = row;
  return { id, name, display, role: roleOf(row), unit: unit === null ? null : parseCode(unit) };
}
