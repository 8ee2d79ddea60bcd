// @vitest-environment node
/** The same office answers the contract alike, whoever holds it: the mocks, this machine, a file. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildYunling } from "../../mocks/datasets/yunling/build-yunling";
import { createFileOffice } from "../../src/app/file-office";
import { serveFile } from "../../src/app/file-service";
import { serveOwn } from "../../src/app/own-service";
import { ADDRESSES } from "../../src/backend/backend";
import { parseWire } from "../../src/data/wire/contract-words";
import { datasetSchema, factsSchema, problemSchema } from "../../src/data/wire/wire";
import { projectDetailSchema, projectListSchema } from "../../src/data/wire/wire-ledger";
import { qualitySchema, statisticsSchema } from "../../src/data/wire/wire-statistics";
import { askMock } from "../support/mock-server";

const content = buildYunling();
const own = serveOwn({
  list: async () => [{ id: "yunling", name: "云岭市" }],
  load: async () => content,
  observe: () => () => undefined,
});
const fileOffice = createFileOffice(async () => content);
const file = serveFile({
  address: "http://localhost/office.json",
  name: "office.json",
  load: async () => fileOffice,
});

const HOLDERS: Readonly<Record<string, (path: string) => Promise<Response>>> = {
  mocks: (path) => askMock(`/mock/yunling/api/v1${path}`),
  "this machine": (path) => own.answer(`/own/yunling/api/v1${path}`),
  "a file": file,
};

const FACTS = "/regions/990100/facts?from=2026-01&to=2026-09";
const PROJECTS = "/regions/990100/projects";
/** What each address of the contract answers with. */
const SCHEMAS = {
  "/dataset": { path: "/dataset", schema: datasetSchema },
  "/regions/{code}/facts": { path: FACTS, schema: factsSchema },
  "/regions/{code}/projects": {
    path: `${PROJECTS}?month=2026-09&counties=990103&sort=-investmentRate&limit=5`,
    schema: projectListSchema,
  },
  "/regions/{code}/projects/statistics": {
    path: `${PROJECTS}/statistics?month=2026-09`,
    schema: statisticsSchema,
  },
  "/regions/{code}/projects/quality": {
    path: `${PROJECTS}/quality?month=2026-09`,
    schema: qualitySchema,
  },
  "/projects/{id}": { path: "/projects/YL-0001?month=2026-09", schema: projectDetailSchema },
} as const;

const PROBLEMS = [
  ["/strange", 404],
  ["/regions/1/facts", 404],
  ["/projects/none", 404],
  ["/regions/990100/facts?from=2026-13", 400],
  [`${PROJECTS}?limit=0`, 400],
] as const;

beforeAll(() => {
  vi.stubGlobal("fetch", async () => Response.json({ format: "office" }));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test("every address of the contract is asked", () => {
  expect(Object.keys(SCHEMAS)).toEqual([...ADDRESSES]);
});

describe.each(Object.entries(HOLDERS))("an office that %s holds", (_holder, ask) => {
  test.each(Object.entries(SCHEMAS))("answers %s in the contract's form", async (_address, of) => {
    const response = await ask(of.path);
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/json; charset=utf-8",
    ]);
    expect(response.headers.get("etag")).toMatch(/^"[0-9a-f-]+"$/);
    expect(() => parseWire(of.schema, JSON.parse(text))).not.toThrow();
    // The very bytes of the others, under the same tag.
    const [first] = Object.values(HOLDERS);
    const known = await first?.(of.path);
    expect([await known?.text(), known?.headers.get("etag")]).toEqual([
      text,
      response.headers.get("etag"),
    ]);
  });

  test.each(PROBLEMS)("says of %s that it is a %i", async (path, status) => {
    const response = await ask(path);
    const body = parseWire(problemSchema, await response.json());
    expect([response.status, body.status, response.headers.get("content-type")]).toEqual([
      status,
      status,
      "application/problem+json; charset=utf-8",
    ]);
    expect(body.detail).toMatch(/\p{Script=Han}/u);
  });
});
