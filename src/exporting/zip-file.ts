/** Bytes by their names → one zip, made in small steps, so that the page stays alive. */
import JSZip from "jszip";

export interface ZipEntry {
  /** With its folder: ppt/slides/slide1.xml. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Packed already, as PNG and office files are: stored as it is. */
  readonly isPacked: boolean;
}

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
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  return new Promise((resolve, reject) => {
    stream
      .on("data", (piece) => void pieces.push(new Uint8Array(piece)))
      .on("error", reject)
      .on("end", () => resolve(new Blob(pieces, { type })))
      .resume();
  });
}
