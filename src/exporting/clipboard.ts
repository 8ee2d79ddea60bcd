/**
 * 复制图片 and 复制表格: a picture with its sentence, or a table, or as much of it as the browser allows;
 * says what was done. Two entries, since Word, WPS and Excel take a table before a picture that
 * lies in the clipboard beside it.
 */
import type { Sheet } from "../figures/tables/sheet";
import { sourceLine } from "../figures/source-line";
import { type CopyOutcome, copySelected, notCopied, notCopiedWords } from "../lib/clipboard";
import { FILE_KINDS } from "./file-kinds";
import { demoWords } from "./sheet/words";

export interface PictureForms {
  /** Called at most once, and only where the browser takes pictures. */
  readonly png: () => Promise<Blob>;
  readonly text: string;
}

export interface TableForms {
  readonly html: string;
  /** The same with tabs, for what takes no table. */
  readonly text: string;
}

/**
 * `withoutPicture`: the sentence, the browser takes no picture. `pictureFailed`: the sentence, the
 * picture could not be drawn.
 */
export type PictureOutcome = CopyOutcome | "withoutPicture" | "pictureFailed";

/**
 * Puts picture and sentence into the clipboard and answers which of them got there. Never throws;
 * must follow a press within seconds.
 */
export async function copyPicture({ png, text }: PictureForms): Promise<PictureOutcome> {
  const outcome = takesItems() ? await writePicture(png, text) : null;
  if (outcome) return outcome;
  return copyByEvent({ "text/plain": text }) ? "withoutPicture" : notCopied();
}

/** Puts a table into the clipboard. Never throws; must follow a press. */
export async function copyTable({ html, text }: TableForms): Promise<CopyOutcome> {
  const forms = { "text/html": html, "text/plain": text };
  if (takesItems() && (await isWritten(blobsOf(forms)))) return "copied";
  return copyByEvent(forms) ? "copied" : notCopied();
}

/** Older browsers have no `ClipboardItem`. */
function takesItems(): boolean {
  return (
    globalThis.isSecureContext &&
    "clipboard" in navigator &&
    "write" in navigator.clipboard &&
    "ClipboardItem" in globalThis
  );
}

/** The same content by media type. */
type Texts = Readonly<Record<string, string>>;

function blobsOf(texts: Texts): Record<string, Blob> {
  return Object.fromEntries(
    Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]),
  );
}

/** Null: the browser refused (no permission, no focus, the press is too long ago). */
async function writePicture(
  png: PictureForms["png"],
  text: string,
): Promise<PictureOutcome | null> {
  const sentence = { "text/plain": text };
  // A promise: the item has to be made before the press is forgotten, the picture takes longer than
  // that.
  const picture = drawn(png);
  const blob = picture.then((drawing) => drawing ?? Promise.reject(new Error("picture")));
  // Where the browser refuses the item, nobody else waits for it.
  blob.catch(() => null);
  if (await isWritten({ [FILE_KINDS.png.type]: blob, ...blobsOf(sentence) })) return "copied";
  if (await picture) return null;
  return (await isWritten(blobsOf(sentence))) || copyByEvent(sentence) ? "pictureFailed" : null;
}

/** Null where it could not be drawn: the sentence is worth copying all the same. */
async function drawn(png: PictureForms["png"]): Promise<Blob | null> {
  try {
    return await png();
  } catch {
    return null;
  }
}

async function isWritten(forms: Readonly<Record<string, Blob | Promise<Blob>>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The old way with other contents: those of the selection are exchanged while it is copied. It cannot
 * carry a picture.
 */
function copyByEvent(texts: Texts): boolean {
  let put = false;
  const exchange = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    Object.entries(texts).forEach(([type, text]) => clipboardData.setData(type, text));
    put = true;
  };
  document.addEventListener("copy", exchange, true);
  try {
    return copySelected(Object.values(texts).join()) && put;
  } finally {
    document.removeEventListener("copy", exchange, true);
  }
}

/**
 * What was done, in Chinese, and what to do where nothing was. For `withoutPicture` the caller adds
 * what became of the picture.
 */
export function pictureWords(outcome: PictureOutcome): string {
  switch (outcome) {
    case "copied":
      return "已复制图片和要点。";
    case "withoutPicture":
      return `${pictureRefusal()}：已复制要点，没有复制图片。`;
    case "pictureFailed":
      return "图片没有画出来：只复制了要点，没有复制图片。";
    case "notFocused":
    case "refused":
      return notCopiedWords(outcome, FILES_INSTEAD);
  }
}

/** The same for a table. */
export function tableWords(outcome: CopyOutcome): string {
  return outcome === "copied" ? "已复制表格。" : notCopiedWords(outcome, FILES_INSTEAD);
}

const FILES_INSTEAD = `请改用“导出”中的“${FILE_KINDS.png.word}”和“${FILE_KINDS.xlsx.word}”。`;

function pictureRefusal(): string {
  return globalThis.isSecureContext
    ? "浏览器没有允许复制图片"
    : "当前网址不是 https，浏览器不允许复制图片";
}

/**
 * The takeaway, then source and date; for invented figures 演示数据（虚构） in front. Lines end with LF.
 */
export function clipboardText(sheet: Pick<Sheet, "takeaway" | "stamp">): string {
  const demo = demoWords(sheet);
  return [...(demo ? [demo] : []), sheet.takeaway, sourceLine(sheet.stamp)].join("\n");
}
