/** From the token of a cookie, or a gateway's word, to who is signed in. */
import type { Caller, Reply, ServicePorts } from "../ports";
import { createLastKnown } from "../store/last-known";
import { StoreError, type StoreView } from "../store/store";
import type { Row } from "../store/tables";
import { accountNamed, standingOf } from "./account-row";
import type { Signed } from "./signed";

const MINUTE = 60_000;
export const SESSION_MS = 14 * 24 * 60 * MINUTE;
/** How exactly it is known when somebody was last here: each time is a write. */
const SEEN_EVERY_MS = 15 * MINUTE;
/** So long a store that is away is helped out with who was there. */
const REMEMBERED_MS = 10 * MINUTE;
const REMEMBERED = 1000;

export interface Resolved {
  readonly signed: Signed;
  /** What becomes of its cookie. */
  readonly session: Reply["session"];
}

export interface Sessions {
  /**
   * Rejects with a `StoreError`. While the store is away, who was seen a short time ago still is who
   * they were to what `isRead`: what was published goes on being read, and nothing else can be done.
   */
  readonly resolve: (caller: Caller, isRead: boolean) => Promise<Resolved>;
}

const NOBODY: Resolved = { signed: { kind: "nobody", ended: false }, session: "keep" };

export function createSessions(ports: ServicePorts): Sessions {
  const lastKnown = createLastKnown<Found>(ports, { most: REMEMBERED, within: REMEMBERED_MS });
  return {
    resolve: async ({ named, session: token }, isRead) => {
      if (named === null && token === null) return NOBODY;
      const hash = token === null ? null : ports.sha256(token);
      const ask = () => find(ports, named, hash);
      const found = await (isRead ? lastKnown(JSON.stringify([named, hash]), ask) : ask());
      return { signed: found.signed, session: cookieOf(found, token) };
    },
  };
}

interface Found {
  readonly signed: Signed;
  /** Where it was renewed: until when. */
  readonly renewed: string | null;
}

/** Whom the gateway names and nobody else, or whose session it is where none is named. */
async function find(
  ports: ServicePorts,
  named: string | null,
  hash: string | null,
): Promise<Found> {
  const { view } = ports.store;
  if (named !== null) return { signed: await namedIn(view, named), renewed: null };
  const session = hash === null ? null : await view.find("session", { hash });
  const ended = hash !== null;
  if (!session || Date.parse(session.expiresAt) <= ports.now())
    return { signed: { kind: "nobody", ended }, renewed: null };
  const signed = await ownerOf(ports, session);
  if (!signed) return { signed: { kind: "nobody", ended }, renewed: null };
  return { signed, renewed: await touch(ports, session) };
}

/** A cookie of somebody else's, left in the browser, is not that of whom the gateway names. */
async function namedIn(view: StoreView, name: string): Promise<Signed> {
  const account = await accountNamed(view, name);
  if (account?.state !== "active") return { kind: "nobody", ended: false };
  return { kind: "account", account, standing: standingOf(account), session: null };
}

function cookieOf({ signed, renewed }: Found, token: string | null): Reply["session"] {
  if (token !== null && renewed !== null) return { token, expiresAt: renewed };
  return signed.kind === "nobody" && signed.ended ? "end" : "keep";
}

/** Null where the account was disabled or the link revoked. */
async function ownerOf({ store }: ServicePorts, session: Row<"session">): Promise<Signed | null> {
  if (session.kind === "link") {
    const link = await store.view.find("link", { id: session.owner });
    return link?.endedAt === null ? { kind: "link", link, session } : null;
  }
  const account = await store.view.find("account", { id: session.owner });
  if (account?.state !== "active") return null;
  return { kind: "account", account, standing: standingOf(account), session };
}

/**
 * Notes that it is in use, and renews it at half its life: until when then, else null. A store that
 * cannot be written keeps nobody from reading.
 */
async function touch(ports: ServicePorts, session: Row<"session">): Promise<string | null> {
  const now = ports.now();
  const isHalfOver = Date.parse(session.expiresAt) - now < SESSION_MS / 2;
  const isSeen = Math.abs(now - Date.parse(session.seenAt)) < SEEN_EVERY_MS;
  if (isSeen && !isHalfOver) return null;
  const seenAt = new Date(now).toISOString();
  const expiresAt = isHalfOver ? new Date(now + SESSION_MS).toISOString() : session.expiresAt;
  try {
    await ports.store.change(async (change) => {
      // It may have ended meanwhile.
      const current = await change.find("session", { hash: session.hash });
      if (current) await change.put("session", { ...current, seenAt, expiresAt });
    });
    return isHalfOver ? expiresAt : null;
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}
