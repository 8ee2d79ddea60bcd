/** `npm run fuzz -- server` sends ten thousand of these. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CREATED } from "../../src/office/fixtures/office";
import { readJournal } from "../../src/service/journal";
import { faultOfRequest, fillOffice } from "../fuzz/requests";
import { openOfficeServer, setUpServer } from "../support/office-server";

const REQUESTS = 400;

test("requests that something befell are refused in words, and the store stays as it was", async () => {
  const server = await openOfficeServer();
  const link = await readFile(join(server.folder, "data", "setup-link.txt"), "utf8");
  await fillOffice(await setUpServer(server, link));
  const faults: string[] = [];
  for (let number = 0; number < REQUESTS; number += 1) {
    const fault = await faultOfRequest(server, number);
    if (fault !== null) faults.push(`${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
  const { view } = server.ports.store;
  expect(await readJournal(view)).toEqual([CREATED]);
  const log = await view.list("log");
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  await server.close();
});
