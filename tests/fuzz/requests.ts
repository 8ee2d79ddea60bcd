/**
 * Requests that something befell, to every address of the server, by nobody and by every kind of
 * account: each is answered in words, never by a fault, and what is refused leaves the store as it was.
 */
import { type Random, createRandom } from "../../mocks/random";
import { isRecord } from "../../src/lib/record";
import { EMPTY_CONTENT } from "../../src/office/submission";
import { AREAS } from "../../src/service/areas";
import type { ServicePorts } from "../../src/service/ports";
import { startSession } from "../../src/service/session/start";
import type { Store } from "../../src/service/store/store";
import { type HttpAnswer, type OfficeServer, askHttp } from "../support/office-server";

interface MutatedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const ROUTES = AREAS.flat();
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];
const PLACES: Readonly<Record<string, readonly string[]>> = {
  id: ["a1", "link-1", "P1", "v1"],
  unit: ["u1", "u9"],
  month: ["2026-09", "2026-13"],
  table: ["monthly", "ledger"],
  action: ["submit", "accept", "close"],
  code: ["root", "u1"],
  hash: ["0".repeat(64)],
  issue: ["i1"],
};
const VALUE = {
  unit: "u1",
  month: "2026-09",
  measure: "starts.done",
  value: 4,
  precision: 1,
  at: [{ sheet: "", cell: "starts.done" }],
};
const SENTENCE = { kind: "fell", problem: "少了", sentence: "核减一个。", at: [] };
/** Bodies of the contract, any of which may go anywhere. */
const BODIES: readonly unknown[] = [
  { name: "wang", password: "a-long-password" },
  { link: "a".repeat(43) },
  { old: "a-long-password", new: "another-password" },
  { name: "zhang", display: "张三", role: "reporter", unit: "u1" },
  { version: 1, role: "reviewer", state: "disabled" },
  { name: "一楼大屏" },
  { readers: "everyone" },
  { version: 1, reason: "数字不对", note: "说明", until: "2026-10-10" },
  { version: 0, content: { values: [{ measure: "investment.done", value: 1 }] } },
  { version: 0, content: { ...EMPTY_CONTENT, values: [VALUE], explanations: [SENTENCE] } },
  { of: "0-0", name: "会议版", note: "" },
  { version: 1, kind: "land", text: "用地未批", recursOf: null },
  { version: 1, unit: "县自然资源局", dueBy: "2026-10-10", listed: true, outcome: "已处理" },
  { version: 1, deadline: "2026-10-10", demand: "rectify", text: "\u3000久拖不决 " },
  { version: 1, events: [{ kind: "reportingDaySet", day: 8 }] },
  { version: 1, events: [{ kind: "unitsMerged", from: "u2", name: "旌德县", into: "u1" }] },
  { version: 1, events: [{ kind: "unitRenamed", unit: "u1", from: "泾县", to: "泾川县" }] },
  { token: "a".repeat(43), account: { name: "x" }, office: { journal: [{ kind: "created" }] } },
];
const HOSTILE: readonly unknown[] = [
  null,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e甲",
  "x".repeat(5000),
  "'; DROP TABLE log; --",
  "__proto__",
  "<script>",
  true,
  [],
  {},
  [[[[[]]]]],
];
const HOSTILE_PARTS = [
  "..",
  "%00",
  "%2e%2e",
  "%",
  "%ff",
  "a%2fb",
  "",
  "x".repeat(3000),
  "__proto__",
  "constructor",
  "%E4%BA%91",
  "'",
  "a;b",
];
const HOSTILE_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { "Content-Type": "text/plain" },
  { "Content-Type": "application/json; charset=utf-16" },
  { Origin: "http://evil.example" },
  { Origin: "null" },
  { "Sec-Fetch-Site": "cross-site" },
  { Cookie: "session=x; session=y" },
  { Cookie: `session=${"a".repeat(43)}` },
  { "X-Forwarded-For": "1.2.3.4" },
  { "If-None-Match": "*" },
  { "Accept-Encoding": "gzip, br, x" },
  { Range: "bytes=0-0" },
  { "Content-Encoding": "gzip" },
  { Expect: "100-continue" },
];

/** The request of a number: the same one each time. */
function mutatedRequest(number: number): MutatedRequest {
  const random = createRandom(`request ${number}`);
  const route = random.pick(ROUTES);
  const whole = {
    method: route.method,
    path: `/api/v1${pathOf(route.path, random)}`,
    headers: {},
    body: route.method === "GET" ? undefined : JSON.stringify(random.pick(BODIES)),
  };
  const mutations = random.sample([ofMethod, ofPath, ofQuery, ofValue, ofText, ofHeaders], 2);
  return mutations.reduce<MutatedRequest>((request, mutation) => mutation(request, random), whole);
}

function pathOf(path: string, random: Random): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => random.pick(PLACES[name] ?? ["x"]));
}

type Mutation = (request: MutatedRequest, random: Random) => MutatedRequest;

const ofMethod: Mutation = (request, random) => ({ ...request, method: random.pick(METHODS) });

const ofPath: Mutation = (request, random) => {
  const parts = request.path.split("/");
  parts[random.integer(3, parts.length)] = random.pick(HOSTILE_PARTS);
  return { ...request, path: parts.join("/") };
};

const ofQuery: Mutation = (request, random) => {
  const name = random.pick(["month", "version", "before", "limit", "about", "to", "q"]);
  return { ...request, path: `${request.path}?${name}=${random.pick(HOSTILE_PARTS)}` };
};

/** One value of the body is another, or gone. */
const ofValue: Mutation = (request, random) => {
  const body: unknown = JSON.parse(request.body ?? "{}");
  if (!isRecord(body)) return request;
  const name = random.pick([...Object.keys(body), "other"]);
  const value = random.chance(0.2) ? undefined : random.pick(HOSTILE);
  return { ...request, body: JSON.stringify({ ...body, [name]: value }) };
};

/** The text of the body is cut off, or a letter of it is another. */
const ofText: Mutation = (request, random) => {
  const text = request.body ?? "{}";
  const at = random.integer(0, text.length);
  const letter = random.pick(["", "{", "\\u0000", '"', "\u0007", "9"]);
  return {
    ...request,
    body: text.slice(0, at) + (random.chance(0.5) ? letter + text.slice(at + 1) : ""),
  };
};

const ofHeaders: Mutation = (request, random) => ({
  ...request,
  headers: { ...request.headers, ...random.pick(HOSTILE_HEADERS) },
});

/** Who sends it: nobody, the administrator, a reporter, a wall. */
const OWNERS = [null, "wang", "wang", "reporter", "link"] as const;

/** Sends the request of a number; what is wrong with the answer, null: nothing. */
export async function faultOfRequest(server: OfficeServer, number: number): Promise<string | null> {
  const request = mutatedRequest(number);
  const cookie = await cookieOf(server.ports, OWNERS[number % OWNERS.length] ?? null);
  const before = await shapeOf(server.ports.store);
  const headers = { ...(cookie !== null && { Cookie: cookie }), ...request.headers };
  const answer = await askHttp(server.origin, request.path, { ...request, headers });
  const told = `${request.method} ${request.path.slice(0, 80)}: ${answer.status}`;
  if (server.faults.length > 0) return `${told}, and a fault: ${String(server.faults[0])}`;
  if (answer.status >= 500) return `${told}: ${answer.text.slice(0, 200)}`;
  if (answer.status < 400) return null;
  if (!isClear(answer, request.method)) return `${told} is not clear: ${answer.text.slice(0, 200)}`;
  return (await shapeOf(server.ports.store)) === before
    ? null
    : `${told}, and the store is another`;
}

function isClear({ body, headers, status }: HttpAnswer, method: string): boolean {
  if (method === "HEAD") return true;
  if (!isRecord(body)) return false;
  const isProblem = headers["content-type"] === "application/problem+json; charset=utf-8";
  return isProblem && body["status"] === status && /\p{Script=Han}/u.test(String(body["detail"]));
}

async function cookieOf(
  ports: ServicePorts,
  owner: (typeof OWNERS)[number],
): Promise<string | null> {
  const { view, change } = ports.store;
  if (owner === null) return null;
  const role = owner === "wang" ? "administrator" : "reporter";
  const found =
    owner === "link"
      ? await view.find("link", { endedAt: null })
      : await view.find("account", { role, state: "active" });
  if (!found) return null;
  // `named`: none has to change its password first.
  const kind = owner === "link" ? "link" : "named";
  const { token } = await change((own) =>
    startSession(own, ports, { kind, id: found.id }, { agent: "fuzz" }),
  );
  return `session=${token}`;
}

const KEPT = ["account", "link", "setting", "draft", "publication"] as const;

/** What no refused request may change. */
async function shapeOf({ view }: Store): Promise<string> {
  const [last] = await view.list("log", { newestFirst: true, limit: 1 });
  return JSON.stringify([last, ...(await Promise.all(KEPT.map((table) => view.list(table))))]);
}

/** An office that has somebody of each kind. */
export async function fillOffice(
  administrator: (path: string, asking: object) => Promise<HttpAnswer>,
) {
  const account = { name: "zhang", display: "张三", role: "reporter", unit: "u1" };
  await administrator("/accounts", { method: "POST", body: account });
  await administrator("/links", { method: "POST", body: { name: "大屏" } });
}
