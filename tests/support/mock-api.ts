/**
 * The built-in offices' answers as an office's own server would give them, below
 * `{basePath}api/v1`.
 */
import { readFile } from "node:fs/promises";
import { getResponse } from "msw";
import { createHandlers } from "../../mocks/handlers";
import { OFFICES, type Office } from "../../mocks/offices";
import { parseWire } from "../../src/data/wire/contract-words";
import { datasetSchema, factsSchema } from "../../src/data/wire/wire";
import type { Api } from "./site";

/**
 * For `openSite({ config: { data: "api" }, api })`: one office's answers, a built-in one's by its
 * id.
 */
export function createMockApi(of: string | Office): Api {
  const office = typeof of === "string" ? builtIn(of) : of;
  const handlers = createHandlers({ base: "/", offices: [office] });
  return (request) => {
    const url = new URL(request.url);
    const path = url.pathname.slice(url.pathname.indexOf("/api/v1"));
    return getResponse(
      handlers,
      new Request(`${url.origin}/mock/${office.id}${path}${url.search}`, {
        headers: request.headers,
      }),
    );
  };
}

/** Playwright's own loader imports no JSON, so the published figures are read as files. */
function builtIn(id: string): Office {
  const office = OFFICES.find((candidate) => candidate.id === id);
  if (!office) throw new Error(`no built-in office ${id}`);
  if (id === "yunling") return office;
  const load = async () => {
    const file: { dataset: unknown; facts: unknown } = JSON.parse(
      await readFile(`mocks/datasets/real/${id}.json`, "utf8"),
    );
    return {
      dataset: parseWire(datasetSchema, file.dataset),
      facts: parseWire(factsSchema, file.facts),
      ledger: null,
    };
  };
  return { id, name: office.name, load };
}
