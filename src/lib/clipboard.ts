/**
 * A text into the clipboard of whatever browser it is. On plain http, common on intranets, there is
 * no `navigator.clipboard`, and any may refuse: then the old way is tried, and what did not get there
 * is said alike everywhere. Other contents: exporting/clipboard.
 */

/** `notFocused` and `refused`: nothing is in the clipboard. */
export type CopyOutcome = "copied" | NotCopied;
export type NotCopied = "notFocused" | "refused";

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
 * The old way: a copy of a selection. Chrome copies nothing where nothing is selected, and asks
 * nobody. False where the browser refuses.
 */
export function copySelected(text: string): boolean {
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
