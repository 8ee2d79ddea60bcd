/** `/session`: sign in, sign out, who is signed in. */
import { signInSchema } from "../../data/wire/work/people";
import type { Area, Context } from "../area";
import { append } from "../log/append";
import type { Caller, Reply, ServicePorts } from "../ports";
import { Refused } from "../problems";
import { answerDone, answerPrivately } from "../private-answer";
import type { Row } from "../store/tables";
import { accountNamed, standingOf } from "./account-row";
import { clearAttempt, countAttempt, forgetAttempts } from "./attempts";
import type { Signed } from "./signed";
import { startSession } from "./start";
import { wireSession } from "./wire-session";

export const SESSION_AREA: Area = [
  { method: "GET", path: "/session", handler: show, isOpen: true },
  { method: "POST", path: "/session", handler: signIn, isOpen: true },
  { method: "DELETE", path: "/session", handler: signOut, isOpen: true },
];

async function show({ ports, signed }: Context): Promise<Response> {
  return answerPrivately(await wireSession(ports, signed));
}

async function signIn({ ports, caller, body }: Context): Promise<Reply> {
  const given = await body(signInSchema);
  // Who a gateway names is nobody else: the session would count for nothing.
  if (caller.named !== null) throw isNamed(caller.named);
  return "link" in given
    ? signInByLink(ports, given.link, caller)
    : signInByPassword(ports, given, caller);
}

async function signInByPassword(
  ports: ServicePorts,
  { name, password }: { readonly name: string; readonly password: string },
  caller: Caller,
): Promise<Reply> {
  const { store, passwords } = ports;
  const attempt = { name, address: caller.address };
  await store.change((change) => countAttempt(change, attempt, ports.now()));
  const found = await accountNamed(store.view, name);
  // As long for a name that nobody has.
  const isRight = await passwords.verify(password, found?.password ?? null);
  if (!found || !isRight) throw new Refused(401, "用户名或密码不对。");
  if (found.state !== "active") throw disabled();
  return started(ports, found, caller, attempt);
}

async function signInByLink(ports: ServicePorts, token: string, caller: Caller): Promise<Reply> {
  const hash = ports.sha256(token);
  const { link, row, ...cookie } = await ports.store.change(async (change) => {
    const known = await change.find("link", { hash });
    if (known?.endedAt !== null)
      throw new Refused(401, "这个大屏链接已停用或不对，请管理员重新生成。");
    const own = await startSession(change, ports, { kind: "link", id: known.id }, caller);
    await append(change, {
      at: own.row.startedAt,
      actor: null,
      kind: "session.started",
      about: `link ${known.id}`,
      body: { name: known.name },
    });
    return { link: known, ...own };
  });
  return replyOf(ports, { kind: "link", link, session: row }, cookie);
}

/**
 * Whom OIDC has named is signed in. Rejects with a `Refused` (403) for who has no account here.
 */
export async function signInNamed(
  ports: ServicePorts,
  name: string,
  caller: Caller,
): Promise<Reply> {
  const account = await accountNamed(ports.store.view, name);
  if (!account)
    throw new Refused(
      403,
      `统一身份认证的用户“${name.slice(0, 40)}”在本系统还没有账户，请联系管理员。`,
    );
  if (account.state !== "active") throw disabled();
  return started(ports, account, caller, null);
}

function isNamed(name: string): Refused {
  return new Refused(
    403,
    `单位门户给出的用户是“${name.slice(0, 40)}”，从这里只能以这个用户登录。它在本系统没有账户或已停用时，请联系管理员。`,
  );
}

function disabled(): Refused {
  return new Refused(403, "这个账户已停用，请联系管理员。");
}

async function started(
  ports: ServicePorts,
  account: Row<"account">,
  caller: Caller,
  attempt: Parameters<typeof clearAttempt>[1] | null,
): Promise<Reply> {
  const { row, ...cookie } = await ports.store.change(async (change) => {
    if (attempt) await clearAttempt(change, attempt);
    await forgetAttempts(change, ports.now());
    const kind = attempt === null ? "named" : "account";
    const own = await startSession(change, ports, { kind, id: account.id }, caller);
    await append(change, {
      at: own.row.startedAt,
      actor: account,
      kind: "session.started",
      about: `account ${account.id}`,
      body: { name: account.name },
    });
    return own;
  });
  const signed = { kind: "account", account, standing: standingOf(account), session: row } as const;
  return replyOf(ports, signed, cookie);
}

async function replyOf(
  ports: ServicePorts,
  signed: Signed,
  { token, expiresAt }: { readonly token: string; readonly expiresAt: string },
): Promise<Reply> {
  const response = answerPrivately(await wireSession(ports, signed));
  return { response, session: { token, expiresAt } };
}

/** Also of who is not signed in: a cookie that means nothing goes. */
async function signOut({ ports, signed }: Context): Promise<Reply> {
  const session = signed.kind === "nobody" ? null : signed.session;
  if (session)
    await ports.store.change((change) => change.remove("session", { hash: session.hash }));
  return { response: answerDone(), session: "end" };
}
