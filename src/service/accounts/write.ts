/** Accounts are made and get their passwords here, for pages and for the command line. */
import type { Role } from "../../domain/submissions/roles";
import type { z } from "zod/mini";
import type { accountChangeSchema, newAccountSchema } from "../../data/wire/work/people";
import { type Actor, append } from "../log/append";
import { readLog } from "../office-log";
import { officeState } from "../office-state";
import type { ServicePorts } from "../ports";
import { notThere, outOfDate, unfitField } from "../problems";
import { accountNamed, nameKept, roleOf } from "../session/account-row";
import { endSessions } from "../session/start";
import type { StoreChange } from "../store/store";
import type { Row } from "../store/tables";
import { accountEntry } from "./entry";

type AccountRow = Row<"account">;
type NewAccount = z.infer<typeof newAccountSchema>;
type AccountChange = z.infer<typeof accountChangeSchema>;

/** An account, and the password that is told this once. */
export interface Given {
  readonly account: AccountRow;
  readonly password: string;
}

/** The row of a new account. */
export function accountRow(
  { id, now }: Pick<ServicePorts, "id" | "now">,
  given: Omit<NewAccount, "role"> & {
    readonly role: Role;
    readonly password: string | null;
    readonly mustChange: 0 | 1;
  },
): AccountRow {
  const { name, display, role, unit, password, mustChange } = given;
  const at = new Date(now()).toISOString();
  const kept = { name: nameKept(name), display, role, unit, password, mustChange };
  return { id: id(), ...kept, state: "active", at, version: 1 };
}

/** Makes one. Throws a `Refused` (422) for a name that is taken, a unit that is none. */
export async function createAccount(
  ports: ServicePorts,
  given: NewAccount,
  actor: Actor,
): Promise<Given> {
  fitUnit(given, await unitsOf(ports));
  const password = givenPassword(ports.token);
  const hash = await ports.passwords.hash(password);
  const account = accountRow(ports, { ...given, password: hash, mustChange: 1 });
  await ports.store.change(async (change) => {
    if (await accountNamed(change, given.name))
      throw unfitField("name", `已有用户名为“${account.name}”的账户，请换一个。`);
    await change.add("account", [account]);
    await told(change, ports, { actor, kind: "account.created", account, body: shown(account) });
  });
  return { account, password };
}

/** Gives a new password; all sessions of the account end. Throws a `Refused` (404). */
export async function resetAccount(
  ports: ServicePorts,
  where: Pick<AccountRow, "id"> | Pick<AccountRow, "name">,
  actor: Actor,
): Promise<Given> {
  const password = givenPassword(ports.token);
  const hash = await ports.passwords.hash(password);
  return ports.store.change(async (change) => {
    const found = await change.find("account", where);
    if (!found) throw notThere("没有这个账户。");
    const account = { ...found, password: hash, mustChange: 1, version: found.version + 1 };
    await change.put("account", account);
    await endSessions(change, account.id);
    const body = { name: account.name };
    await told(change, ports, { actor, kind: "account.reset", account, body });
    return { account, password };
  });
}

/** Changes one. Throws a `Refused`: 404, 409, 422. */
export async function changeAccount(
  ports: ServicePorts,
  id: string,
  { version, ...changes }: AccountChange,
  actor: Actor,
): Promise<AccountRow> {
  const log = await readLog(ports.store);
  const units = await unitsOf(ports);
  return ports.store.change(async (change) => {
    const found = await change.find("account", { id });
    if (!found) throw notThere("没有这个账户。");
    if (found.version !== version)
      throw outOfDate(
        accountEntry(found, { sessions: [], log }),
        "这个账户刚被别人改过，请看过再改。",
      );
    const role = changes.role ?? roleOf(found);
    const unit =
      changes.unit === undefined ? (role === "reporter" ? found.unit : null) : changes.unit;
    const { display = found.display, state = found.state } = changes;
    const account = { ...found, display, role, unit, state, version: version + 1 };
    // One whose unit has gone since can still be disabled.
    if (role !== found.role || unit !== found.unit) fitUnit({ role, unit }, units);
    await keepAdministrator(change, account);
    await change.put("account", account);
    if (state === "disabled") await endSessions(change, id);
    const body = { name: account.name, from: shown(found), to: shown(account) };
    await told(change, ports, { actor, kind: "account.changed", account, body });
    return account;
  });
}

/** A reporter is of a unit of the office, and nobody else of any. Throws a `Refused` (422). */
function fitUnit(
  { role, unit }: { readonly role: Role; readonly unit: string | null },
  units: ReadonlySet<string>,
): void {
  if (role !== "reporter") {
    if (unit !== null) throw unfitField("unit", "只有填报员属于一个单位。");
    return;
  }
  if (unit === null) throw unfitField("unit", "请选择填报员所属的单位。");
  if (!units.has(unit)) throw unfitField("unit", `没有代码为“${unit}”的单位。`);
}

/** The codes of the office's units. */
async function unitsOf({ store }: ServicePorts): Promise<ReadonlySet<string>> {
  return new Set((await officeState(store))?.units.map(({ code }) => code));
}

/** Throws a `Refused` (422) where nobody could look after the accounts any more. */
async function keepAdministrator(change: StoreChange, next: AccountRow): Promise<void> {
  if (next.role === "administrator" && next.state === "active") return;
  const active = await change.list("account", {
    where: { role: "administrator", state: "active" },
  });
  if (active.every(({ id }) => id === next.id) && active.length > 0)
    throw unfitField(
      next.role === "administrator" ? "state" : "role",
      "这是最后一位启用的管理员，不能停用，也不能改为别的角色。请先设另一位管理员。",
    );
}

function shown({ name, display, role, unit, state }: AccountRow) {
  return { name, display, role, unit, state };
}

async function told(
  change: StoreChange,
  { now }: ServicePorts,
  entry: {
    readonly actor: Actor;
    readonly kind: string;
    readonly account: AccountRow;
    readonly body: unknown;
  },
): Promise<void> {
  const { account, ...kept } = entry;
  const at = new Date(now()).toISOString();
  await append(change, { ...kept, at, about: `account ${account.id}` });
}

/** Letters that nobody takes for one another, when they are read out or written by hand. */
const UNMISTAKABLE = /[^abcdefghjkmnpqrstuvwxyz23456789]/g;
const PASSWORD_LETTERS = 12;

/** k7mq-x2ad-9tch: of 31 letters each, as good as the token that it is taken from. */
function givenPassword(token: () => string): string {
  let letters = "";
  while (letters.length < PASSWORD_LETTERS) letters += token().replaceAll(UNMISTAKABLE, "");
  return letters.slice(0, PASSWORD_LETTERS).replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3");
}
