import fc from "fast-check";
import { expect, test } from "vitest";
import { createBackend } from "../../backend/backend";
import { createStores } from "../../backend/office-store";
import { code } from "../../domain/fixtures/build";
import { anyLedger, entry } from "../../domain/fixtures/ledger";
import { anyChoice, anySort } from "../../domain/fixtures/ledger-questions";
import { joinWords } from "../../domain/ledger/filters";
import type { LedgerEntry } from "../../domain/ledger/project";
import { answersOfFirst, officeWith, readerOfFirst } from "../fixtures/ledger-version";
import { LEDGER, type LedgerInfo } from "./addresses";

const anyQuestion = fc
  .record({
    choice: anyChoice,
    sort: anySort,
    text: fc.constantFrom("", "", "青梧", "qwdq", "p1", "JIUQIAO"),
    limit: fc.constantFrom(1, 3, 500),
    start: fc.constantFrom(0, 0, 2),
  })
  .map(({ choice, sort, text, limit, start }) => {
    const order = sort.map(({ column, descending }) => `${descending ? "-" : ""}${column}`);
    return new URLSearchParams([
      ["month", "2021-09"],
      ...Object.entries(choice).map(([id, words]) => [id, joinWords(words)]),
      ["q", text],
      ["sort", order.join(",")],
      ["limit", String(limit)],
      ["cursor", `after-${start}`],
    ]).toString();
  });

type Alter = (answers: Map<string, string>, ledger: readonly LedgerEntry[]) => void;

/** Asks the reader of a version with this ledger, and the plain backend that holds it whole. */
async function bothWith(ledger: readonly LedgerEntry[], alter: Alter = () => {}) {
  const office = officeWith(ledger);
  const answers = answersOfFirst(office);
  alter(answers, ledger);
  const reader = await readerOfFirst(answers);
  const whole = createBackend(createStores(async () => office).find);
  return async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const request = new Request(`http://office.test/api/v1${path}`, { headers });
    const [bare = ""] = path.split("?");
    return [
      await reader.answer(request, 1, bare),
      await whole(request, { office: "1", path: bare }),
    ] as const;
  };
}

test("any question to the whole office is answered to the letter as by the whole ledger", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, fc.array(anyQuestion, { maxLength: 4 }), async (ledger, asked) => {
      const ask = await bothWith(ledger);
      for (const question of asked) {
        const [own, wanted] = await ask(`/regions/root/projects?${question}`);
        expect(await own.text()).toBe(await wanted.text());
        expect(own.headers.get("ETag")).toBe(wanted.headers.get("ETag"));
      }
    }),
  );
});

test("and to a region: its words may only stand in another order", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anyQuestion, async (ledger, question) => {
      const ask = await bothWith(ledger);
      for (const region of ["u1", "u2"]) {
        const [own, wanted] = await ask(`/regions/${region}/projects?${question}`);
        expect([own.status, await own.json()]).toEqual([wanted.status, await wanted.json()]);
      }
    }),
  );
});

test("what cannot be asked is refused in the same words", async () => {
  const ask = await bothWith([entry()]);
  for (const question of [
    "stage=gone",
    "sort=size",
    "limit=501",
    "cursor=2",
    "month=2021-9",
    "month=2020-01",
  ]) {
    const [own, wanted] = await ask(`/regions/u1/projects?${question}`).then(
      (answers) => answers,
      (error: unknown) => [error, null] as const,
    );
    if (wanted === null) expect(String(own)).toMatch(/BadRequest/);
    else expect([own.status, await own.text()]).toEqual([wanted.status, await wanted.text()]);
  }
  const [own, wanted] = await ask("/regions/u7/projects");
  expect([own.status, await own.text()]).toEqual([404, await wanted.text()]);
});

test("pages of a unit whose ledger stands in several parts come in turn, each project once", async () => {
  const ledger = Array.from({ length: 53 }, (_, index) =>
    entry({ id: `p${index}`, name: `第${index}个\n项目`, county: code(index % 3 ? "u1" : "u3") }),
  );
  const ask = await bothWith(ledger);
  const seen: string[] = [];
  let cursor: string | null = "after-0";
  while (cursor !== null) {
    const path = `/regions/u1/projects?sort=-name&limit=20&cursor=${cursor}`;
    const [own, wanted] = await ask(path);
    const text = await own.text();
    expect(text).toBe(await wanted.text());
    const page: { items: { id: string }[]; next: string | null } = JSON.parse(text);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([53, 53]);
});

test("an answer that is known is not sent again; a month without lists is read of the ledger", async () => {
  const ask = await bothWith([entry(), entry({ id: "p2" })]);
  const [first] = await ask("/regions/root/projects?month=2021-09");
  const known = { "If-None-Match": first.headers.get("ETag") ?? "" };
  expect((await ask("/regions/root/projects?month=2021-09", known))[0].status).toBe(304);
  const [own, wanted] = await ask("/regions/root/projects?month=2021-06");
  expect(await own.text()).toBe(await wanted.text());
});

const TWO = [entry({ id: "p1" }), entry({ id: "p2", county: code("u3"), name: "柳浦学校" })];

test.each<readonly [string, Alter]>([
  [
    "from before there were lists",
    (answers, ledger) => {
      const { newest, parts } = infoIn(answers);
      answers.set(LEDGER, JSON.stringify({ newest, parts }));
      for (const address of answers.keys())
        if (/^(listed|ledger) /.test(address)) answers.delete(address);
      for (const unit of ["u1", "u3"]) {
        const own = ledger.filter(({ project }) => project.county === unit);
        answers.set(`ledger ${unit}`, JSON.stringify(own));
      }
    },
  ],
  [
    "whose columns were made by other rules",
    (answers) => {
      for (const [address, text] of answers)
        if (address.startsWith("listed "))
          answers.set(address, text.replace('"form":1,', '"form":0,'));
    },
  ],
])("a version %s is answered from its ledger", async (_, alter) => {
  const ask = await bothWith(TWO, alter);
  for (const path of ["/regions/u1/projects?sort=-name", "/regions/u3/projects", "/projects/p2"]) {
    const [own, wanted] = await ask(path);
    expect([path, own.status, await own.text()]).toEqual([path, 200, await wanted.text()]);
  }
});

test("of a ledger too large to be read whole there are lists alone", async () => {
  const ask = await bothWith(TWO, (answers) => {
    const { lists, ...info } = infoIn(answers);
    answers.set(
      LEDGER,
      JSON.stringify({ ...info, lists: { ...lists, units: { u1: 60_001, u3: 1 } } }),
    );
  });
  expect((await ask("/regions/root/projects"))[0].status).toBe(200);
  for (const path of [
    "/regions/root/projects?month=2021-06",
    "/regions/u1/projects/statistics",
    "/regions/root/projects/quality",
  ])
    await expect(ask(path)).rejects.toThrow(/^这个范围有.*个项目，超过60,000个/);
  expect((await ask("/regions/u3/projects/statistics"))[0].status).toBe(200);
});

function infoIn(answers: ReadonlyMap<string, string>): LedgerInfo {
  const info: LedgerInfo = JSON.parse(answers.get(LEDGER) ?? "");
  return info;
}
