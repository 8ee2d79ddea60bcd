/** `npm run fuzz -- server` sends ten thousand of these. */
import { expect, test } from "vitest";
import { CREATED } from "../../src/office/fixtures/office";
import { readLog } from "../../src/service/office-log";
import { faultOfRequest, fillOffice } from "../fuzz/requests";
import { openOfficeServer, setUpServer } from "../support/office-server";

const REQUESTS = 400;

test("requests that something befell are refused in words, and the store stays as it was", async () => {
  const server = await openOfficeServer();
  await fillOffice(await setUpServer(server));
  const faults: string[] = [];
  for (let number = 0; number < REQUESTS; number += 1) {
    const fault = await faultOfRequest(server, number);
    if (fault !== null) faults.push(`${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
  const { view } = server.ports.store;
  expect((await readLog(server.ports.store)).journal).toEqual([CREATED]);
  const log = await view.list("log");
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  await server.close();
});
