/**
 * A wall's read-only link: its token signs the browser in, so that a screen at which nobody stands
 * reads without an account.
 */
import { LateError, inTime } from "../lib/time-limit";
import { type Backend, JSON_TYPE } from "./addresses";
import { ANSWER_LIMIT_MS, askHost } from "./exchange";
import { type Failure, LoginError, UnreachableError } from "./failure";
import { refuseStatus } from "./foreign-answer";

/** The server does not take the link: it was revoked, or is no whole one. */
export class LinkError extends LoginError {}

const LINK_LOST = "大屏链接已失效";

/** What is said where nobody stands to press a button. */
export const LINK_FAILURE: Failure = {
  kind: "login",
  title: LINK_LOST,
  text: "请管理员重新生成大屏链接，再用新的地址打开。",
  said: null,
  short: LINK_LOST,
  clause: LINK_LOST,
  wayOut: "link",
};

/** Not taken: no form that is known, no such link, one that was revoked. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 403, 422]);
/** The server signs nobody in: whoever reaches it may read. */
const NO_SESSIONS: ReadonlySet<number> = new Set([404, 405, 501]);

/**
 * Reads as the link allows: signed in by it before the first reading, and once more where the
 * session was lost. Its reading throws `LinkError` where the link is not taken, and what signing in
 * and reading throw.
 */
export function readingBy(
  backend: Backend,
  token: string,
): <Value>(read: () => Promise<Value>) => Promise<Value> {
  let isSignedIn = false;
  const signIn = async () => {
    await present(backend, token);
    isSignedIn = true;
  };
  return async (read) => {
    const wasSignedIn = isSignedIn;
    if (!wasSignedIn) await signIn();
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof LoginError)) throw error;
      isSignedIn = false;
      if (!wasSignedIn) throw error;
      await signIn();
      return read();
    }
  };
}

async function present({ base }: Backend, link: string): Promise<void> {
  const { response, text } = await asked(`${base}/session`, JSON.stringify({ link }));
  if (response.ok || NO_SESSIONS.has(response.status)) return;
  if (REFUSED.has(response.status)) throw new LinkError(null);
  refuseStatus(response, text);
}

/** Throws `UnreachableError` where there is no answer, or none in time. */
async function asked(url: string, body: string) {
  const headers = { accept: JSON_TYPE, "content-type": JSON_TYPE };
  try {
    return await inTime(ANSWER_LIMIT_MS, async (signal) => {
      const response = await askHost(url, { method: "POST", headers, body, signal });
      return { response, text: await response.text() };
    });
  } catch (error) {
    throw new UnreachableError(error instanceof LateError);
  }
}
