import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Area, Context } from "./area";
import { browserOf, testPorts } from "./fixtures/ports";
import { outOfDate } from "./problems";
import { StoreError } from "./store/store";

const schema = z.object({ name: z.string().check(z.minLength(2, "至少2个字")), count: z.number() });

function area(handler: (context: Context) => Promise<Response>): Area {
  return [
    { method: "GET", path: "/things/:id", handler },
    { method: "PUT", path: "/things/:id", handler },
  ];
}

const ask = (handler: (context: Context) => Promise<Response>, ports = testPorts()) =>
  browserOf(ports, [area(handler)]);

const echo = ask(async ({ param, query }) => Response.json([param("id"), query.get("month")]));
const posted = ask(async ({ body }) => Response.json(await body(schema)));

test("answers an address, with or without a slash at its end, in plain or encoded letters", async () => {
  expect((await echo("/things/a1?month=2026-09")).body).toEqual(["a1", "2026-09"]);
  expect((await echo("/things/%E4%BA%91/")).body).toEqual(["云", null]);
});

test.each([
  ["/nothing", "GET", 404],
  ["/things", "GET", 404],
  ["/things/a/b", "GET", 404],
  ["/things/a", "DELETE", 405],
  ["/things/a", "OPTIONS", 405],
  ["/things/a%00b", "GET", 400],
])("refuses %s by %s with %i", async (path, method, status) => {
  const answer = await echo(path, { method });
  expect([answer.status, answer.body]).toMatchObject([status, { status }]);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  if (status === 405) expect(answer.headers.get("Allow")).toBe("GET, PUT");
});

test("names the fields that do not fit", async () => {
  const answer = await posted("/things/a", { method: "PUT", body: { name: "一" } });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      detail: "name：至少2个字",
      problems: [
        { weight: "block", text: "name：至少2个字", at: ["name"] },
        { weight: "block", text: "count：不符合约定", at: ["count"] },
      ],
    },
  });
});

test.each([
  ["application/json", "{", 400],
  ["application/json", '{"name":"a\\u0000b","count":1}', 400],
  ["application/json", '{"name":"a\\ud800b","count":1}', 400],
  ["application/json", '{"name":"甲乙","count":1,"\\udc00":[]}', 400],
  ["text/plain", '{"name":"甲乙","count":1}', 415],
  ["application/json", `{"name":"${"甲".repeat(400_000)}","count":1}`, 413],
])("refuses a body of %s", async (type, body, status) => {
  const headers = { "Content-Type": type };
  expect(await posted("/things/a", { method: "PUT", body, headers })).toMatchObject({ status });
});

test("takes every other letter, however it is written", async () => {
  const body = '{"name":"\\ud83d\\ude00𠮷\\\\u0000\\\\ud800","count":1}';
  expect(await posted("/things/a", { method: "PUT", body })).toMatchObject({
    status: 200,
    body: { name: "😀𠮷\\u0000\\ud800" },
  });
});

test("says what a store says, and when to ask again", async () => {
  const away = ask(async () => {
    throw new StoreError("away", "数据库现在连不上。");
  });
  const { status, body, headers } = await away("/things/a");
  expect([status, headers.get("Retry-After")]).toEqual([503, "5"]);
  expect(body).toMatchObject({ detail: "数据库现在连不上。" });
});

test("says nothing of a fault of its own, and reports it", async () => {
  const ports = testPorts();
  const broken = ask(async () => {
    throw new TypeError("secret of line 12");
  }, ports);
  const { status, body } = await broken("/things/a");
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("secret");
  expect(ports.reported).toHaveLength(1);
});

test("keeps nothing of a change that is refused", async () => {
  const ports = testPorts();
  const refused = ask(
    async () =>
      ports.store.change(async (change) => {
        await change.put("setting", { name: "a", value: "1" });
        throw outOfDate({ version: 2 }, "别人已改过。");
      }),
    ports,
  );
  expect(await refused("/things/a")).toMatchObject({
    status: 409,
    body: { current: { version: 2 } },
  });
  expect(await ports.store.view.list("setting")).toEqual([]);
  expect(ports.reported).toEqual([]);
});
