/** The whole page takes files, wherever they are dropped, and tables that are pasted. */
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button";
import styles from "./drop-zone.module.css";
import type { Dropped } from "./import-queue";

export interface DropZoneProps {
  readonly onFiles: (files: readonly Dropped[]) => void;
}

const ACCEPTED = ".xlsx,.xls,.et,.csv,.txt,.tsv,.docx,.htm,.html";

/** The place to drop on, and to choose files with a press; dropping anywhere does the same. */
export function DropZone({ onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement | null>(null);
  const isOver = useDropping(onFiles);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])].map(droppedOf));
    // The same file can be chosen again.
    target.value = "";
  };
  return (
    <div className={styles["zone"]} data-over={isOver || undefined}>
      <p className={styles["call"]}>
        {isOver ? "松开就读" : "把各单位报来的表拖到页面上，或者"}
        {!isOver && (
          <Button look="primary" onClick={() => input.current?.click()}>
            选择文件…
          </Button>
        )}
      </p>
      <p>
        Excel、WPS表格（.xlsx、.xls、.et）、CSV、有表格的Word文档（.docx）都可以，一次可以选多个；也可以在WPS或Excel里复制表格，回到这里按Ctrl＋V。
      </p>
      <p>文件只在这台电脑上读，不上传；看过并按“存入”以前，什么都不会改。</p>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选择要导入的文件"
        onChange={choose}
      />
    </div>
  );
}

function droppedOf(file: File): Dropped {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Whether something is held over the page; tells of what is dropped on it and pasted into it. */
function useDropping(onFiles: (files: readonly Dropped[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
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
      event.preventDefault();
      setIsOver(false);
      onFiles([...event.dataTransfer.files].map(droppedOf));
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || isTyping(event.target)) return;
      const pasted = pastedOf(event.clipboardData);
      if (pasted.length > 0) onFiles(pasted);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [onFiles]);
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
