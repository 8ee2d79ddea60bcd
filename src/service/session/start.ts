/** Sessions begin and end here. The store holds the hash of their token alone. */
import type { Caller, ServicePorts } from "../ports";
import type { StoreChange } from "../store/store";
import type { Row } from "../store/tables";
import { SESSION_MS } from "./sessions";

/** So many of one account, or of the walls of one link; the oldest end. */
const MOST: Readonly<Record<Owner["kind"], number>> = { account: 20, named: 20, link: 200 };
const AGENT_LETTERS = 200;

export interface Owner {
  /** `named`: an account, whose holder OIDC has named. */
  readonly kind: "account" | "named" | "link";
  readonly id: string;
}

export interface Started {
  readonly token: string;
  readonly expiresAt: string;
  readonly row: Row<"session">;
}

/** A new session of an account or a link. */
export async function startSession(
  change: StoreChange,
  ports: ServicePorts,
  owner: Owner,
  { agent }: Pick<Caller, "agent">,
): Promise<Started> {
  const token = ports.token();
  const now = ports.now();
  const startedAt = new Date(now).toISOString();
  const expiresAt = new Date(now + SESSION_MS).toISOString();
  const row = {
    hash: ports.sha256(token),
    id: ports.id(),
    kind: owner.kind,
    owner: owner.id,
    startedAt,
    seenAt: startedAt,
    expiresAt,
    agent: agent.replaceAll(/\p{Cc}/gu, "").slice(0, AGENT_LETTERS),
  };
  await endOld(change, owner, now);
  await change.add("session", [row]);
  return { token, expiresAt, row };
}

/** Those that are over, and the oldest where there would be too many. */
async function endOld(change: StoreChange, owner: Owner, now: number): Promise<void> {
  const all = await change.list("session");
  const over = all.filter(({ expiresAt }) => Date.parse(expiresAt) <= now);
  const own = all
    .filter((row) => row.owner === owner.id && !over.includes(row))
    .sort((a, b) => Date.parse(b.seenAt) - Date.parse(a.seenAt));
  for (const { hash } of [...over, ...own.slice(MOST[owner.kind] - 1)])
    // oxlint-disable-next-line no-await-in-loop
    await change.remove("session", { hash });
}

/** All sessions of an account or a link, but for the one of `kept`. */
export async function endSessions(
  change: StoreChange,
  owner: string,
  kept: string | null = null,
): Promise<void> {
  for (const { hash } of await change.list("session", { where: { owner } }))
    if (hash !== kept) await change.remove("session", { hash });
}
