/** What stands at the head of every printed sheet (base.css, @page): whose figures, which, and when. */
import { useEffect } from "react";
import { momentWords } from "../domain/wording/times";
import { onPrinting } from "../ui/printing";

const PROPERTY = "--paper-head";

/** `words` and the moment of printing, on the office's clock, for as long as the caller stands. */
export function usePaperHead(words: string, timeZone: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const write = () =>
      style.setProperty(
        PROPERTY,
        cssString(`${words}　打印于${momentWords(Date.now(), timeZone)}`),
      );
    write();
    const stop = onPrinting(write);
    return () => {
      stop();
      style.removeProperty(PROPERTY);
    };
  }, [words, timeZone]);
}

/** Any text as a string of CSS: it never ends before its end. */
function cssString(text: string): string {
  const inert = text.replaceAll(
    /["\\]|\p{Cc}/gu,
    (sign) => `\\${sign.charCodeAt(0).toString(16)} `,
  );
  return `"${inert}"`;
}
