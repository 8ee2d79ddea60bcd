import { type ChangeEvent, useRef } from "react";
import { Button } from "../../ui/button";
import { traceFiles } from "./dropped";

const ACCEPTED = ".png,.svg,.pptx,.html,.zip";

/** 溯源 without dropping: chooses the files with a press. */
export function TraceButton() {
  const input = useRef<HTMLInputElement | null>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    traceFiles([...(target.files ?? [])]);
    // The same file can be chosen again.
    target.value = "";
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>溯源：打开导出的图片…</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选择要溯源的文件"
        onChange={choose}
      />
    </>
  );
}
