/** `/account`: one's own password and sessions. */
import { passwordChangeSchema } from "../../data/wire/work/people";
import type { Area, Context } from "../area";
import { append } from "../log/append";
import { answerDone, answerPrivately } from "../private-answer";
import { notThere, unfitField } from "../problems";
import type { Reply } from "../ports";
import { clearAttempt, countAttempt } from "../session/attempts";
import { signedIn } from "../session/signed";
import { endSessions } from "../session/start";

export const OWN_ACCOUNT_AREA: Area = [
  { method: "PUT", path: "/account/password", handler: changePassword, isOpen: true },
  { method: "GET", path: "/account/sessions", handler: listSessions },
  { method: "DELETE", path: "/account/sessions/:id", handler: endSession },
];

/** All other sessions of the account end. A wrong old password counts as a failed sign-in. */
async function changePassword({ ports, signed, caller, body }: Context): Promise<Response> {
  const { account, session } = signedIn(signed);
  const { store, passwords } = ports;
  const given = await body(passwordChangeSchema);
  if (account.password === null)
    throw unfitField("old", "这个账户由统一身份认证登录，没有本系统的密码。");
  if (given.new === given.old) throw unfitField("new", "新密码与原密码相同，请换一个。");
  const attempt = { name: account.name, address: caller.address };
  await store.change((change) => countAttempt(change, attempt, ports.now()));
  if (!(await passwords.verify(given.old, account.password)))
    throw unfitField("old", "原密码不对。");
  const password = await passwords.hash(given.new);
  await store.change(async (change) => {
    await clearAttempt(change, attempt);
    const current = await change.find("account", { id: account.id });
    if (current?.password !== account.password)
      throw unfitField("old", "密码刚在别处改过，请重新登录后再改。");
    const version = current.version + 1;
    await change.put("account", { ...current, password, mustChange: 0, version });
    await endSessions(change, account.id, session?.hash ?? null);
    await append(change, {
      at: new Date(ports.now()).toISOString(),
      actor: account,
      kind: "account.password",
      about: `account ${account.id}`,
      body: { name: account.name },
    });
  });
  return answerDone();
}

async function listSessions({ ports, signed }: Context): Promise<Response> {
  const { account, session } = signedIn(signed);
  const own = await ports.store.view.list("session", { where: { owner: account.id } });
  const sessions = own
    .filter(({ expiresAt }) => Date.parse(expiresAt) > ports.now())
    .sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1))
    .map(({ id, startedAt, seenAt, agent, hash }) => {
      return { id, startedAt, seenAt, agent, isThis: hash === session?.hash };
    });
  return answerPrivately({ sessions });
}

async function endSession({ ports, signed, param }: Context): Promise<Reply> {
  const { account, session } = signedIn(signed);
  const ended = await ports.store.change((change) =>
    change.remove("session", { owner: account.id, id: param("id") }),
  );
  if (ended === 0) throw notThere("没有这个登录，可能已经退出。");
  return { response: answerDone(), session: session?.id === param("id") ? "end" : "keep" };
}
