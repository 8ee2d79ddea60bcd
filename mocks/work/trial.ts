/**
 * 填报演示: the invented office at work, answered in this very page by the service that an office's
 * server runs. What is done there goes with the page; who was signed in last is signed in again.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { monthOf } from "../../src/domain/facts/period";
import { AREAS } from "../../src/service/areas";
import type { Reply, ServicePorts } from "../../src/service/ports";
import { createService } from "../../src/service/service";
import { createMemoryStore } from "../../src/service/store/memory-store";
import { inventedJournal, inventedYear } from "./invented-office";
import { LAST } from "./projects";
import { TRIAL_PASSWORD, seedInvented } from "./seed";

/** Where the name of who is signed in outlives the page; null: nowhere. */
export interface Remembered {
  readonly read: () => string | null;
  readonly write: (name: string | null) => void;
}

/** Answers whatever is asked below the API of the office; `path`: /dataset. */
export type Trial = (request: Request, path: string) => Promise<Response>;

/** A new one, told up to `nowMs`. */
export async function createTrial(nowMs: number, remembered: Remembered | null): Promise<Trial> {
  const ports = trialPorts(nowMs);
  await seedInvented(ports, inventedYear(nowMs));
  const service = createService(ports, AREAS);
  let session: string | null = null;
  const ask: Trial = async (request, path) => {
    const name = path === "/session" && request.method === "POST" ? await nameIn(request) : null;
    const caller = { address: "", session, named: null, agent: navigator.userAgent };
    const reply = await service(request, path, caller);
    session = tokenAfter(reply, session);
    if (name !== null && reply.response.ok) remembered?.write(name);
    if (reply.session === "end") remembered?.write(null);
    return reply.response;
  };
  const name = remembered?.read() ?? null;
  if (name !== null) await ask(signingIn(name), "/session");
  return ask;
}

function trialPorts(nowMs: number): ServicePorts {
  return {
    store: createMemoryStore(),
    now: Date.now,
    token: () => random(32),
    id: () => random(16),
    sha256: (data) => bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data)),
    // Everybody is told it: it protects nothing.
    passwords: {
      hash: async (password) => password,
      verify: async (password, hash) => password === hash,
    },
    invented: async () => inventedJournal(inventedYear(nowMs)),
    ways: { gateway: false, oidc: null },
    trial: { month: monthOf(inventedYear(nowMs), LAST) },
  };
}

function random(bytes: number): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)));
}

function tokenAfter(reply: Reply, before: string | null): string | null {
  if (reply.session === "keep") return before;
  return reply.session === "end" ? null : reply.session.token;
}

async function nameIn(request: Request): Promise<string | null> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const name = typeof body === "object" && body && "name" in body ? body.name : null;
  return typeof name === "string" ? name : null;
}

function signingIn(name: string): Request {
  return new Request("http://localhost/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name, password: TRIAL_PASSWORD }),
  });
}
