// @vitest-environment node
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { generateWideOffice } from "../support/wide-office";
import { createHandlers } from "../../mocks/handlers";
import { OFFICES } from "../../mocks/offices";
import { parseWire } from "../../src/data/wire/contract-words";
import { datasetSchema, factsSchema, problemSchema } from "../../src/data/wire/wire";
import { projectDetailSchema, projectListSchema } from "../../src/data/wire/wire-ledger";
import { askMock, askMockJson } from "../support/mock-server";

const ROOTS = { yunling: "990100", shangqiu: "411400", xiangxi: "433100" } as const;

async function expectProblem(response: Response, status: number, words: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const body = parseWire(problemSchema, await response.json());
  expect(body.status).toBe(status);
  expect(body.title).toMatch(/\p{Script=Han}/u);
  expect(body.detail).toContain(words);
}

describe.each(Object.entries(ROOTS))("office %s", (office, root) => {
  const api = `/mock/${office}/api/v1`;

  it("answers every address in the contract's form", async () => {
    const dataset = parseWire(datasetSchema, await askMockJson(`${api}/dataset`));
    const facts = parseWire(factsSchema, await askMockJson(`${api}/regions/${root}/facts`));
    expect([dataset.id, dataset.root, facts.region, facts.revision]).toEqual([
      office,
      root,
      root,
      dataset.revision,
    ]);
    expect(facts.facts.length).toBeGreaterThan(0);
  });

  it("bounds facts by month, both ends included, printed values too", async () => {
    const dataset = parseWire(datasetSchema, await askMockJson(`${api}/dataset`));
    const whole = parseWire(factsSchema, await askMockJson(`${api}/regions/${root}/facts`));
    const [first, last] = [dataset.months[0] ?? "", dataset.months.at(-1) ?? ""];
    const bounds = {
      [`from=${last}`]: last,
      [`to=${first}`]: first,
      [`from=${first}&to=${first}`]: first,
    };
    for (const [query, month] of Object.entries(bounds)) {
      const part = parseWire(
        factsSchema,
        await askMockJson(`${api}/regions/${root}/facts?${query}`),
      );
      expect(part.facts).toEqual(whole.facts.filter((record) => record.month === month));
      expect(part.printed).toEqual(whole.printed?.filter((item) => item.month === month));
      expect(part.facts.length + (part.printed?.length ?? 0)).toBeGreaterThan(0);
    }
    const all = parseWire(
      factsSchema,
      await askMockJson(`${api}/regions/${root}/facts?from=${first}&to=${last}`),
    );
    expect(all).toEqual(whole);
  });

  it("answers a unit without children with no records of its own", async () => {
    const dataset = parseWire(datasetSchema, await askMockJson(`${api}/dataset`));
    const unit = dataset.regions[1]?.code ?? "";
    const facts = parseWire(factsSchema, await askMockJson(`${api}/regions/${unit}/facts`));
    expect([facts.region, facts.facts]).toEqual([unit, []]);
  });

  it("says 404 for an unknown region and 400 for a malformed month", async () => {
    await expectProblem(await askMock(`${api}/regions/999999/facts`), 404, "999999");
    await expectProblem(await askMock(`${api}/regions/${root}/facts?from=2026-13`), 400, "2026-13");
    await expectProblem(await askMock(`${api}/regions/${root}/facts?to=latest`), 400, "latest");
    await expectProblem(
      await askMock(`${api}/regions/${root}/facts?from=2026-02&to=2026-01`),
      400,
      "from",
    );
  });

  it("tags every answer and says 304 to who has it", async () => {
    for (const path of [
      `${api}/dataset`,
      `${api}/regions/${root}/facts`,
      `${api}/regions/${root}/facts?fault=partial`,
    ]) {
      const response = await askMock(path);
      const etag = response.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[0-9a-f-]+"$/);
      const again = await askMock(path, { headers: { "If-None-Match": etag } });
      expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([
        304,
        etag,
        "",
      ]);
      const other = await askMock(path, { headers: { "If-None-Match": '"other"' } });
      expect([other.status, await other.text()]).toEqual([200, await response.text()]);
    }
  });
});

describe("the ledger's addresses", () => {
  it("answer in the contract's form, with tags", async () => {
    const path = "/mock/yunling/api/v1/regions/990100/projects?limit=500";
    const response = await askMock(path);
    const list = parseWire(projectListSchema, await response.json());
    const etag = response.headers.get("etag") ?? "";
    expect((await askMock(path, { headers: { "If-None-Match": etag } })).status).toBe(304);
    const id = list.items[0]?.id ?? "";
    const detail = parseWire(
      projectDetailSchema,
      await askMockJson(`/mock/yunling/api/v1/projects/${id}`),
    );
    const { issues, revisions, ...project } = detail;
    expect(project).toEqual(list.items[0]);
    expect([Array.isArray(issues), Array.isArray(revisions)]).toEqual([true, true]);
  });

  it.each(["shangqiu", "xiangxi"] as const)("say 404 where %s has no ledger", async (office) => {
    await expectProblem(
      await askMock(`/mock/${office}/api/v1/regions/${ROOTS[office]}/projects`),
      404,
      "台账",
    );
    await expectProblem(await askMock(`/mock/${office}/api/v1/projects/YL-0001`), 404, "台账");
  });

  it("say 404 for an unknown project or region, 400 for what can't be asked", async () => {
    const api = "/mock/yunling/api/v1";
    await expectProblem(await askMock(`${api}/projects/YL-9999`), 404, "YL-9999");
    await expectProblem(await askMock(`${api}/regions/411400/projects`), 404, "411400");
    const wrong = [
      "month=2026-9",
      "month=2030-01",
      "stage=gone",
      "lamp=blue",
      "limit=0",
      "limit=501",
      "limit=x",
      "cursor=7",
      "sort=size",
    ];
    for (const query of wrong)
      await expectProblem(await askMock(`${api}/regions/990100/projects?${query}`), 400, "");
  });
});

describe("the backend", () => {
  it("offers three offices, the invented one first, under the names of the menu", () => {
    expect(OFFICES.map(({ id, name }) => [id, name])).toEqual([
      ["yunling", "云岭市（演示）"],
      ["shangqiu", "商丘市"],
      ["xiangxi", "湘西州"],
    ]);
  });

  it("says 404 for an unknown office or address", async () => {
    await expectProblem(await askMock("/mock/nowhere/api/v1/dataset"), 404, "nowhere");
    await expectProblem(await askMock("/mock/nowhere/api/v1/regions/1/facts"), 404, "nowhere");
    await expectProblem(await askMock("/mock/yunling/api/v1/secrets"), 404, "接口");
  });

  it("leaves what is not under /mock/ alone", async () => {
    const handlers = createHandlers({ base: "/", offices: OFFICES });
    expect(
      await getResponse(handlers, new Request("http://localhost/config.json")),
    ).toBeUndefined();
    expect(
      await getResponse(handlers, new Request("http://localhost/api/v1/dataset")),
    ).toBeUndefined();
  });

  it("works under a sub-path, on any origin, with an office of the test's own, loaded once and only when asked", async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      return { ...generateWideOffice({ counties: 5, quarters: 2, seed: "own" }), ledger: null };
    };
    const handlers = createHandlers({
      base: "/board/",
      offices: [...OFFICES, { id: "own", name: "自带", load }],
    });
    const ask = (path: string) => getResponse(handlers, new Request(`http://10.0.0.7:8080${path}`));
    expect((await ask("/board/mock/yunling/api/v1/dataset"))?.status).toBe(200);
    expect(loads).toBe(0);
    const facts = await ask("/board/mock/own/api/v1/regions/980000/facts");
    expect(parseWire(factsSchema, await facts?.json()).facts).toHaveLength(10);
    await ask("/board/mock/own/api/v1/dataset");
    expect(loads).toBe(1);
    expect(await ask("/mock/yunling/api/v1/dataset")).toBeUndefined();
  });

  it("tries a failed load again", async () => {
    let attempts = 0;
    const load = async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("the chunk did not arrive");
      return { ...generateWideOffice({ counties: 2, quarters: 1, seed: "own" }), ledger: null };
    };
    const handlers = createHandlers({ base: "/", offices: [{ id: "own", name: "自带", load }] });
    const ask = () =>
      getResponse(handlers, new Request("http://localhost/mock/own/api/v1/dataset"));
    const first = await ask().then(
      (response) => response?.status,
      () => 500,
    );
    expect([first, (await ask())?.status]).toEqual([500, 200]);
  });
});
