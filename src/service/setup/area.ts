/** `/setup`: the first account and the office, once, with the token of the set-up link. */
import { setupSchema } from "../../data/wire/work/office";
import { withoutBlankEnds } from "../../lib/blank-ends";
import { WordedError } from "../../lib/worded-error";
import { checkedJournal } from "../../office/checked";
import type { Journal } from "../../office/journal";
import { readEvent } from "../../office/office-json";
import type { Area, Context } from "../area";
import { accountRow } from "../accounts/write";
import { MEGABYTE } from "../body";
import { appendEvents } from "../journal";
import { append } from "../log/append";
import type { Reply, ServicePorts } from "../ports";
import { answerPrivately } from "../private-answer";
import { notYours, unfitField } from "../problems";
import { standingOf } from "../session/account-row";
import { startSession } from "../session/start";
import { wireSession } from "../session/wire-session";
import type { StoreView } from "../store/store";

/** An office that others have kept in files for years. */
const MOST = 64 * MEGABYTE;

export const SETUP_AREA: Area = [
  { method: "POST", path: "/setup", handler: setUp, most: MOST, isOpen: true },
];

async function setUp({ ports, caller, body }: Context): Promise<Reply> {
  const { store } = ports;
  // Before a body of that size is read.
  await open(store.view);
  const given = await body(setupSchema);
  await open(store.view, ports.sha256(given.token));
  const journal = await journalOf(ports, given.office);
  const password = await ports.passwords.hash(given.account.password);
  const account = accountRow(ports, {
    ...given.account,
    role: "administrator",
    unit: null,
    password,
    mustChange: 0,
  });
  const { row, ...cookie } = await store.change(async (change) => {
    await open(change, ports.sha256(given.token));
    await change.remove("setting", { name: "setup" });
    await change.add("account", [account]);
    const by = { at: account.at, actor: account, sha256: ports.sha256 };
    await append(change, {
      ...by,
      kind: "setup",
      about: "office",
      body: { account: account.name, invented: "invented" in given.office },
    });
    await appendEvents(change, journal, by);
    return startSession(change, ports, { kind: "account", id: account.id }, caller);
  });
  const standing = standingOf(account);
  const session = await wireSession(ports, { kind: "account", account, standing, session: row });
  return { response: answerPrivately(session, 201), session: cookie };
}

/** Throws a `Refused` where the link was used, or the token of this hash is not that of the link. */
async function open(view: StoreView, hash?: string): Promise<void> {
  const setting = await view.find("setting", { name: "setup" });
  if (!setting) throw notYours("本系统已经设置过了，设置链接已失效。请直接登录。");
  if (hash !== undefined && setting.value !== hash)
    throw notYours(
      "设置链接不对或已失效。请用服务器最近一次给出的链接（数据目录里的setup-link.txt）。",
    );
}

/** Throws a `Refused` (422) for an office whose title nobody can read. */
function titled(journal: Journal): Journal {
  const [first] = journal;
  if (first?.kind === "created" && withoutBlankEnds(first.title) === "")
    throw unfitField("office.journal", "请写单位的看板名称，空格不算。");
  return journal;
}

async function journalOf(
  { invented }: ServicePorts,
  office: { readonly journal: readonly unknown[] } | { readonly invented: true },
): Promise<Journal> {
  if ("invented" in office) return checkedJournal([], await invented());
  try {
    return titled(checkedJournal([], office.journal.map(readEvent)));
  } catch (error) {
    if (error instanceof WordedError) throw unfitField("office.journal", error.message);
    throw error;
  }
}
