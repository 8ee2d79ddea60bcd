/** Pictures and decks that something befell: each is read or refused with a sentence, and nothing else. */
import { expect, test } from "vitest";
import { type Random, createRandom } from "../../mocks/random";
import { readPngChunks, writePngChunks } from "../../src/exporting/picture/png-chunks";
import { readTraces } from "../../src/tracing/read-file";
import { TraceRefusal } from "../../src/tracing/refusal";
import { deckOf, offlinePageOf, pngOf, svgOf } from "../../src/exporting/fixtures/told";
import { ACCIDENTS, type Mutation, illBytes, illPackage } from "../fuzz/mutations";

const FILES = 600;

/** Other words in the chunks, with checksums that are right. */
const illChunks: Mutation = (bytes, random) => {
  const chunks = readPngChunks(bytes);
  const chosen = random.pick(chunks);
  const change = random.pick([...ACCIDENTS, illBytes]);
  const changed = { ...chosen, data: change(chosen.data, random) };
  return writePngChunks(chunks.map((chunk) => (chunk === chosen ? changed : chunk)));
};

interface Kind {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly meant: Mutation;
}

function befallen({ bytes, meant }: Kind, random: Random): Uint8Array {
  return (random.chance(0.6) ? meant : random.pick(ACCIDENTS))(bytes, random);
}

test("are read or refused, and what is read is what was written", async () => {
  const kinds: readonly Kind[] = [
    { name: "a.png", bytes: pngOf(), meant: illChunks },
    { name: "a.svg", bytes: svgOf(), meant: illBytes },
    { name: "a.pptx", bytes: await deckOf(), meant: illPackage },
    {
      name: "a.html",
      bytes: new TextEncoder().encode(offlinePageOf(["investment-plan"])),
      meant: illBytes,
    },
  ];
  const whole = new Set(
    (await Promise.all(kinds.map(({ bytes, name }) => readTraces(bytes, name)))).flatMap(
      ({ traces }) => traces.map((trace) => JSON.stringify(trace)),
    ),
  );
  const faults: string[] = [];
  const reasons = new Set<string>();
  for (let number = 0; number < FILES; number += 1) {
    const random = createRandom(`picture ${number}`);
    const kind = random.pick(kinds);
    try {
      const { traces } = await readTraces(befallen(kind, random), kind.name);
      reasons.add("read");
      if (traces.some((trace) => !whole.has(JSON.stringify(trace))))
        faults.push(`${number} (${kind.name}): says something else`);
    } catch (error) {
      if (error instanceof TraceRefusal) reasons.add(error.reason);
      else faults.push(`${number} (${kind.name}): ${String(error)}`);
    }
  }
  expect(faults).toEqual([]);
  expect([...reasons].sort()).toEqual(
    expect.arrayContaining(["altered", "broken", "foreign", "read"]),
  );
});
