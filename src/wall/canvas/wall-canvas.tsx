import { type ReactNode, useEffect, useState } from "react";
import { useMediaQuery } from "../../ui/media-query";
import type { Canvas, Size } from "../scenes/canvas-shape";
import type { Shift } from "./pixel-shift";
import type { RotationPlace } from "../rotation/rotation";
import styles from "./wall-canvas.module.css";

/** The window's inside in CSS px, and anew whenever it changes. */
export function useScreenSize(): Size {
  const [size, setSize] = useState(screenSize);
  useEffect(() => {
    const measure = () => setSize(screenSize());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return size;
}

function screenSize(): Size {
  return { width: window.innerWidth, height: window.innerHeight };
}

const CURSOR_STAYS_MS = 3000;

/** Whether the mouse has moved within the last three seconds. */
function useCursor(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), CURSOR_STAYS_MS);
    };
    window.addEventListener("mousemove", show);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("mousemove", show);
    };
  }, []);
  return isShown;
}

interface WallCanvasProps {
  readonly canvas: Canvas;
  /** Scenes that crashed since one was last drawn well: for who watches the page from outside. */
  readonly crashesInRow: number;
  /**
   * Px of the canvas by which it is moved, to spare the screen; null on the technician's pages,
   * where it rests.
   */
  readonly shift: Shift | null;
  readonly children: ReactNode;
}

/** The canvas in the middle of the screen, scaled as one; what it does not cover is black. */
export function WallCanvas({ canvas, crashesInRow, shift, children }: WallCanvasProps) {
  const { shape, scale } = canvas;
  const x = canvas.screenX + (shift?.x ?? 0) * scale;
  const y = canvas.screenY + (shift?.y ?? 0) * scale;
  const cursor = useCursor() ? "auto" : "none";
  return (
    <div className={styles["screen"]} style={{ cursor }} data-crashes={crashesInRow}>
      <div
        className={styles["canvas"]}
        data-theme="wall"
        data-shape={shape.name}
        style={{
          width: shape.width,
          height: shape.height,
          transform: `translate(${x}px, ${y}px) scale(${scale})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

const FADE_MS = 400;

/** Which page of which group of scenes, and since when. */
export type ShownPage = Pick<RotationPlace, "scene" | "page" | "startedAtMs">;

interface Layer {
  readonly id: string;
  readonly at: ShownPage;
}

interface CrossFadeProps extends Layer {
  readonly children: (at: ShownPage) => ReactNode;
}

/**
 * What stands at a place; another `id` comes by a short cross-fade, at once for those who want no
 * motion.
 */
export function CrossFade({ id, at, children }: CrossFadeProps) {
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [{ shown, leaving }, setLayers] = useState<{
    readonly shown: Layer;
    readonly leaving: Layer | null;
  }>({
    shown: { id, at },
    leaving: null,
  });
  if (shown.id !== id) setLayers({ shown: { id, at }, leaving: isStill ? null : shown });
  useEffect(() => {
    if (!leaving) return undefined;
    const timer = setTimeout(() => setLayers((layers) => ({ ...layers, leaving: null })), FADE_MS);
    return () => clearTimeout(timer);
  }, [leaving]);
  return (
    <>
      {leaving && leaving.id !== id && (
        <div key={leaving.id} className={styles["leaving"]} aria-hidden="true">
          {children(leaving.at)}
        </div>
      )}
      <div key={id} className={leaving ? styles["coming"] : undefined}>
        {children(at)}
      </div>
    </>
  );
}
