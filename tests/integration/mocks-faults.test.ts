// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { SLOW_MS } from "../../mocks/fault";
import { ContractError } from "../../src/data/wire/contract-error";
import { parseWire } from "../../src/data/wire/contract-words";
import { parseFacts } from "../../src/data/wire/parse";
import { datasetSchema, factsSchema, problemSchema } from "../../src/data/wire/wire";
import { projectListSchema } from "../../src/data/wire/wire-ledger";
import { qualitySchema, statisticsSchema } from "../../src/data/wire/wire-statistics";
import { askMock, askMockJson, createMockServer } from "../support/mock-server";

const OFFICES = [
  ["yunling", "990100"],
  ["shangqiu", "411400"],
  ["xiangxi", "433100"],
] as const;
const API = "/mock/yunling/api/v1";
const PROJECTS = [`${API}/regions/990100/projects`, `${API}/projects/YL-0001`];

afterEach(() => {
  vi.useRealTimers();
});

describe.each(OFFICES)("faults of %s", (office, root) => {
  const facts = `/mock/${office}/api/v1/regions/${root}/facts`;

  it("500 answers a problem", async () => {
    const response = await askMock(`${facts}?fault=500`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      500,
      "application/problem+json; charset=utf-8",
    ]);
    expect(parseWire(problemSchema, await response.json()).detail).toMatch(/故障/);
  });

  it("bad-schema spoils facts[3].investment.done, and the door names it", async () => {
    const body = await askMockJson(`${facts}?fault=bad-schema`);
    expect(() => parseFacts(body)).toThrow(
      new ContractError("facts[3].investment.done 应为整数或空，收到“一千”。"),
    );
  });

  it("partial leaves half of the units without the newest month of each quarter that was reported at all widely", async () => {
    const whole = parseWire(factsSchema, await askMockJson(facts));
    const part = parseWire(factsSchema, await askMockJson(`${facts}?fault=partial`));
    const units = parseWire(datasetSchema, await askMockJson(`/mock/${office}/api/v1/dataset`))
      .regions.slice(1)
      .map((region) => region.code);
    const silent = new Set(units.filter((_, index) => index % 2 === 1));
    const all = [...new Set(whole.facts.map((record) => record.month))].slice().sort();
    const months = all.filter(
      (month) => whole.facts.filter((record) => record.month === month).length * 2 >= units.length,
    );
    const quarterOf = (month: string) =>
      `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    const newest = new Set(
      months.filter(
        (month, index) => quarterOf(months[index + 1] ?? "9999-01") !== quarterOf(month),
      ),
    );
    const gone = whole.facts.filter(
      (record) =>
        (newest.has(record.month) && silent.has(record.county)) || !months.includes(record.month),
    );
    expect(part.facts).toEqual(whole.facts.filter((record) => !gone.includes(record)));
    expect(gone.length).toBeGreaterThanOrEqual(4);
  });

  it("empty answers neither facts nor printed values", async () => {
    const body = parseWire(factsSchema, await askMockJson(`${facts}?fault=empty`));
    expect([body.facts, body.printed, body.region]).toEqual([[], [], root]);
  });

  it("an unknown word is no fault", async () => {
    expect(await askMockJson(`${facts}?fault=flood`)).toEqual(await askMockJson(facts));
  });

  it.each(["slow", "500", "hang", "bad-schema", "partial", "empty"])(
    "%s leaves the data set alone",
    async (fault) => {
      const plain = await askMockJson(`/mock/${office}/api/v1/dataset`);
      expect(await askMockJson(`/mock/${office}/api/v1/dataset?fault=${fault}`)).toEqual(plain);
    },
  );
});

describe("faults of the ledger", () => {
  it("500 and bad-schema reach list and detail", async () => {
    for (const path of PROJECTS) {
      expect((await askMock(`${path}?fault=500`)).status).toBe(500);
      expect(JSON.stringify(await askMockJson(`${path}?fault=bad-schema`))).toContain(
        '"totalInvestment":"一千"',
      );
    }
  });

  it("empty answers an empty list", async () => {
    const list = parseWire(projectListSchema, await askMockJson(`${PROJECTS[0]}?fault=empty`));
    expect([list.total, list.items, list.next, list.summary.planned]).toEqual([0, [], null, 0]);
  });
});

describe("faults of the ledger's figures", () => {
  const FIGURES = ["statistics", "quality"].map((name) => `${PROJECTS[0]}/${name}`);

  it("500, bad-schema and empty reach them", async () => {
    for (const path of FIGURES) {
      expect((await askMock(`${path}?fault=500`)).status).toBe(500);
      expect(JSON.stringify(await askMockJson(`${path}?fault=bad-schema`))).toContain('"一千"');
    }
    const [statistics, quality] = await Promise.all(
      FIGURES.map((path) => askMockJson(`${path}?fault=empty`)),
    );
    expect(parseWire(statisticsSchema, statistics).stages).toEqual([]);
    expect(parseWire(qualitySchema, quality).findings).toEqual([]);
  });
});

describe("slow and hang", () => {
  it.each([`${API}/regions/990100/facts`, ...PROJECTS])(
    "slow answers %s after the delay, not before",
    async (path) => {
      vi.useFakeTimers();
      let answered = false;
      const answer = askMock(`${path}?fault=slow`).then((response) => {
        answered = true;
        return response.status;
      });
      await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
      expect(answered).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answer).toBe(200);
    },
  );

  it.each([`${API}/regions/990100/facts`, ...PROJECTS])("hang never answers %s", async (path) => {
    vi.useFakeTimers();
    let answered = false;
    void askMock(`${path}?fault=hang`).then(() => {
      answered = true;
    });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(answered).toBe(false);
  });
});

describe("behind fetch", () => {
  const server = createMockServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterAll(() => server.close());

  it("answers, and a reader can give up on one that hangs", async () => {
    const response = await fetch(`http://localhost${API}/dataset`);
    expect(parseWire(datasetSchema, await response.json()).id).toBe("yunling");
    const hanging = fetch(`http://localhost${API}/regions/990100/facts?fault=hang`, {
      signal: AbortSignal.timeout(50),
    });
    await expect(hanging).rejects.toThrow(/timeout|abort/i);
  });
});
