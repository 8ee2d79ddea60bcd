import { type ChangeEvent, useRef } from "react";
import { Button } from "../../ui/button";
import styles from "./drop-zone.module.css";
import { droppedOf } from "./dropping";
import type { Dropped } from "./import-queue";

export interface DropZoneProps {
  readonly onFiles: (files: readonly Dropped[]) => void;
  /** Something is held over the page. */
  readonly isOver: boolean;
}

const ACCEPTED = ".xlsx,.xls,.et,.csv,.txt,.tsv,.docx,.htm,.html";

/** The place to drop on, and to choose files with a press; dropping anywhere does the same. */
export function DropZone({ onFiles, isOver }: DropZoneProps) {
  const input = useRef<HTMLInputElement | null>(null);
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
