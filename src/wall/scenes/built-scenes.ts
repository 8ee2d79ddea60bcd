/**
 * The scenes of a picture, each built for itself: one that cannot be built is an error in its
 * place, the others stand.
 */
import { type Snapshot, takeSnapshot } from "../../domain/facts/snapshot";
import type { Day } from "../../domain/ledger/day";
import type { Size } from "./canvas-shape";
import type { RotationPlace, RotationScene } from "../rotation/rotation";
import { SCENE_NAMES, type SceneId, groupsOf } from "../rotation/scene-list";
import type { Scene, SceneOptions } from "./scene";
import { wallScenes } from "./wall-scenes";
import type { WallData } from "../feed/wall-data";

export interface BuiltScene {
  readonly id: SceneId;
  readonly name: string;
  /** Built when it is first asked for: the scene, or what was thrown then. */
  readonly scene: Scene | Error;
}

class LazyScene implements BuiltScene {
  readonly id: SceneId;
  readonly name: string;
  private readonly build: () => Scene | Error;
  private built: Scene | Error | null = null;

  constructor(id: SceneId, build: () => Scene | Error) {
    this.id = id;
    this.name = SCENE_NAMES[id];
    this.build = build;
  }

  get scene(): Scene | Error {
    this.built ??= this.build();
    return this.built;
  }
}

/**
 * One for each id, in the order given. `room`: of a scene's plot, in px of the canvas; `today`: by
 * the office's clock. Never throws.
 */
export function buildScenes(
  data: WallData,
  ids: readonly SceneId[],
  room: Size,
  today?: Day,
): readonly BuiltScene[] {
  const snapshot = attempted(() => takeSnapshot(data.dataset, data.facts, data.scope));
  const { ledger, statistics } = data;
  const options = { room, ledger, statistics, ...(today && { today }) };
  return ids.map(
    (id) =>
      new LazyScene(id, () =>
        snapshot instanceof Error ? snapshot : buildScene(snapshot, id, options),
      ),
  );
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

/**
 * The groups as the rotation wants them, each page standing `dwellMs`. Those from `counted` on have
 * one page: they need not be built.
 */
export function rotationOf(
  groups: readonly (readonly BuiltScene[])[],
  dwellMs: number,
  counted = groups.length,
): readonly RotationScene[] {
  return groups.map((group, index) => ({
    id: group.map(({ id }) => id).join(" "),
    pages: index < counted ? pagesOf(group) : 1,
    dwellMs,
  }));
}

function pagesOf(group: readonly BuiltScene[]): number {
  return Math.max(
    1,
    ...group.map(({ scene }) => (scene instanceof Error ? 1 : scene.pages.length)),
  );
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
