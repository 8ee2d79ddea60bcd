/** The whole page takes files, wherever they are dropped, and tables that are pasted. */
import { useEffect, useEffectEvent, useState } from "react";
import { MOST_BYTES } from "../../importing/reading/limits";
import { FileRefusal } from "../../importing/reading/refusal";
import { takeDrops } from "../drop-takers";
import { traceIfOurs } from "../trace/dropped";
import type { Dropped } from "./import-queue";

/** A file as the queue takes it; one that is too large is refused before it is read. */
export function droppedOf(file: File): Dropped {
  const bytes = async () => {
    if (file.size > MOST_BYTES) throw new FileRefusal("fileTooLarge");
    return new Uint8Array(await file.arrayBuffer());
  };
  return { name: file.name, bytes };
}

/** Whether something is held over the page; tells of what is dropped on it and pasted into it. */
export function useDropping(onFiles: (files: readonly Dropped[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      setIsOver(false);
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      void traceIfOurs(files).then((areTraced) => !areTraced && take(files.map(droppedOf)));
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || isTyping(event.target)) return;
      const pasted = pastedOf(event.clipboardData);
      if (pasted.length > 0) take(pasted);
    };
    const release = takeDrops();
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      release();
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, []);
  return isOver;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

const PASTED = "粘贴的表格";

/** Files, else the table: as HTML where it has one, which keeps merged cells, else as text. */
function pastedOf(data: DataTransfer): readonly Dropped[] {
  if (data.files.length > 0 && data.getData("text/plain") === "")
    return [...data.files].map(droppedOf);
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  const source = /<table[\s>]/i.test(html) ? `<html>${html}` : text;
  if (source.trim() === "") return [];
  return [{ name: PASTED, bytes: async () => new TextEncoder().encode(source) }];
}
