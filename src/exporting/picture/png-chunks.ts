/**
 * PNG files by their chunks (PNG specification, third edition, sections 5 and 11): size in print
 * and text are added here.
 */
import { WordedError } from "../../lib/worded-error";

const SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES_PER_METRE = 1000 / 25.4;
const METRE = 1;
/** Length, type and CRC around the data. */
const AROUND = 12;
/** No encoder writes so many: a file that has them is to fill the memory. */
const MOST_CHUNKS = 100_000;
/** Of an encoder's own chunks, those that are set anew. */
const REPLACED = new Set(["pHYs", "iTXt", "tEXt", "zTXt", "tIME"]);

export interface PngChunk {
  /** IHDR, pHYs */
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * The chunks in file order. Throws where the bytes are no PNG, are cut short, or a checksum is
 * wrong.
 */
export function readPngChunks(bytes: Uint8Array): PngChunk[] {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte))
    throw new WordedError("不是PNG文件。");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const end = at + AROUND <= bytes.length ? at + AROUND + view.getUint32(at) : Infinity;
    if (end > bytes.length) throw new WordedError("PNG文件不完整。");
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      throw new WordedError("PNG文件的校验和不对。");
    chunks.push({
      type: latin1(bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, end - 4),
    });
    if (chunks.length > MOST_CHUNKS) throw new WordedError("PNG文件的分块过多。");
    at = end;
  }
  return chunks;
}

/** A file of these chunks, with lengths and checksums. */
export function writePngChunks(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { data }) => sum + AROUND + data.length, SIGNATURE.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length);
    bytes.set(bytesOf(type), at + 4);
    bytes.set(data, at + 8);
    view.setUint32(at + 8 + data.length, crc32(bytes.subarray(at + 4, at + 8 + data.length)));
    at += AROUND + data.length;
  }
  return bytes;
}

/**
 * The PNG with its printed size (pHYs) right after IHDR and its texts (iTXt, UTF-8) before the
 * first IDAT, so that a reader knows both before the picture; earlier ones are dropped. Keys must
 * be 1 to 79 Latin characters.
 */
export function withPrintSize(
  bytes: Uint8Array,
  dpi: number,
  texts: readonly (readonly [string, string])[],
): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = readPngChunks(bytes).filter(({ type }) => !REPLACED.has(type));
  if (header?.type !== "IHDR") throw new WordedError("PNG文件没有文件头。");
  const data = rest.findIndex(({ type }) => type === "IDAT");
  const added = texts.map(([key, text]) => internationalText(key, text));
  return writePngChunks([
    header,
    physicalSize(dpi),
    ...rest.slice(0, data),
    ...added,
    ...rest.slice(data),
  ]);
}

/** 300 dpi = 11811 pixels per metre. */
function physicalSize(dpi: number): PngChunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = METRE;
  return { type: "pHYs", data };
}

/** Keyword, NUL, not compressed, method 0, language, NUL, no translated keyword, NUL, text. */
function internationalText(key: string, text: string): PngChunk {
  if (!/^[!-~](?:[ -~]{0,77}[!-~])?$/.test(key)) throw new WordedError(`PNG文字的名称无效：${key}`);
  // NUL ends a field, so the text may hold none.
  const data = [
    ...bytesOf(key),
    0,
    0,
    0,
    ...bytesOf("zh-CN"),
    0,
    0,
    ...new TextEncoder().encode(text.replaceAll("\0", "")),
  ];
  return { type: "iTXt", data: Uint8Array.from(data) };
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function bytesOf(latin: string): number[] {
  return Array.from(latin, (char) => char.charCodeAt(0));
}

/** The polynomial of annex D, a table for each byte. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
