/** Lines of one physical px, laid on the screen's own grid, whatever the scale of the canvas. */
import type { Box } from "../scenes/canvas-shape";

export type GratingAxis = "horizontal" | "vertical";

/** How the canvas lies on the screen, and the screen on its pixels. */
export interface Grid {
  readonly scale: number;
  readonly screenX: number;
  readonly screenY: number;
  /** Physical px per CSS px. */
  readonly dpr: number;
}

/**
 * One line on, one off, that fill the box: a path in px of the canvas and the stroke that is one
 * physical px. Where the page itself is moved by parts of a px the lines lie across two; pixel
 * shift must rest.
 */
export function grating(
  axis: GratingAxis,
  box: Box,
  grid: Grid,
): { readonly path: string; readonly stroke: number } {
  const isVertical = axis === "vertical";
  const pixel = 1 / (grid.scale * grid.dpr);
  const from = snapped(isVertical ? box.x : box.y, isVertical ? grid.screenX : grid.screenY, grid);
  const lines = Math.floor((isVertical ? box.width : box.height) / (2 * pixel));
  const path = Array.from({ length: lines }, (_, line) => {
    // The middle of the px.
    const at = from + (2 * line + 0.5) * pixel;
    return isVertical ? `M${at} ${box.y}v${box.height}` : `M${box.x} ${at}h${box.width}`;
  });
  return { path: path.join(""), stroke: pixel };
}

/** The place of the canvas nearest to `at` where a physical px begins. */
function snapped(at: number, offset: number, { scale, dpr }: Grid): number {
  return (Math.round((offset + at * scale) * dpr) / dpr - offset) / scale;
}
