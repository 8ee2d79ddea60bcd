/** `npm run fuzz` reads ten thousand of these. */
import { expect, test } from "vitest";
import { FILE_NAMES, fileBytes } from "../../src/importing/reading/fixtures/files";
import { readFile } from "../../src/importing/reading/read-file";
import { faultOf, hostileFiles, storedOf } from "../fuzz/hostile";

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

test.each(FILE_NAMES)("%s, whole, gives the four values of its units", async (name) => {
  const stored = storedOf(await readFile(await fileBytes(name), name));
  expect(stored.map(({ value: { measure, value } }) => `${measure} ${value}`).sort()).toEqual([
    "investment.done 1738000",
    "investment.done 2297000",
    "investment.planned 1800000",
    "investment.planned 2380000",
  ]);
});
