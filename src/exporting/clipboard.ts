/** 复制图片: picture, table and sentence in one clipboard item, or as much of it as the browser allows; says what was done. */
import type { Sheet } from "../figures/sheet";
import { demoWords, sourceLine } from "./sheet-words";

export interface ClipboardForms {
  /** Called at most once, and only where the browser takes pictures. */
  readonly png: () => Promise<Blob>;
  readonly html: string;
  readonly text: string;
}

/**
 * What is in the clipboard now. `all`: three forms. `withoutPicture`: table and sentence, the browser takes no picture.
 * `pictureFailed`: table and sentence, the picture could not be drawn. `notFocused` and `failed`: nothing.
 */
export type CopyOutcome = "all" | "withoutPicture" | "pictureFailed" | "notFocused" | "failed";

/** Puts the forms into the clipboard and answers which of them got there. Never throws; must follow a press within seconds. */
export async function copyForms(forms: ClipboardForms): Promise<CopyOutcome> {
  const outcome = takesItems() ? await writeItem(forms) : null;
  if (outcome) return outcome;
  if (copyByEvent(forms)) return "withoutPicture";
  return document.hasFocus() ? "failed" : "notFocused";
}

/** On plain http, common on intranets, there is no `navigator.clipboard`; older browsers have no `ClipboardItem`. */
function takesItems(): boolean {
  return globalThis.isSecureContext && "clipboard" in navigator && "write" in navigator.clipboard && "ClipboardItem" in globalThis;
}

/** Null: the browser refused (no permission, no focus, the press is too long ago). */
async function writeItem({ png, html, text }: ClipboardForms): Promise<CopyOutcome | null> {
  const table = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
  // A promise: the item has to be made before the press is forgotten, the picture takes longer than that.
  const picture = drawn(png);
  const blob = picture.then((drawing) => drawing ?? Promise.reject(new Error("picture")));
  // Where the browser refuses the item, nobody else waits for it.
  blob.catch(() => null);
  if (await isWritten({ "image/png": blob, ...table })) return "all";
  if (await picture) return null;
  return (await isWritten(table)) || copyByEvent({ html, text }) ? "pictureFailed" : null;
}

/** Null where it could not be drawn: table and sentence are worth copying all the same. */
async function drawn(png: ClipboardForms["png"]): Promise<Blob | null> {
  try {
    return await png();
  } catch {
    return null;
  }
}

async function isWritten(forms: Record<string, Blob | Promise<Blob>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

/** The old way: a copy of a selection, whose contents are exchanged while it is copied. It cannot carry a picture. */
function copyByEvent({ html, text }: Pick<ClipboardForms, "html" | "text">): boolean {
  let put = false;
  const exchange = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    put = true;
  };
  document.addEventListener("copy", exchange, true);
  try {
    return copySelected(text) && put;
  } finally {
    document.removeEventListener("copy", exchange, true);
  }
}

/** Chrome copies nothing where nothing is selected, and asks nobody. */
function copySelected(text: string): boolean {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "visually-hidden";
  // Inside an open surface, which would pull the focus back from anywhere else.
  (focused?.closest('[role="dialog"]') ?? document.body).append(area);
  area.focus({ preventScroll: true });
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    focused?.focus({ preventScroll: true });
  }
}

/**
 * What was done, in Chinese, and what to do where nothing was. For `withoutPicture` the caller has saved the picture
 * as a PNG file before it says so.
 */
export function outcomeWords(outcome: CopyOutcome): string {
  switch (outcome) {
    case "all":
      return "已复制图片、数据表和要点。";
    case "withoutPicture":
      return `${pictureRefusal()}：已复制数据表和要点，图片已另存为 PNG 文件。`;
    case "pictureFailed":
      return "图片没有画出来：只复制了数据表和要点，没有复制图片。";
    case "notFocused":
      return "没有复制：浏览器只允许当前窗口复制。请点一下本页，再复制一次。";
    case "failed":
      return "没有复制：浏览器不允许本页写剪贴板。请改用“导出”中的“PNG 图片”和“Excel 数据”。";
  }
}

function pictureRefusal(): string {
  return globalThis.isSecureContext ? "浏览器没有允许复制图片" : "当前网址不是 https，浏览器不允许复制图片";
}

/** The takeaway, then source and date; for invented figures 演示数据（虚构） in front. Lines end with LF. */
export function clipboardText(sheet: Pick<Sheet, "takeaway" | "stamp">): string {
  const demo = demoWords(sheet);
  return [...(demo ? [demo] : []), sheet.takeaway, sourceLine(sheet)].join("\n");
}
