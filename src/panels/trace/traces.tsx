/** Catches dropped files; what is made of them is a part of its own. */
import { useEffect, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { lazyPart } from "../../lib/lazy-part";
import { Notice } from "../../ui/notice";
import { usePart } from "../../ui/use-part";
import { catchDrops } from "./catching";
import { type Dropped, closeTraces, useDropped } from "./dropped";
import { TRACE_PLACE } from "./place";

const band = lazyPart("溯源程序", async () => (await import("./band")).TraceBand);

/** Draws what was found above the page, wherever it stands itself. */
export function Traces() {
  const dropped = useDropped();
  const place = useSyncExternalStore(neverChanges, findPlace);
  useEffect(catchDrops, []);
  return place && dropped && createPortal(<Found dropped={dropped} />, place);
}

/** It stands as long as the frame does; with a new one it is looked for again. */
function findPlace(): Element | null {
  return document.getElementById(TRACE_PLACE);
}

function neverChanges(): () => void {
  return () => undefined;
}

function Found({ dropped }: { readonly dropped: Dropped }) {
  const { value: Band, error } = usePart(band);
  if (error) return <Notice onClose={closeTraces}>{error.message}</Notice>;
  return Band && <Band dropped={dropped} />;
}
