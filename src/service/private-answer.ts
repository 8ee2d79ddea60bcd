/** Answers that are one person's: nothing on the way keeps them. */

const HEADERS = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "no-store",
};

/** A body as JSON. */
export function answerPrivately(body: unknown, status: 200 | 201 = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: HEADERS });
}

/** 204: done, and nothing to say. */
export function answerDone(): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
