/** A Word document as the bytes of its file: the same document and moment, the same bytes. */
import { type Document, Packer } from "docx";
import { type Zippable, strFromU8, unzipSync, zipSync } from "fflate";
import { breath } from "../../lib/breath";
import { NO_TIME } from "../archive";
import { FILE_KINDS } from "../file-kinds";
import { type DeckProperties, coreProperties } from "../pptx/properties";
import { xmlBytes } from "../pptx/xml";
import { fontTable } from "./fonts";
import { OFF_GRID } from "./styles";

export interface WordFileOptions {
  readonly properties: DeckProperties;
  /** By number: what stands in the place of `pictureStandIn(number)`. */
  readonly pictures?: readonly Uint8Array[];
}

/** What the document is given for a picture: the picture itself would be packed and unpacked twice. */
export function pictureStandIn(number: number): Uint8Array {
  return new TextEncoder().encode(`picture ${number}`);
}

/** The .docx file. Properties and table of fonts are ours. */
export async function wordFile(
  document: Document,
  { properties, pictures = [] }: WordFileOptions,
): Promise<Blob> {
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: "docProps/core.xml", data: coreProperties(properties) },
    { path: "word/fontTable.xml", data: fontTable() },
  ]);
  await breath();
  const files = unzipSync(new Uint8Array(packed));
  const entries = Object.entries(files).map(([path, bytes]): [string, Zippable[string]] => {
    if (path.startsWith("word/media/")) return [path, [pictureOf(bytes, pictures), { level: 0 }]];
    if (path === "word/styles.xml") return [path, xmlBytes(offGrid(strFromU8(bytes)))];
    return [path, /^word\/header\d/.test(path) ? xmlBytes(renamed(strFromU8(bytes))) : bytes];
  });
  await breath();
  const file = zipSync(Object.fromEntries(entries), { mtime: NO_TIME });
  return new Blob([file], { type: FILE_KINDS.docx.type });
}

/** docx has no word for it: lines of these styles keep their own height. */
function offGrid(styles: string): string {
  const style = new RegExp(
    `(<w:style [^>]*w:styleId="(?:${OFF_GRID.join("|")})".*?)(?=<w:spacing )`,
    "gs",
  );
  return styles.replaceAll(style, (head) => `${head}<w:snapToGrid w:val="0"/>`);
}

/** docx gives watermarks random names; each header of ours has one. */
function renamed(header: string): string {
  return header.replaceAll(/(?<=PowerPlusWaterMarkObject)[\w-]+/g, "1");
}

function pictureOf(standIn: Uint8Array, pictures: readonly Uint8Array[]): Uint8Array {
  return pictures[Number(/\d+$/.exec(strFromU8(standIn))?.[0])] ?? standIn;
}
