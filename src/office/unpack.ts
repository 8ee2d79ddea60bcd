/** Packed bytes → plain ones, never more than fit: a file from elsewhere may be made to burst. */
import { Gunzip, unzipSync } from "fflate";
import { WordedError } from "../lib/worded-error";

const MIB = 1024 * 1024;
/** Of one part: a journal, or one original. */
export const MOST_BYTES = 100 * MIB;
/** Of all parts of a zip together: a year of originals and more. */
export const MOST_TOGETHER = 1024 * MIB;
/** At most a thousand times as much comes out at once. */
const SLICE = 64 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Throws a `WordedError` for what is broken or too large. */
export function unpackGzip(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Gunzip((chunk, final) => {
    length += chunk.length;
    chunks.push(chunk);
    isWhole ||= final;
  });
  for (let from = 0; from < bytes.length; from += SLICE) {
    const to = Math.min(from + SLICE, bytes.length);
    unbroken(() => stream.push(bytes.subarray(from, to), to === bytes.length));
    if (length > MOST_BYTES) throw tooLarge();
  }
  if (!isWhole) throw broken();
  return joined(chunks, length);
}

/** The parts of a zip by path. Throws a `WordedError` for what is broken or too large. */
export function unpackZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let largest = 0;
  let together = 0;
  const parts = unbroken(() =>
    unzipSync(bytes, {
      // What a part says of its size is all that is unpacked of it.
      filter: ({ originalSize }) => {
        largest = Math.max(largest, originalSize);
        together += originalSize;
        return largest <= MOST_BYTES && together <= MOST_TOGETHER;
      },
    }),
  );
  if (largest > MOST_BYTES) throw tooLarge();
  if (together > MOST_TOGETHER) throw tooLarge(MOST_TOGETHER);
  return new Map(Object.entries(parts));
}

function unbroken<Value>(work: () => Value): Value {
  try {
    return work();
  } catch {
    throw broken();
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** For what breaks off, or is not what was saved. */
export function broken(): WordedError {
  return new WordedError("这份单位文件不完整或已损坏，没有打开。请换一份备份，或重新复制一次。");
}

/** For what has more bytes than are read. */
export function tooLarge(most = MOST_BYTES): WordedError {
  return new WordedError(
    `这份单位文件解开后超过${most / MIB}兆，没有打开。请核实它是不是本系统保存的。`,
  );
}

/** For what could not be opened again if it were saved. `what` of the office has too many bytes. */
export function unsavable(what: string, most = MOST_BYTES): WordedError {
  return new WordedError(`${what}超过${most / MIB}兆，存成文件后打不开，这次没有保存。`);
}
