import { textWidth } from "../../charts/layout-text";
import type { BuiltScene } from "./built-scenes";
import { type Box, CANVAS_MARGIN } from "./canvas-shape";
import { SceneBoundary } from "./scene-boundary";
import type { Scene } from "./scenes/scene";
import { SceneView } from "./scenes/scene-view";
import type { Standing } from "./wall-canvas";
import styles from "./wall-canvas.module.css";

/** From 270 to 980. */
const PLOT_HEIGHT = 710;
const MESSAGE_SIZE = 60;

interface WallPaneProps {
  readonly built: BuiltScene;
  readonly at: Omit<Standing, "scene">;
  readonly box: Box;
  readonly demo: boolean;
  readonly onSettled: (crashed: boolean) => void;
}

/** One scene in its part of the canvas: its sentence and its plot, or that it could not be drawn. */
export function WallPane({ built, at, box, demo, onSettled }: WallPaneProps) {
  return (
    <section className={styles["pane"]} style={{ left: box.x, width: box.width }} aria-label={built.name}>
      <SceneBoundary name={`场景“${built.name}”`} attempts={[built.scene, at.startedAtMs]} onSettled={onSettled}>
        <Drawn scene={built.scene} page={at.page} width={box.width - 2 * CANVAS_MARGIN} demo={demo} />
      </SceneBoundary>
    </section>
  );
}

interface DrawnProps {
  readonly scene: Scene | Error;
  readonly page: number;
  readonly width: number;
  readonly demo: boolean;
}

/** A scene that could not be built crashes here, so that there is one way in which scenes fail. */
function Drawn({ scene, page, width, demo }: DrawnProps) {
  if (scene instanceof Error) throw scene;
  const isLong = textWidth(scene.message, MESSAGE_SIZE) > width;
  return (
    <>
      <h2 className={styles[isLong ? "longMessage" : "message"]}>{scene.message}</h2>
      <div className={styles["plot"]}>
        <SceneView scene={scene} page={page} width={width} height={PLOT_HEIGHT} demo={demo} />
      </div>
    </>
  );
}
