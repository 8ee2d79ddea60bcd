/** Slow machines start to read the file late. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Hands a file to the browser's downloads. Works on plain http; the browser may still ask the
 * reader where to put it.
 */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.rel = "noopener";
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
