/** The wall's scenes of a view, in the order asked for. */
import type { Snapshot } from "../../../domain/snapshot";
import type { SceneId } from "../scene-list";
import { attentionScene } from "./attention-scene";
import { figureScene } from "./figure-scenes";
import { headlineScene } from "./headline-scene";
import type { Scene, SceneOptions } from "./scene";

/** Pure: the same view gives the same scenes. Every scene has at least one page, whatever was reported. */
export function wallScenes(snapshot: Snapshot, ids: readonly SceneId[], options: SceneOptions): readonly Scene[] {
  return ids.map((id) => {
    if (id === "headline") return headlineScene(snapshot);
    return id === "attention" ? attentionScene(snapshot, options) : figureScene(snapshot, id, options);
  });
}
