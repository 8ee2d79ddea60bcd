/**
 * 水印: whether what leaves this browser is marked, and with whose name: the office's own words
 * (`config.json`) and who is signed in. The moment is added where it leaves.
 */
import { useSyncExternalStore } from "react";
import { readKeptText, subscribeToKept, writeKeptText } from "../data/kept/kept-text";
import { isPresent } from "../lib/array";
import { useView } from "./view";

const KEY = "dashboard.watermark";

export interface Watermark {
  readonly isOn: boolean;
  /** 内部资料 何审言, by a wide blank; the region where there is neither. */
  readonly words: string;
}

let signedIn: string | null = null;
const listeners = new Set<() => void>();

/** Tells who is signed in, as people call them; null: nobody. */
export function tellSignedIn(name: string | null): void {
  signedIn = name;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Of everything that leaves; kept in this browser. */
export function useWatermark(): Watermark {
  const { runtime, dataset } = useView();
  const isOn = useSyncExternalStore(subscribeToKept, () => readKeptText(KEY) === "on");
  const name = useSyncExternalStore(subscribe, () => signedIn);
  const told = [runtime.watermark, name].filter(isPresent).join("　");
  const region = dataset.regions.find(({ code }) => code === dataset.root);
  return { isOn, words: told || (region?.name ?? dataset.title) };
}

export function setWatermark(isOn: boolean): void {
  writeKeptText(KEY, isOn ? "on" : null);
}
