import { useCallback, useSyncExternalStore } from "react";
import { readKeptText, subscribeToKept, writeKeptText } from "../data/kept/kept-text";

/** A kept text and how to change it; null: nothing is kept. */
export function useKeptText(name: string): readonly [string | null, (text: string | null) => void] {
  const keep = useCallback((text: string | null) => writeKeptText(name, text), [name]);
  return [useSyncExternalStore(subscribeToKept, () => readKeptText(name)), keep];
}
