/**
 * Hands a made file to the reader: as a download, or, where downloads come to nothing, to be kept
 * otherwise.
 */
import { download } from "../../exporting/download";
import { embeddedBrowser } from "../../exporting/embedded-browsers";
import { lazyPart } from "../../lib/lazy-part";
import type { ExportedFile } from "../../exporting/exported-file";

const keeping = lazyPart("保存图片的窗口", () => import("./kept-file"));

/** Delivers the file and says in Chinese what was done; `permalink` leads to where it was made. */
export async function deliver(file: ExportedFile, permalink: string): Promise<string> {
  const embedded = embeddedBrowser(navigator.userAgent);
  if (embedded) {
    const { showKept } = await keeping.press();
    await showKept({ file, embedded, permalink });
    return file.pictures.length > 0
      ? "图片已画好，请长按保存。"
      : `${embedded.name}里不能下载文件，请用浏览器打开。`;
  }
  download(file.blob, file.name);
  return `已下载 ${file.name}`;
}
