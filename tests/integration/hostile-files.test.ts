/** `npm run fuzz` reads ten thousand of these. */
import { expect, test } from "vitest";
import { faultOf, hostileFiles } from "../fuzz/hostile";

const FILES = 300;

test("files that something befell are read or refused, and nothing else", async () => {
  const make = await hostileFiles();
  const faults: string[] = [];
  for (let number = 0; number < FILES; number += 1) {
    const fault = await faultOf(make(number));
    if (fault !== null) faults.push(`${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
