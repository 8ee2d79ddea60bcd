/**
 * The clipboard of whatever browser it is. On plain http, common on intranets, there is no
 * `navigator.clipboard`, older browsers have no `ClipboardItem`, and any may refuse: then the old
 * way is tried, and what did not get there is said alike everywhere.
 */

/** `notFocused` and `refused`: nothing is in the clipboard. */
export type CopyOutcome = "copied" | NotCopied;
export type NotCopied = "notFocused" | "refused";

/** The same content by media type, richest first. */
export type Texts = Readonly<Record<string, string>>;

/** Copies a text. Never throws; must follow a press. */
export async function copyText(text: string): Promise<CopyOutcome> {
  if (globalThis.isSecureContext && "clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return "copied";
    } catch {
      // Denied by policy or focus: the old way may still work.
    }
  }
  return copySelected(text) ? "copied" : notCopied();
}

/** Copies a content in several forms. Never throws; must follow a press. */
export async function copyTexts(texts: Texts): Promise<CopyOutcome> {
  if (takesItems() && (await writeItem(blobsOf(texts)))) return "copied";
  return copyByEvent(texts) ? "copied" : notCopied();
}

/** Whether other things than texts can be copied here, if the browser does not refuse. */
export function takesItems(): boolean {
  return (
    globalThis.isSecureContext &&
    "clipboard" in navigator &&
    "write" in navigator.clipboard &&
    "ClipboardItem" in globalThis
  );
}

/**
 * Copies by the new way alone, where `takesItems`. False: the browser refused (no permission, no
 * focus, the press is too long ago), or a form did not come.
 */
export async function writeItem(
  forms: Readonly<Record<string, Blob | Promise<Blob>>>,
): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

export function blobsOf(texts: Texts): Record<string, Blob> {
  return Object.fromEntries(
    Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]),
  );
}

/** Why nothing was copied. */
export function notCopied(): NotCopied {
  return document.hasFocus() ? "refused" : "notFocused";
}

/**
 * What is said where nothing was copied: why, and what to do, or `instead` where copying anew would
 * not help. Both are whole sentences.
 */
export function notCopiedWords(outcome: NotCopied, instead: string): string {
  return outcome === "notFocused"
    ? "没有复制：浏览器只允许当前窗口复制。请点一下本页，再复制一次。"
    : `没有复制：浏览器不允许本页写剪贴板。${instead}`;
}

/**
 * The old way: a copy of a selection, whose contents are exchanged while it is copied. It cannot
 * carry a picture.
 */
export function copyByEvent(texts: Texts): boolean {
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
