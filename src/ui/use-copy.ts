import { useCallback } from "react";
import { copyText, notCopiedWords } from "../lib/clipboard";
import { useAnnounce } from "./announce";

/**
 * `copy(text, done)`: copies it at a press and says `done`, or why that was not possible and what to
 * do instead: by hand, unless `instead` says otherwise.
 */
export function useCopy(): (text: string, done: string, instead?: string) => void {
  const announce = useAnnounce();
  return useCallback(
    (text, done, instead = "请选中文字后手工复制。") => {
      void copyText(text).then((outcome) =>
        announce(outcome === "copied" ? done : notCopiedWords(outcome, instead)),
      );
    },
    [announce],
  );
}
