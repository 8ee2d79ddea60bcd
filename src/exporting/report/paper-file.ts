/** The document of a 汇报 as a file. Loaded, with docx, where it is written: in a worker or here. */
import { wordFile } from "../word/file";
import type { DeckProperties } from "../pptx/properties";
import type { PaperPlan } from "./paper-plan";
import { type PaperPictures, paperDocument } from "./paper-word";

export interface PaperJob {
  readonly plan: PaperPlan;
  readonly pictures: PaperPictures;
  /** The pictures' bytes, by their numbers. */
  readonly files: readonly Uint8Array[];
  readonly properties: DeckProperties;
}

/** The .docx file. The same job gives the same bytes. */
export function paperFile({ plan, pictures, files, properties }: PaperJob): Promise<Blob> {
  return wordFile(paperDocument(plan, pictures), { properties, pictures: files });
}
