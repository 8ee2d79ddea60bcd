/** 通报 as plain text, for whoever pastes it. */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { officeMoment } from "../../domain/wording/times";
import { definitionWords } from "../../figures/stamp";
import { withoutControls } from "../../lib/inert-text";
import type { BulletinContent } from "../../report/item";
import { WATERMARK_HEAD } from "../sheet/words";
import { type ExportContext, watermarkOf } from "../export-context";

/** UTF-8 with BOM and CRLF, which the oldest editors of Windows read too. */
export function bulletinText(
  { heading, paragraphs, source, stamp }: BulletinContent,
  context: ExportContext,
): Blob {
  const { permalink, exportedAt, timeZone } = context;
  const watermark = watermarkOf(context);
  const lines = [
    ...(stamp.demo ? [DEMO_WORDS] : []),
    heading,
    "",
    ...paragraphs.map(({ text }) => text),
    "",
    source,
    `口径：${definitionWords(stamp.definition)}`,
    `链接：${permalink}`,
    `导出时间：${officeMoment(exportedAt, timeZone)}`,
    ...(watermark === null ? [] : [`${WATERMARK_HEAD}：${watermark}`]),
  ];
  const text = lines.flatMap((line) => line.split(/\r\n|[\r\n]/)).map(withoutControls);
  return new Blob([`\uFEFF${text.join("\r\n")}\r\n`], { type: "text/plain;charset=utf-8" });
}
