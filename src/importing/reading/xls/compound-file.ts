/** The streams of a compound file, as .xls, .et and .doc are: sectors, each with the next one's number. */
import { FileRefusal } from "../refusal";

/** By their names in lower case; those of embedded objects are left out. */
export type Streams = ReadonlyMap<string, () => Uint8Array>;

interface Sectors {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly shift: number;
  /** The number of the sector that follows each. */
  readonly next: readonly number[];
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const SIGN = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEAD_SIZE = 512;
const HEAD_PLACES = 109;
const ENTRY_SIZE = 128;
/** Numbers from here on mean no sector. */
const LAST_SECTOR = 0xfffffffa;
const SHORT_SHIFT = 6;
/** Streams below this size stand in short sectors. */
const SHORT_BELOW = 4096;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGN.every((sign, index) => bytes[index] === sign);
}

/** The streams at the top of a compound file, read when asked for. Throws `FileRefusal`. */
export function streamsOf(bytes: Uint8Array): Streams {
  if (bytes.length < HEAD_SIZE) throw new FileRefusal("broken");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new FileRefusal("broken");
  const head = { bytes, view, shift };
  const sectors = { ...head, next: nextSectors({ ...head, next: [] }) };
  const entries = entriesOf(chain(sectors, view.getUint32(48, true)));
  const [root] = entries;
  if (!root) throw new FileRefusal("broken");
  const short = () => shortSectors(sectors, root);
  return new Map(
    topEntries(entries, root).map((entry) => [
      entry.name.toLowerCase(),
      () => contentOf(sectors, entry, short),
    ]),
  );
}

/** The table of all sectors; where its own sectors are, the head says, and a list that goes on. */
function nextSectors(sectors: Sectors): number[] {
  const { view, shift } = sectors;
  const perSector = 1 << (shift - 2);
  const places: number[] = [];
  for (let place = 0; place < HEAD_PLACES; place += 1)
    places.push(view.getUint32(76 + 4 * place, true));
  let list = view.getUint32(68, true);
  for (let read = 0; list < LAST_SECTOR; read += 1) {
    // The list is no longer than the file.
    if (read > countOf(sectors) || places.length > countOf(sectors) + HEAD_PLACES)
      throw new FileRefusal("broken");
    const numbers = numbersOf(sectorAt(sectors, list));
    places.push(...numbers.slice(0, perSector - 1));
    list = numbers[perSector - 1] ?? LAST_SECTOR;
  }
  return places
    .filter((place) => place < LAST_SECTOR)
    .flatMap((place) => numbersOf(sectorAt(sectors, place)));
}

/** How many sectors there can be. */
function countOf({ bytes, shift }: Sectors): number {
  return Math.ceil(bytes.length / 2 ** shift);
}

function sectorAt({ bytes, shift }: Sectors, number: number): Uint8Array {
  const start = (number + 1) * 2 ** shift;
  // The last sector of a file is short where its writer was.
  if (start >= bytes.length) throw new FileRefusal("broken");
  return bytes.subarray(start, start + 2 ** shift);
}

function numbersOf(sector: Uint8Array): number[] {
  const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
  return Array.from({ length: sector.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}

/** The sectors from this one on. Throws `FileRefusal` where they run in a circle. */
function chain(sectors: Sectors, start: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const number of numbersFrom(sectors, start)) pieces.push(sectorAt(sectors, number));
  return joined(pieces);
}

function numbersFrom(sectors: Sectors, start: number): number[] {
  const most = countOf(sectors);
  const numbers: number[] = [];
  for (let number = start; number < LAST_SECTOR; number = sectors.next[number] ?? LAST_SECTOR) {
    numbers.push(number);
    if (numbers.length > most) throw new FileRefusal("broken");
  }
  return numbers;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, index) => {
    const at = index * ENTRY_SIZE;
    const nameLength = Math.min(64, view.getUint16(at + 64, true));
    return {
      name: new TextDecoder("utf-16le").decode(
        directory.subarray(at, at + Math.max(0, nameLength - 2)),
      ),
      isStream: directory[at + 66] === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The streams at the top: a tree of neighbours hangs on the root's child. */
function topEntries(entries: readonly Entry[], root: Entry): Entry[] {
  const found = new Set<Entry>();
  const waiting = [root.child];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const entry = entries[number];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found].filter(({ isStream }) => isStream);
}

function contentOf(sectors: Sectors, entry: Entry, short: () => Sectors): Uint8Array {
  const content =
    entry.size < SHORT_BELOW ? shortChain(short(), entry.start) : chain(sectors, entry.start);
  if (content.length < entry.size) throw new FileRefusal("broken");
  return content.subarray(0, entry.size);
}

/** Short sectors stand in the root's own stream, and have a table of their own. */
function shortSectors(sectors: Sectors, root: Entry): Sectors {
  const bytes = chain(sectors, root.start);
  return {
    bytes,
    view: new DataView(bytes.buffer),
    shift: SHORT_SHIFT,
    next: numbersOf(chain(sectors, sectors.view.getUint32(60, true))),
  };
}

function shortChain(sectors: Sectors, start: number): Uint8Array {
  const size = 2 ** SHORT_SHIFT;
  return joined(
    numbersFrom(sectors, start).map((number) =>
      sectors.bytes.subarray(number * size, (number + 1) * size),
    ),
  );
}
