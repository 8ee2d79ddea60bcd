export type CopyOutcome = "copied" | "manual";

/** Copies a text. `manual`: the browser refused, show the text to be copied by hand. */
export async function copyText(text: string): Promise<CopyOutcome> {
  // Plain http on an intranet is no secure context: there is no clipboard object then.
  if (globalThis.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return "copied";
    } catch {
      // Denied by policy or focus: the old way may still work.
    }
  }
  return copyBySelection(text) ? "copied" : "manual";
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "visually-hidden";
  // Inside an open surface, which would pull the focus back from anywhere else.
  (focused?.closest('[role="dialog"]') ?? document.body).append(area);
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
