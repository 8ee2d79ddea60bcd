import { expect, test, vi } from "vitest";
import { AREAS } from "../areas";
import { failingStore } from "../fixtures/failing-store";
import type { Answered } from "../fixtures/ports";
import { accepted, publish } from "../fixtures/published";
import { workOffice } from "../fixtures/work";
import { createService } from "../service";

async function publishedOffice() {
  const failing = failingStore();
  const office = await workOffice({ store: failing.store });
  await accepted(office);
  await publish(office);
  await office.reader("/dataset");
  return { office, failing };
}

test("who is signed in is told of a store that hangs, and where nothing is known it is said in time", async () => {
  const { office, failing } = await publishedOffice();
  const known = await office.reader("/session");
  failing.setHanging(true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const within = async (ms: number, asked: Promise<Answered>) => {
    await vi.advanceTimersByTimeAsync(ms);
    return Promise.race([asked, Promise.resolve("waiting")]);
  };
  try {
    expect(await within(2_100, office.reader("/session"))).toMatchObject({
      status: 200,
      body: known.body,
    });
    // A cookie of which nothing was known before.
    expect(
      await within(1_100, office.browser()("/session", { caller: { session: "none" } })),
    ).toMatchObject({
      status: 503,
      body: { detail: expect.stringContaining("没有应答") },
    });
    expect(await within(2_100, office.reader("/dataset"))).toMatchObject({ status: 200 });
  } finally {
    vi.useRealTimers();
  }
});

test("a server that starts while its store hangs says so in seconds", async () => {
  const { office, failing } = await publishedOffice();
  const service = createService({ ...office.ports }, AREAS);
  failing.setHanging(true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const caller = { address: "10.0.0.1", session: null, named: null, agent: "test" };
    const asked = service(new Request("http://office.test/api/v1/session"), "/session", caller);
    await vi.advanceTimersByTimeAsync(5_100);
    const reply = await Promise.race([asked, Promise.resolve(null)]);
    expect(reply?.response.status).toBe(503);
    expect(reply?.response.headers.get("Retry-After")).toBe("5");
  } finally {
    vi.useRealTimers();
  }
});
