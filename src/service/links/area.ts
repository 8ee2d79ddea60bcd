/** `/links`: read-only links of walls, the administrator's. */
import { newLinkSchema } from "../../data/wire/work/people";
import { lastSeen } from "../accounts/entry";
import type { Area, Context } from "../area";
import { append } from "../log/append";
import { answerDone, answerPrivately } from "../private-answer";
import { notThere } from "../problems";
import { signedInAs } from "../session/signed";
import { endSessions } from "../session/start";

export const LINKS_AREA: Area = [
  { method: "GET", path: "/links", handler: list },
  { method: "POST", path: "/links", handler: create },
  { method: "DELETE", path: "/links/:id", handler: revoke },
];

/** The newest first; those that were revoked too. */
async function list({ ports, signed }: Context): Promise<Response> {
  signedInAs(signed, ["administrator"]);
  const { view } = ports.store;
  const sessions = await view.list("session", { where: { kind: "link" } });
  const links = (await view.list("link"))
    .map(({ id, name, at, actorName, endedAt }) => {
      return { id, name, at, by: actorName, endedAt, seenAt: lastSeen(sessions, id) };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return answerPrivately({ links });
}

/** The token is told this once: the store has its hash. */
async function create({ ports, signed, body, now }: Context): Promise<Response> {
  const { account } = signedInAs(signed, ["administrator"]);
  const { name } = await body(newLinkSchema);
  const token = ports.token();
  const id = `link-${ports.id().slice(0, 27)}`;
  await ports.store.change(async (change) => {
    const hash = ports.sha256(token);
    const actorName = account.display;
    await change.add("link", [{ id, hash, name, at: now, actorName, endedAt: null }]);
    const about = `link ${id}`;
    await append(change, { at: now, actor: account, kind: "link.created", about, body: { name } });
  });
  return answerPrivately({ id, token }, 201);
}

/** Its walls are signed out. Once more is as good as once. */
async function revoke({ ports, signed, param, now }: Context): Promise<Response> {
  const { account } = signedInAs(signed, ["administrator"]);
  const id = param("id");
  await ports.store.change(async (change) => {
    const link = await change.find("link", { id });
    if (!link) throw notThere("没有这个大屏链接。");
    if (link.endedAt !== null) return;
    await change.put("link", { ...link, endedAt: now });
    await endSessions(change, id);
    const [about, body] = [`link ${id}`, { name: link.name }];
    await append(change, { at: now, actor: account, kind: "link.ended", about, body });
  });
  return answerDone();
}
