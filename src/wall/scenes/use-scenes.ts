/** The scenes of the data in their groups, and the turns that these take. */
import { useEffect, useMemo, useState } from "react";
import type { Day } from "../../domain/ledger/day";
import type { WallData } from "../feed/wall-data";
import type { RotationScene } from "../rotation/rotation";
import type { SceneId } from "../rotation/scene-list";
import { type BuiltScene, buildScenes, groupScenes, rotationOf } from "./built-scenes";
import type { Canvas } from "./canvas-shape";

interface Show {
  readonly groups: readonly (readonly BuiltScene[])[];
  readonly turns: readonly RotationScene[];
}

/**
 * Of the first data the group that stands first is built before it is painted, each other one in
 * a task of its own after that: until then the rotation takes it for one page, long before its
 * turn. Scenes of later data are built at once, so that what stands goes on at its page.
 */
export function useScenes(
  data: WallData,
  ids: readonly SceneId[],
  {
    canvas,
    dwellMs,
    today,
  }: { readonly canvas: Canvas; readonly dwellMs: number; readonly today?: Day },
): Show {
  const { panes, plot } = canvas;
  const groups = useMemo(
    () => groupScenes(buildScenes(data, ids, plot, today), panes.length),
    [data, ids, plot, today, panes.length],
  );
  const [counted, setCounted] = useState(1);
  const turns = useMemo(() => rotationOf(groups, dwellMs, counted), [groups, dwellMs, counted]);
  const isCounting = counted < groups.length;
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setTimeout(() => setCounted(counted + 1));
    return () => clearTimeout(timer);
  }, [isCounting, counted]);
  return { groups, turns };
}
