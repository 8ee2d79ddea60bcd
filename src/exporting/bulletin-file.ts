/** The 通报 as a Word document. Loaded on the first download. */
import { officeMoment } from "../domain/wording/times";
import type { Snapshot } from "../domain/facts/snapshot";
import { textDocument } from "./document";
import { type ExportContext, watermarkOf } from "./export-context";
import { fileName } from "../figures/file-name";
import { definitionWords } from "../figures/stamp";
import { bulletinHeading, bulletinSource, bulletinStamp } from "../figures/bulletin-words";
import type { ExportedFile } from "./exported-file";

/** The given paragraphs under one heading, then range, source, link and moment. */
export async function bulletinFile(
  snapshot: Snapshot,
  paragraphs: readonly string[],
  context: ExportContext,
): Promise<ExportedFile> {
  const stamp = bulletinStamp(snapshot);
  const footer = [
    bulletinSource(snapshot),
    `口径：${definitionWords(stamp.definition)}`,
    `链接：${context.permalink}`,
    `导出时间：${officeMoment(context.exportedAt, context.timeZone)}`,
  ];
  const blob = await textDocument({
    heading: bulletinHeading(snapshot),
    paragraphs,
    footer,
    demo: stamp.demo,
    watermark: watermarkOf(context),
    exportedAt: context.exportedAt,
  });
  return { name: fileName(stamp, "通报", "docx"), blob, pictures: [] };
}
