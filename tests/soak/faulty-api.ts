/**
 * An office's API on a bad day: one answer in twenty is wrong, and now and then the figures are
 * published anew.
 */
import type { Api } from "../support/site";

export const FAULT_KINDS = ["503", "hang", "rubbish", "wrong schema", "dropped"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface FaultyApi {
  readonly api: Api;
  /** Readings begun: each asks for the data set first. */
  readonly refreshes: () => number;
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly publications: () => number;
  /** While true neither fails nor publishes. */
  calm: boolean;
}

export interface FaultyOptions {
  /** Same seed, same faults. */
  readonly seed: number;
  /** Of all answers: 0.05. */
  readonly share: number;
  /** Readings between two publications of the same figures under another revision. */
  readonly publishEvery: number;
}

/** Readings between two of the first faults. */
const EARLY_EVERY = 4;

interface Remembered {
  readonly text: string;
  readonly headers: Headers;
}

/**
 * Around a good API. What that answers is remembered by address, so that thousands of readings cost
 * the test little.
 */
export function createFaultyApi(
  good: Api,
  { seed, share, publishEvery }: FaultyOptions,
): FaultyApi {
  const random = randomFrom(seed);
  const remembered = new Map<string, Promise<Remembered | null>>();
  const faults: Record<FaultKind, number> = {
    "503": 0,
    hang: 0,
    rubbish: 0,
    "wrong schema": 0,
    dropped: 0,
  };
  let refreshes = 0;
  let publications = 0;

  const anyKind = () => FAULT_KINDS[Math.floor(random() * FAULT_KINDS.length)] ?? "503";
  const early = [...FAULT_KINDS];
  /**
   * Each kind once soon after the start: what the app loads at its first fault is then there before
   * anything is measured.
   */
  const earlyFault = (request: Request) =>
    isDataset(request) && refreshes % EARLY_EVERY === 0 ? (early.shift() ?? null) : null;

  const answer = async (request: Request): Promise<Response | undefined> => {
    if (isDataset(request)) {
      refreshes += 1;
      if (!faulty.calm && refreshes % publishEvery === 0) publications += 1;
    }
    const kind = faulty.calm
      ? null
      : (earlyFault(request) ?? (random() < share ? anyKind() : null));
    if (kind) {
      faults[kind] += 1;
      return faultyAnswer(kind, request.signal);
    }
    const known = remembered.get(request.url) ?? remember(good, request);
    remembered.set(request.url, known);
    const whole = await known;
    if (!whole) return undefined;
    const headers = new Headers(whole.headers);
    // The host's own tag then follows from the body.
    headers.delete("etag");
    return new Response(published(whole.text, publications), { headers });
  };
  const faulty: FaultyApi = {
    api: answer,
    refreshes: () => refreshes,
    faults,
    publications: () => publications,
    calm: false,
  };
  return faulty;
}

function isDataset({ url }: Request): boolean {
  return new URL(url).pathname.endsWith("/dataset");
}

async function remember(good: Api, request: Request): Promise<Remembered | null> {
  const response = await good(new Request(request.url));
  return response?.ok ? { text: await response.text(), headers: response.headers } : null;
}

/** The same body under the revision of its publication: data set and facts alike. */
function published(text: string, publication: number): string {
  const body: { revision?: string } = JSON.parse(text);
  return JSON.stringify({ ...body, revision: `${body.revision ?? ""}.${publication}` });
}

function faultyAnswer(kind: FaultKind, signal: AbortSignal): Promise<Response> | Response {
  switch (kind) {
    case "503":
      return Response.json({ title: "维护中", status: 503 }, { status: 503 });
    case "hang":
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(new Error("given up"))),
      );
    case "rubbish":
      return new Response("<html>登录</html>{", {
        headers: { "content-type": "application/json" },
      });
    case "wrong schema":
      return Response.json({ id: "x", title: 7, months: "2026-09", rows: [{}] });
    case "dropped":
      return Response.error();
  }
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
