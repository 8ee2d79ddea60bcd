/** One browser of a served office: its cookie goes with each question. */
import type { Served } from "../support/built-server";

export type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

/** Rejects for every answer that is not good, with the first of its words. */
export function asking({ origin }: Pick<Served, "origin">, cookie = ""): Ask {
  let own = cookie;
  return async (method, path, body) => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        Origin: origin,
        ...(own !== "" && { Cookie: own }),
        ...(body && { "Content-Type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    own = response.headers.get("set-cookie")?.split(";")[0] ?? own;
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    const answer: unknown = text === "" ? null : JSON.parse(text);
    return answer;
  };
}
