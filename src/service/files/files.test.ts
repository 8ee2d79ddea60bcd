import { expect, test } from "vitest";
import { createService } from "../service";
import { AREAS } from "../areas";
import { BROUGHT } from "../fixtures/brought";
import { publish } from "../fixtures/published";
import { PASSWORD } from "../fixtures/set-up";
import { formOf, refusal, submissionAt, tell, workOffice } from "../fixtures/work";
import { fromBase64, toBase64 } from "./base64";

test("any bytes come back as they went", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(fromBase64(toBase64(new Uint8Array()))).toHaveLength(0);
});

test("an original is kept under its own hash, and is its unit's and the prefecture's to read", async () => {
  const office = await workOffice();
  const text = "县区,累计已开工\n泾县,5";
  const hash = office.ports.sha256(text);
  const path = `/files/${hash}`;
  const put = { method: "PUT", body: text, headers: { "Content-Type": "text/csv" } };
  expect((await office.county(`/files/${"0".repeat(64)}`, put)).status).toBe(422);
  expect((await office.county("/files/none", put)).status).toBe(404);
  expect((await office.reader(path, put)).status).toBe(403);
  expect((await office.county(path, { ...put, body: "" })).status).toBe(422);
  expect((await office.county(path, put)).status).toBe(204);
  expect((await office.county(path, put)).status).toBe(204);
  expect((await office.neighbour(path)).status).toBe(404);
  expect((await office.reader(path)).status).toBe(403);
  expect((await office.browser()(path)).status).toBe(401);
  expect(await textAt(office, path, "checker")).toBe(text);
  const kept = await office.ports.store.view.list("log", { where: { kind: "file.kept" } });
  expect(kept).toHaveLength(1);
});

test("what the prefecture sent in for a unit is that unit's too", async () => {
  const office = await workOffice();
  const text = "旌德县,4";
  const hash = office.ports.sha256(text);
  const put = { method: "PUT", body: text, headers: { "Content-Type": "text/csv" } };
  await office.reviewer(`/files/${hash}`, put);
  const place = { unit: "u2", month: "2026-08" };
  const own = submissionAt(office.reviewer, place);
  await own.save(
    formOf({ "starts.done": 4 }, { ...place, file: { name: "8月.csv", sha256: hash } }),
  );
  expect((await own.act("submit")).status).toBe(200);
  expect((await office.county(`/files/${hash}`)).status).toBe(404);
  expect(await textAt(office, `/files/${hash}`, "county2")).toBe(text);
});

test("a draft that the prefecture filled in from a workbook is the unit's to send in, and nobody else's", async () => {
  const office = await workOffice();
  const text = "旌德县,4";
  const hash = office.ports.sha256(text);
  const put = { method: "PUT", body: text, headers: { "Content-Type": "text/csv" } };
  await office.reviewer(`/files/${hash}`, put);
  expect((await office.neighbour(`/files/${hash}`)).status).toBe(404);
  const place = { unit: "u2", month: "2026-08" };
  const content = formOf(
    { "starts.done": 4 },
    { ...place, file: { name: "8月.csv", sha256: hash } },
  );
  await submissionAt(office.reviewer, place).save(content);
  expect(await textAt(office, `/files/${hash}`, "county2")).toBe(text);
  expect((await submissionAt(office.neighbour, place).act("submit")).status).toBe(200);
  const theirs = submissionAt(office.county);
  await theirs.save(formOf({ "starts.done": 4 }, { file: { name: "8月.csv", sha256: hash } }));
  expect(refusal(await theirs.act("submit"), 422).problems).toMatchObject([{ at: ["file"] }]);
  expect((await office.county(`/files/${hash}`)).status).toBe(404);
  expect((await office.reviewer("/log")).body).toMatchObject({
    entries: expect.arrayContaining([
      expect.objectContaining({ words: "把代填草稿的原文件交给旌德县。" }),
    ]),
  });
});

test("a hash that a unit itself has named in its draft is not given to it by a helping hand", async () => {
  const office = await workOffice();
  const staffs = "宣州区,9";
  const sha256 = office.ports.sha256(staffs);
  const put = { method: "PUT", body: staffs, headers: { "Content-Type": "text/csv" } };
  await office.reviewer(`/files/${sha256}`, put);
  const content = formOf({ "starts.done": 4 }, { file: { name: "8月.csv", sha256 } });
  await submissionAt(office.county).save(content);
  await submissionAt(office.reviewer).save(content);
  expect((await office.county(`/files/${sha256}`)).status).toBe(404);
  refusal(await submissionAt(office.county).act("submit"), 422);
});

test("naming the hash of another's original opens it to nobody", async () => {
  const office = await workOffice();
  const theirs = "旌德县,4";
  const hash = office.ports.sha256(theirs);
  const put = { method: "PUT", body: theirs, headers: { "Content-Type": "text/csv" } };
  await office.neighbour(`/files/${hash}`, put);
  const staffs = "宣州区,9";
  const other = office.ports.sha256(staffs);
  await office.reviewer(`/files/${other}`, { ...put, body: staffs });
  const own = submissionAt(office.county);
  for (const sha256 of [hash, other, "0".repeat(64)]) {
    // One after the other, as they come.
    await own.save(formOf({ "starts.done": 4 }, { file: { name: "8月.csv", sha256 } }));
    expect(refusal(await own.act("submit"), 422).problems).toMatchObject([{ at: ["file"] }]);
    expect((await office.county(`/files/${sha256}`)).status).toBe(404);
  }
});

test("a unit sends so much in a month, is told what to do, and may again in the next", async () => {
  const office = await workOffice({ filesMb: 1 });
  const send = (browser: typeof office.county, text: string) =>
    browser(`/files/${office.ports.sha256(text)}`, {
      method: "PUT",
      body: text,
      headers: { "Content-Type": "text/csv" },
    });
  const large = (sign: string) => sign.repeat(600 * 1024);
  expect((await send(office.county, large("a"))).status).toBe(204);
  // What is there already takes no room.
  expect((await send(office.county, large("a"))).status).toBe(204);
  const refused = refusal(await send(office.county, large("b")), 413);
  expect(refused.detail).toContain("本单位这个月传的原文件已有0.6 MB");
  expect(refused.detail).toContain("--files-mb");
  expect((await send(office.neighbour, large("b"))).status).toBe(204);
  // For three units.
  for (const sign of ["c", "d", "e", "f", "g"])
    expect((await send(office.reviewer, large(sign))).status).toBe(204);
  expect((await send(office.reviewer, large("h"))).status).toBe(413);
  office.ports.wait(30 * 24 * 3_600_000);
  await office.county("/session", {
    method: "POST",
    body: { name: "county1", password: PASSWORD },
  });
  expect((await send(office.county, large("b"))).status).toBe(204);
});

test("a report that came along is corrected under the name of its file", async () => {
  const office = await workOffice();
  await tell(office, [BROUGHT]);
  await publish(office);
  const own = submissionAt(office.county, { month: "2026-07" });
  await own.act("correct", { reason: "复核" });
  expect((await own.read()).content).toMatchObject({ file: { sha256: "1".repeat(64) } });
  expect((await own.act("submit")).status).toBe(200);
});

/** The bytes of an answer as text, as the account of that name gets them. */
async function textAt(
  { ports }: Awaited<ReturnType<typeof workOffice>>,
  path: string,
  named: string,
): Promise<string> {
  const service = createService(ports, AREAS);
  const request = new Request(`http://office.test/api/v1${path}`);
  const caller = { address: "10.0.0.1", session: null, named, agent: "test" };
  return (await service(request, path, caller)).response.text();
}
