/** Files dropped anywhere onto the board are traced, instead of the browser opening them. */
import { isTakingDrops } from "../drop-takers";
import { traceFiles } from "./dropped";

/**
 * Catches until it is stopped. A page that takes files itself goes on doing so, and passes on
 * what left the board (`traceIfOurs`).
 */
export function catchDrops(): () => void {
  const over = (event: DragEvent) => {
    if (!isTakingDrops() && hasFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (isTakingDrops() || !hasFiles(event)) return;
    event.preventDefault();
    traceFiles([...(event.dataTransfer?.files ?? [])]);
  };
  document.addEventListener("dragover", over);
  document.addEventListener("drop", drop);
  return () => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("drop", drop);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
