/**
 * The scenes of a picture, each built for itself: one that cannot be built is an error in its
 * place, the others stand.
 */
import { type Snapshot, takeSnapshot } from "../../domain/facts/snapshot";
import type { Size } from "./canvas-shape";
import type { RotationPlace, RotationScene } from "../rotation/rotation";
import { SCENE_NAMES, type SceneId, groupsOf } from "../rotation/scene-list";
import type { Scene, SceneOptions } from "./scene";
import { wallScenes } from "./wall-scenes";
import type { WallData } from "../feed/wall-data";

export interface BuiltScene {
  readonly id: SceneId;
  readonly name: string;
  /** The scene, or what was thrown when it was built. */
  readonly scene: Scene | Error;
}

/**
 * One for each id, in the order given. `room`: of a scene's plot, in px of the canvas. Never
 * throws.
 */
export function buildScenes(
  data: WallData,
  ids: readonly SceneId[],
  room: Size,
): readonly BuiltScene[] {
  const snapshot = attempted(() => takeSnapshot(data.dataset, data.facts, data.scope));
  const options = { room, ledger: data.ledger };
  return ids.map((id) => ({
    id,
    name: SCENE_NAMES[id],
    scene: snapshot instanceof Error ? snapshot : buildScene(snapshot, id, options),
  }));
}

/**
 * The scenes that stand side by side, group after group; a scene of fewer pages stays at its last.
 */
export function groupScenes(
  built: readonly BuiltScene[],
  panes: number,
): readonly (readonly BuiltScene[])[] {
  const ids = built.map(({ id }) => id);
  return groupsOf(ids, panes).map((group) =>
    group.flatMap((id) => built.filter((scene) => scene.id === id)),
  );
}

/** The groups as the rotation wants them, each page standing `dwellMs`. */
export function rotationOf(
  groups: readonly (readonly BuiltScene[])[],
  dwellMs: number,
): readonly RotationScene[] {
  return groups.map((group) => ({
    id: group.map(({ id }) => id).join(" "),
    pages: Math.max(
      1,
      ...group.map(({ scene }) => (scene instanceof Error ? 1 : scene.pages.length)),
    ),
    dwellMs,
  }));
}

export interface StandingScene {
  /** 投资, or 投资、开工竣工 side by side. */
  readonly name: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** What stands at a place of the rotation. */
export function standingScene(
  groups: readonly (readonly BuiltScene[])[],
  turns: readonly RotationScene[],
  place: RotationPlace,
): StandingScene {
  const names = (groups[place.scene] ?? []).map(({ name }) => name);
  return { name: names.join("、"), page: place.page + 1, pages: turns[place.scene]?.pages ?? 1 };
}

function buildScene(snapshot: Snapshot, id: SceneId, options: SceneOptions): Scene | Error {
  const scene = attempted(() => wallScenes(snapshot, [id], options)[0]);
  return scene ?? new Error(`no scene ${id}`);
}

function attempted<Value>(make: () => Value): Value | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
