/** The wall's scenes of a view, in the order asked for. */
import { type Snapshot, focusOn } from "../../domain/facts/snapshot";
import { type SceneId, isLedgerFigure } from "../rotation/scene-list";
import { attentionScene } from "./attention-scene";
import { campaignsScene } from "./campaigns-scene";
import { figureScene } from "./figure-scenes";
import { headlineScene } from "./headline-scene";
import { ledgerScene } from "./ledger-scene";
import type { Scene, SceneOptions } from "./scene";

/**
 * Pure: the same view gives the same scenes. Every scene has at least one page, whatever was
 * reported.
 */
export function wallScenes(
  snapshot: Snapshot,
  ids: readonly SceneId[],
  options: SceneOptions,
): readonly Scene[] {
  const shown = narrowed(snapshot);
  return ids.map((id) => {
    if (id === "headline") return headlineScene(shown);
    if (id === "attention") return attentionScene(shown, options);
    if (id === "campaigns") return campaignsScene(snapshot, options);
    return isLedgerFigure(id) ? ledgerScene(shown, id, options) : figureScene(shown, id, options);
  });
}

/**
 * A single chosen unit is shown as on its own page: by name, without coverage, and with its years
 * in trends.
 */
function narrowed(snapshot: Snapshot): Snapshot {
  const { kind, regions } = snapshot.members;
  const [only, ...others] = regions;
  return kind === "chosen" && only && others.length === 0 ? focusOn(snapshot, only) : snapshot;
}
