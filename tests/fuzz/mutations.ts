/** What may befall a file: bits that fall over, pieces that are lost, and what an attacker writes. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Random } from "../../mocks/random";
import { compoundFile } from "../../src/importing/reading/fixtures/biff";
import { zipOf } from "../../src/importing/reading/fixtures/workbooks";
import { streamsOf } from "../../src/importing/reading/xls/compound-file";

export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Where a piece of the bytes begins and ends. */
function piece(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.integer(0, bytes.length);
  return [from, Math.min(bytes.length, from + random.integer(1, 64))];
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((each) => [...each]));
}

/** Those of any bytes: nobody meant them. */
export const ACCIDENTS: readonly Mutation[] = [
  (bytes, random) => {
    const changed = bytes.slice();
    for (let count = random.integer(1, 8); count > 0; count -= 1) {
      const at = random.integer(0, bytes.length - 1);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return changed;
  },
  (bytes, random) => bytes.slice(0, random.integer(0, bytes.length)),
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return joined(bytes.slice(0, from), bytes.slice(to));
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return joined(bytes.slice(0, to), bytes.slice(from));
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return bytes.slice().fill(random.pick([0, 255]), from, to);
  },
  // A number made huge: a count, a size, a place.
  (bytes, random) => {
    const changed = bytes.slice();
    const at = random.integer(0, bytes.length - 1);
    changed.set([255, 255, 255, random.pick([255, 127])].slice(0, bytes.length - at), at);
    return changed;
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    const at = random.integer(0, bytes.length - (to - from));
    const changed = bytes.slice();
    changed.set(bytes.subarray(from, to), at);
    return changed;
  },
];

const NUMBERS = ["-1", "0", "99999999", "1048577", "1e999", "NaN", "0x10", "4294967296", ""];
const TEXTS = [
  "<",
  ">",
  "&#xFFFFFFF;",
  "]]>",
  "<!--",
  "<!DOCTYPE a>",
  '"',
  "</c>",
  "<row>",
  "\u0000",
  '<c r="XFD1048576"><v>1</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  "<td colspan=99999 rowspan=99999>",
  "<table>",
];

/** A text as one writes it who means ill: other numbers, more tags, a piece many times. */
function illText(text: string, random: Random): string {
  const at = random.integer(0, text.length);
  switch (random.integer(0, 3)) {
    case 0:
      return text.slice(0, at) + random.pick(TEXTS) + text.slice(at);
    case 1: {
      const numbers = [...text.matchAll(/\d+/g)];
      const { index = 0, 0: found = "" } = numbers[random.integer(0, numbers.length - 1)] ?? {};
      return text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + found.length);
    }
    case 2:
      return (
        text.slice(0, at) + text.slice(at, at + 30).repeat(random.integer(2, 2000)) + text.slice(at)
      );
    default:
      return text.slice(0, at) + text.slice(at + random.integer(1, 40));
  }
}

/** The package with other parts: whole as a zip, so that its checksums are right. */
export const illPackage: Mutation = (bytes, random) => {
  const parts = Object.entries(unzipSync(bytes));
  const [name, part] = random.pick(parts);
  const [other, otherPart] = random.pick(parts);
  const all = Object.fromEntries(parts);
  switch (random.integer(0, 4)) {
    case 0:
      return zipOf({ ...all, [name]: otherPart, [other]: part });
    case 1:
      return zipOf(Object.fromEntries(parts.filter(([each]) => each !== name)));
    case 2:
      return zipOf({ ...all, [name]: random.pick(ACCIDENTS)(part, random) });
    default:
      return zipOf({ ...all, [name]: strToU8(illText(strFromU8(part), random)) });
  }
};

/** A beginning, an end, a formula, merged areas, a link, many numbers, a text, sheets, texts. */
const RECORD_IDS = [0x809, 0x0a, 0x06, 0xe5, 0x1b8, 0xbd, 0x207, 0x204, 0x85, 0xfc, 0x3c, 0x1c];

/** Where the records of a stream begin. */
function recordsOf(stream: DataView): number[] {
  const places: number[] = [];
  for (let at = 0; at + 4 <= stream.byteLength; at += 4 + stream.getUint16(at + 2, true))
    places.push(at);
  return places;
}

/** The workbook in an .xls with records of another kind, of other numbers, or many times. */
export const illRecords: Mutation = (bytes, random) => {
  const stream = streamsOf(bytes).get("workbook")?.() ?? bytes;
  const changed = stream.slice();
  const view = new DataView(changed.buffer);
  const at = random.pick(recordsOf(view));
  const end = Math.min(changed.length, at + 4 + view.getUint16(at + 2, true));
  switch (random.integer(0, 3)) {
    case 0:
      view.setUint16(at, random.pick(RECORD_IDS), true);
      break;
    case 1:
      changed.fill(random.pick([0, 0x7f, 0xff]), random.integer(Math.min(at + 4, end), end), end);
      break;
    case 2:
      view.setUint16(at + 2, random.pick([0, 1, 8224, 0xffff]), true);
      break;
    default: {
      const record = changed.slice(at, end);
      const copies = Array.from({ length: random.integer(1, 500) }, () => record);
      return compoundFile({
        Workbook: joined(changed.slice(0, end), ...copies, changed.slice(end)),
      });
    }
  }
  return compoundFile({ Workbook: changed });
};

/** A text file, as bytes. */
export const illBytes: Mutation = (bytes, random) => strToU8(illText(strFromU8(bytes), random));
