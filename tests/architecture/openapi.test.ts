/** The OpenAPI document is generated, complete, and as committed. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ADDRESSES } from "../../src/backend/backend";
import { AREAS } from "../../src/service/areas";
import { FILTER_IDS } from "../../src/domain/ledger/filters";
import { openApiDocument, openApiText } from "../../scripts/build-openapi";

const document = openApiDocument();

/** Every `$ref` of the document. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "$ref" ? [String(item)] : references(item),
  );
}

describe("docs/openapi.json", () => {
  it("is as generated: npm run openapi", () => {
    expect(readFileSync("docs/openapi.json", "utf8")).toBe(openApiText());
  });

  it("has every address that the backend answers, and every route of the service", () => {
    const routes = AREAS.flat().map(
      ({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`,
    );
    const own = ADDRESSES.map((address) => `GET ${address}`);
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.sort()).toEqual([...new Set([...routes, ...own])].sort());
  });

  it("has every filter of the ledger", () => {
    const ledger = JSON.stringify(document.paths["/regions/{code}/projects"]);
    for (const name of [...FILTER_IDS, "month", "q", "sort", "limit", "cursor"])
      expect(ledger).toContain(`"name":"${name}"`);
  });

  it("gives every answer an entity tag and every failure as a problem", () => {
    const texts = ADDRESSES.map((address) => document.paths[address]).map((item) =>
      JSON.stringify(item),
    );
    for (const part of ['"ETag"', '"default"', "application/problem+json"])
      expect(texts.filter((text) => !text.includes(part))).toEqual([]);
  });

  it("refers only to schemas that it has", () => {
    const known = Object.keys(document.components.schemas).map(
      (id) => `#/components/schemas/${id}`,
    );
    const used = references(document);
    expect(used.filter((reference) => !known.includes(reference))).toEqual([]);
    expect(known.filter((reference) => !used.includes(reference))).toEqual([]);
  });

  it("keeps objects open, so that an unknown field is no error", () => {
    expect(openApiText()).not.toContain('"additionalProperties": false');
  });
});
