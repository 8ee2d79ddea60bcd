import { useEffect, useRef, useState } from "react";
import { TextField } from "../../ui/text-field";
import styles from "./filters.module.css";

export interface SearchFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Typing pauses so long before it is asked, ms. */
const PAUSE_MS = 300;

/** Finds projects by name, former name, id or unit, in characters or 拼音. */
export function SearchField({ text, onText }: SearchFieldProps) {
  const [draft, setDraft] = useState(text);
  const [seen, setSeen] = useState(text);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address changed otherwise: Back, 全部清除, a saved filter.
  if (text !== seen) {
    setSeen(text);
    if (text !== draft.trim()) setDraft(text);
  }
  useEffect(() => () => clearTimeout(pause.current), []);
  const ask = (next: string) => {
    clearTimeout(pause.current);
    if (next.trim() !== text) onText(next.trim());
  };
  const type = (next: string, isComposing: boolean) => {
    setDraft(next);
    clearTimeout(pause.current);
    if (!isComposing) pause.current = setTimeout(() => ask(next), PAUSE_MS);
  };
  return (
    <TextField
      type="search"
      className={styles["search"]}
      aria-label="查找项目：名称、曾用名、编号、责任单位，可用拼音首字母"
      placeholder="查找名称、曾用名、拼音"
      autoComplete="off"
      value={draft}
      onChange={(event) =>
        type(
          event.currentTarget.value,
          event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing,
        )
      }
      onCompositionEnd={(event) => type(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) ask(draft);
      }}
    />
  );
}
