import { textWidth } from "../../charts/base/text";
import { TitleText } from "../../charts/frame/title-text";
import type { BuiltScene } from "../scenes/built-scenes";
import { type Box, type Size, isUpright } from "../scenes/canvas-shape";
import { messageLines } from "./message-lines";
import { SceneBoundary } from "./scene-boundary";
import type { Scene } from "../scenes/scene";
import { SceneView } from "../scenes/scene-view";
import { WALL } from "../scenes/wall-type";
import type { ShownPage } from "./wall-canvas";
import styles from "./wall-canvas.module.css";

interface WallPaneProps {
  readonly built: BuiltScene;
  readonly at: Omit<ShownPage, "scene">;
  readonly box: Box;
  /** Of the scene's plot. */
  readonly plot: Size;
  readonly demo: boolean;
  readonly onSettled: (crashed: boolean) => void;
}

/**
 * One scene in its part of the canvas: its sentence and its plot, or that it could not be drawn.
 */
export function WallPane({ built, at, box, plot, demo, onSettled }: WallPaneProps) {
  const { x: left, width, height } = box;
  return (
    <section className={styles["pane"]} style={{ left, width, height }} aria-label={built.name}>
      <SceneBoundary
        name={`场景“${built.name}”`}
        attempts={[built.scene, at.startedAtMs]}
        onSettled={onSettled}
      >
        <Drawn scene={built.scene} page={at.page} size={plot} demo={demo} />
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
  return (
    <>
      <Message message={scene.message} plot={size} />
      <div className={styles["plot"]}>
        <SceneView scene={scene} page={page} {...size} demo={demo} />
      </div>
    </>
  );
}

/** One line of 60, or one of 48; upright up to two. */
function Message({ message, plot }: { readonly message: string; readonly plot: Size }) {
  if (isUpright(plot)) {
    return (
      <h2 className={styles["uprightMessage"]}>
        {messageLines(message, WALL.messageUpright, plot.width).map((line) => (
          <span key={line} className={styles["messageLine"]}>
            <TitleText text={line} />
          </span>
        ))}
      </h2>
    );
  }
  const isLong = textWidth(message, WALL.message) > plot.width;
  return <h2 className={styles[isLong ? "longMessage" : "message"]}>{message}</h2>;
}
