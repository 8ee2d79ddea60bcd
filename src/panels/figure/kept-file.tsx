/**
 * What stands in the place of a download that would come to nothing: the picture to be kept by a
 * long press, or the way to a browser.
 */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { download } from "../../exporting/download";
import type { EmbeddedBrowser } from "../../exporting/embedded-browsers";
import { Button } from "../../ui/button";
import { copyText, notCopiedWords } from "../../lib/clipboard";
import { Dialog } from "../../ui/dialog";
import { dialog } from "../../ui/popover";
import type { ExportedFile } from "../../exporting/exported-file";
import styles from "./kept-file.module.css";
import { WordedError } from "../../lib/worded-error";

export interface KeptFile {
  readonly file: ExportedFile;
  readonly embedded: EmbeddedBrowser;
  readonly permalink: string;
}

/**
 * Opens the dialog over the page, in a root of its own: any export may end here, wherever it began.
 * Resolves when all it needs is there. Throws `PartError`.
 */
export async function showKept(kept: KeptFile): Promise<void> {
  await dialog.press();
  // A long press on a blob: picture keeps nothing in 微信.
  const urls = await Promise.all(kept.file.pictures.map(({ png }) => dataUrl(png)));
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  const close = () => {
    root.unmount();
    host.remove();
  };
  root.render(<KeptDialog {...kept} urls={urls} onClose={close} />);
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () =>
      resolve(typeof reader.result === "string" ? reader.result : ""),
    );
    reader.addEventListener("error", () => reject(new WordedError("没有读出图片。")));
    reader.readAsDataURL(blob);
  });
}

function KeptDialog({
  file,
  embedded,
  permalink,
  urls,
  onClose,
}: KeptFile & { readonly urls: readonly string[]; readonly onClose: () => void }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const outcome = await copyText(permalink);
    setSaid(outcome === "copied" ? "已复制链接。" : notCopiedWords(outcome, "请长按链接复制。"));
  };
  const isPicture = urls.length > 0;
  return (
    <Dialog
      isOpen
      title={isPicture ? "长按图片保存" : "请用浏览器打开"}
      width={560}
      onClose={onClose}
    >
      {urls.map((url, index) => (
        <img
          key={url}
          className={styles["picture"]}
          src={url}
          alt={file.pictures[index]?.alt ?? ""}
        />
      ))}
      <p className={styles["words"]}>
        {isPicture
          ? `在${embedded.name}里长按图片，选“保存图片”。`
          : `${embedded.name}里不能下载文件，没有下载“${file.name}”。`}
        {`要文件，请用浏览器打开本页：${embedded.way}；或复制链接，粘贴到浏览器里打开，再导出一次。`}
      </p>
      <p className={styles["link"]}>{permalink}</p>
      <div className={styles["actions"]}>
        <Button look="primary" onClick={() => void copy()}>
          复制链接
        </Button>
        <Button onClick={() => download(file.blob, file.name)}>照样下载</Button>
        <span role="status">{said}</span>
      </div>
    </Dialog>
  );
}
