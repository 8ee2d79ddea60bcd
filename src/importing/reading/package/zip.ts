/**
 * The parts of a zip, each unpacked when it is asked for and no further than the limit: what the
 * file says of its sizes is not believed.
 */
import { Inflate } from "fflate";
import { MOST_ENTRIES, MOST_UNPACKED_BYTES } from "../limits";
import { FileRefusal } from "../refusal";
import { crc32 } from "./crc32";

/** The parts of a package by name. */
export interface Package {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a part; null: there is none. Throws `FileRefusal`. */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local head begins. */
  readonly head: number;
}

const END_SIGN = 0x06054b50;
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
const ENTRY_SIGN = 0x02014b50;
const ENTRY_SIZE = 46;
const HEAD_SIGN = 0x04034b50;
const HEAD_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** What is unpacked at once: at most a thousand times as much comes out. */
const SLICE = 8192;
/** The sizes are then in an extra field. */
const IN_EXTRA = 0xffffffff;

/** Opens a zip; what is read of it may have `limit` bytes in all. Throws `FileRefusal`. */
export function openZip(bytes: Uint8Array, limit = MOST_UNPACKED_BYTES): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(bytes, view)) {
    const key = keyOf(entry.name);
    // Two parts of one name: readers would disagree on which one counts.
    if (entries.has(key)) throw new FileRefusal("broken");
    entries.set(key, entry);
  }
  let unpacked = 0;
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    read: (name) => {
      const entry = entries.get(keyOf(name));
      if (!entry) return null;
      const part = unpack(bytes, view, entry, limit - unpacked);
      unpacked += part.length;
      return part;
    },
  };
}

/** Programs disagree on case and slashes. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new FileRefusal("tooManyEntries");
  const entries: Entry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    expect(view, position, ENTRY_SIZE, ENTRY_SIGN);
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    entries.push(entryAt(bytes, view, position, nameLength, extraLength));
    position += ENTRY_SIZE + nameLength + extraLength + view.getUint16(position + 32, true);
  }
  return entries;
}

/** Where the record at the end begins; a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_SIGN) return at;
  throw new FileRefusal("broken");
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): Entry {
  const nameAt = at + ENTRY_SIZE;
  const sizes = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const [size = 0, packedSize = 0, head = 0] = sizes.includes(IN_EXTRA)
    ? longSizes(view, nameAt + nameLength, extraLength, sizes)
    : sizes;
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    head,
  };
}

/** Zip64, in the order of the sizes that say so: some writers use it for small files too. */
function longSizes(view: DataView, from: number, length: number, sizes: readonly number[]) {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== IN_EXTRA) return size;
      if (next + 8 > end) throw new FileRefusal("broken");
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  throw new FileRefusal("broken");
}

function expect(view: DataView, at: number, size: number, sign: number): void {
  if (at + size > view.byteLength || view.getUint32(at, true) !== sign)
    throw new FileRefusal("broken");
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  if (entry.isEncrypted) throw new FileRefusal("encrypted");
  expect(view, entry.head, HEAD_SIZE, HEAD_SIGN);
  const from =
    entry.head +
    HEAD_SIZE +
    view.getUint16(entry.head + 26, true) +
    view.getUint16(entry.head + 28, true);
  const to = from + entry.packedSize;
  if (to > bytes.length) throw new FileRefusal("broken");
  const packed = bytes.subarray(from, to);
  const part = inflated(packed, entry.method, limit);
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw new FileRefusal("broken");
  return part;
}

function inflated(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (method === DEFLATED) return inflate(packed, limit);
  if (method !== STORED) throw new FileRefusal("broken");
  if (packed.length > limit) throw new FileRefusal("unpackedTooLarge");
  return packed;
}

/** Unpacks slice by slice, and stops at the limit. */
function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflator = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) throw new FileRefusal("unpackedTooLarge");
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      inflator.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal("broken");
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
