import { textWidth } from "../../charts/layout-text";
import type { BuiltScene } from "./built-scenes";
import { type Box, type Size, plotOf } from "./canvas-shape";
import { SceneBoundary } from "./scene-boundary";
import type { Scene } from "./scenes/scene";
import { SceneView } from "./scenes/scene-view";
import type { Standing } from "./wall-canvas";
import styles from "./wall-canvas.module.css";

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
        <Drawn scene={built.scene} page={at.page} size={plotOf(box)} demo={demo} />
      </SceneBoundary>
    </section>
  );
}

interface DrawnProps {
  readonly scene: Scene | Error;
  readonly page: number;
  /** Of the plot. */
  readonly size: Size;
  readonly demo: boolean;
}

/** A scene that could not be built crashes here, so that there is one way in which scenes fail. */
function Drawn({ scene, page, size, demo }: DrawnProps) {
  if (scene instanceof Error) throw scene;
  const isLong = textWidth(scene.message, MESSAGE_SIZE) > size.width;
  return (
    <>
      <h2 className={styles[isLong ? "longMessage" : "message"]}>{scene.message}</h2>
      <div className={styles["plot"]}>
        <SceneView scene={scene} page={page} {...size} demo={demo} />
      </div>
    </>
  );
}
