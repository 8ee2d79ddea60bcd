/** Bytes by their names → one zip, made in small steps, so that the page stays alive. */
import JSZip from "jszip";

export interface ZipEntry {
  /** With its folder: ppt/slides/slide1.xml. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Packed already, as PNG and office files are: stored as it is. */
  readonly isPacked: boolean;
}

/** Of 16 KiB at most: what the browser takes over at once. */
const MOST_PIECES = 256;

/**
 * The zip in the order given, names in UTF-8, sizes in front of each entry, as every office program
 * reads it. The same entries and moment give the same bytes. It is never in one piece on the page's
 * own heap: putting a hundred megabytes together would block for longer than all the rest.
 */
export function zipFile(entries: readonly ZipEntry[], at: Date, type: string): Promise<Blob> {
  const zip = new JSZip();
  for (const { name, bytes, isPacked } of entries)
    zip.file(name, bytes, {
      date: at,
      createFolders: false,
      compression: isPacked ? "STORE" : "DEFLATE",
    });
  const stream = zip.generateInternalStream({ type: "uint8array", platform: "DOS" });
  return new Promise((resolve, reject) => {
    const parts: Blob[] = [];
    let pieces: Uint8Array<ArrayBuffer>[] = [];
    const handOver = () => {
      parts.push(new Blob(pieces));
      pieces = [];
    };
    stream
      .on("data", (piece) => {
        pieces.push(new Uint8Array(piece));
        if (pieces.length >= MOST_PIECES) handOver();
      })
      .on("error", reject)
      .on("end", () => {
        handOver();
        resolve(new Blob(parts, { type }));
      })
      .resume();
  });
}
