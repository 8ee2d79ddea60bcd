/** Files dropped anywhere onto the board are traced, instead of the browser opening them. */
import { isTakingDrops } from "../drop-takers";
import { traceFiles } from "./dropped";

/** What leaves the board with its origin in it. */
const OURS = /\.(png|svg|pptx)$/i;

/**
 * Catches until it is stopped. A page that takes files itself goes on doing so, but for pictures of
 * the board.
 */
export function catchDrops(): () => void {
  const over = (event: DragEvent) => {
    if (!isTakingDrops() && hasFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (isTakingDrops() && !files.every(({ name }) => OURS.test(name))) return;
    event.preventDefault();
    traceFiles(files);
  };
  // Before the page's own listeners, which see that it is done.
  document.addEventListener("dragover", over, true);
  document.addEventListener("drop", drop, true);
  return () => {
    document.removeEventListener("dragover", over, true);
    document.removeEventListener("drop", drop, true);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
