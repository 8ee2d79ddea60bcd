/** `/accounts`: the administrator's. */
import { accountChangeSchema, newAccountSchema } from "../../data/wire/work/people";
import type { Area, Context } from "../area";
import { readLog } from "../office-log";
import { answerPrivately } from "../private-answer";
import { wireAccount } from "../session/account-row";
import { type SignedAccount, signedInAs } from "../session/signed";
import { accountEntry } from "./entry";
import { type Given, changeAccount, createAccount, resetAccount } from "./write";

export const ACCOUNTS_AREA: Area = [
  { method: "GET", path: "/accounts", handler: list },
  { method: "POST", path: "/accounts", handler: create },
  { method: "PATCH", path: "/accounts/:id", handler: change },
  { method: "POST", path: "/accounts/:id/password", handler: reset },
];

function administrator({ signed }: Context): SignedAccount["account"] {
  return signedInAs(signed, ["administrator"]).account;
}

async function list(context: Context): Promise<Response> {
  administrator(context);
  const { view } = context.ports.store;
  const sessions = await view.list("session");
  const accounts = await view.list("account");
  const log = await readLog(context.ports.store);
  const entries = accounts.map((account) => accountEntry(account, { sessions, log }));
  return answerPrivately({ accounts: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) });
}

async function create(context: Context): Promise<Response> {
  const actor = administrator(context);
  const given = await context.body(newAccountSchema);
  return answerPrivately(wireGiven(await createAccount(context.ports, given, actor)), 201);
}

async function change(context: Context): Promise<Response> {
  const actor = administrator(context);
  const changes = await context.body(accountChangeSchema);
  const row = await changeAccount(context.ports, context.param("id"), changes, actor);
  const { store } = context.ports;
  const sessions = await store.view.list("session", { where: { owner: row.id } });
  return answerPrivately(accountEntry(row, { sessions, log: await readLog(store) }));
}

async function reset(context: Context): Promise<Response> {
  const actor = administrator(context);
  const where = { id: context.param("id") };
  return answerPrivately(wireGiven(await resetAccount(context.ports, where, actor)));
}

function wireGiven({ account, password }: Given) {
  return { account: wireAccount(account), password };
}
