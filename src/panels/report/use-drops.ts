/** The page of 汇报 takes the file of a tray, wherever it is dropped; all else is traced as elsewhere. */
import { useEffect, useEffectEvent } from "react";
import { takeDrops } from "../drop-takers";
import { traceFiles } from "../trace/dropped";

/** Calls `open` with the first file of a tray among what is dropped. */
export function useTrayDrops(open: (file: File) => void): void {
  const take = useEffectEvent(open);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const tray = files.find(isTrayFile);
      if (tray) take(tray);
      traceFiles(files.filter((file) => !isTrayFile(file)));
    };
    const release = takeDrops();
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      release();
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, []);
}

/** By its ending: what is in it says the rest. An office file goes on to be told where it belongs. */
function isTrayFile({ name }: File): boolean {
  return /\.json$/i.test(name) && !/\.office\.json$/i.test(name);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
