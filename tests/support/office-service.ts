/** An office's service in memory, asked as a browser asks its server: one cookie, kept between. */
import { sha256 as hashOf } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { CREATED } from "../../src/office/fixtures/office";
import { AREAS } from "../../src/service/areas";
import { testPorts } from "../../src/service/fixtures/ports";
import { createService } from "../../src/service/service";
import { openSetup } from "../../src/service/setup/open";

export const ADMINISTRATOR = { name: "wang", display: "王管理", password: "a-long-password" };
const AGENT = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36";

/** Another browser has another cookie. */
export interface OfficeBrowser {
  /** Answers whatever is below …/api/v1. */
  readonly api: (request: Request) => Promise<Response>;
  /** JSON of an answer to this browser. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Its cookie goes, as when a session ends. */
  readonly forget: () => void;
}

/** An office that is not set up yet. */
export function createOfficeService() {
  const ports = testPorts({
    sha256: (data) => bytesToHex(hashOf(typeof data === "string" ? utf8ToBytes(data) : data)),
  });
  const service = createService(ports, AREAS);
  const browser = (): OfficeBrowser => {
    let session: string | null = null;
    const api = async (request: Request) => {
      const path = new URL(request.url).pathname.replace(/^.*\/api\/v1/, "");
      const caller = { address: "10.0.0.1", session, named: null, agent: AGENT };
      const reply = await service(request, path, caller);
      if (reply.session === "end") session = null;
      else if (reply.session !== "keep") session = reply.session.token;
      return reply.response;
    };
    const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const headers = { "content-type": "application/json" };
      const sent = body === undefined ? {} : { body: JSON.stringify(body), headers };
      const response = await api(new Request(`http://test/api/v1${path}`, { method, ...sent }));
      const text = await response.text();
      return text === "" ? null : JSON.parse(text);
    };
    return { api, ask, forget: () => void (session = null) };
  };
  const token = () => openSetup(ports);
  return {
    ports,
    browser,
    token,
    /** 青山市, by its administrator in a browser of their own. */
    setUp: async (): Promise<OfficeBrowser> => {
      const own = browser();
      const office = { journal: [CREATED] };
      await own.ask("POST", "/setup", { token: await token(), account: ADMINISTRATOR, office });
      return own;
    },
  };
}
