/**
 * Which canvas a screen gets and how it lies on it (design section 9): the shape that leaves the least black, scaled uniformly,
 * never stretched. All sizes below are px of the canvas unless a name says screen.
 */
import { invariant } from "../../lib/invariant";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface CanvasShape extends Size {
  readonly name: "4:3" | "16:9" | "32:9" | "48:9";
  /** Scenes side by side, of equal width. */
  readonly panes: 1 | 2 | 3;
  /** Rows of units that fit a scene; beyond, it pages. */
  readonly rowsPerPage: number;
}

export interface Canvas {
  readonly shape: CanvasShape;
  /** Screen px per px of the canvas, above 0. */
  readonly scale: number;
  /** Where the canvas begins, in whole screen px; the rest of the screen stays black. */
  readonly screenX: number;
  readonly screenY: number;
  /** One box for each scene, from left to right. */
  readonly panes: readonly Box[];
  /** Where cabinets meet: a hairline, and no text within `JOINT_CLEARANCE`. */
  readonly joints: readonly number[];
  /** Inside the margin on all sides. */
  readonly safe: Box;
}

export const CANVAS_MARGIN = 64;
export const JOINT_CLEARANCE = 32;
const HEIGHT = 1080;
/** Of a scene's plot, from 270 to 980. */
const PLOT_HEIGHT = 710;

/** From narrow to wide. */
const SHAPES: readonly CanvasShape[] = [
  { name: "4:3", width: 1440, height: HEIGHT, panes: 1, rowsPerPage: 10 },
  { name: "16:9", width: 1920, height: HEIGHT, panes: 1, rowsPerPage: 12 },
  { name: "32:9", width: 3840, height: HEIGHT, panes: 2, rowsPerPage: 12 },
  { name: "48:9", width: 5760, height: HEIGHT, panes: 3, rowsPerPage: 12 },
];

/**
 * The canvas for a screen in CSS px. `scenes`: how many there are; no shape has more panes than that, so that none stays empty.
 * A screen without size counts as 1 × 1.
 */
export function canvasFor(screen: Size, scenes: number): Canvas {
  const width = Math.max(1, screen.width);
  const height = Math.max(1, screen.height);
  const shape = shapeFor({ width, height }, scenes);
  const scale = Math.min(width / shape.width, height / shape.height);
  return {
    shape,
    scale,
    // Whole px, or every hairline would lie across two.
    screenX: Math.floor((width - shape.width * scale) / 2),
    screenY: Math.floor((height - shape.height * scale) / 2),
    panes: Array.from({ length: shape.panes }, (_, pane) => paneOf(shape, pane)),
    joints: Array.from({ length: shape.panes - 1 }, (_, pane) => paneOf(shape, pane + 1).x),
    safe: { x: CANVAS_MARGIN, y: CANVAS_MARGIN, width: shape.width - 2 * CANVAS_MARGIN, height: HEIGHT - 2 * CANVAS_MARGIN },
  };
}

/** The room for a scene's plot in its pane. */
export function plotOf(pane: Pick<Size, "width">): Size {
  return { width: pane.width - 2 * CANVAS_MARGIN, height: PLOT_HEIGHT };
}

/** The same on the canvas that has so many rows a page; on all that have as many it is one. */
export function plotForRows(rowsPerPage: number): Size {
  const shape = SHAPES.find((one) => one.rowsPerPage === rowsPerPage);
  invariant(shape, `a canvas has ${rowsPerPage} rows a page`);
  return plotOf(paneOf(shape, 0));
}

/** The shape that covers the largest share of the screen; of two alike the narrower one. */
function shapeFor(screen: Size, scenes: number): CanvasShape {
  const possible = SHAPES.filter(({ panes }) => panes === 1 || panes <= scenes);
  return possible.reduce((best, shape) => (coverage(screen, shape) > coverage(screen, best) ? shape : best));
}

/** The share of the screen that is not black: 1 where the proportions are the same. */
function coverage(screen: Size, shape: Size): number {
  const ratio = screen.width / screen.height / (shape.width / shape.height);
  return Math.min(ratio, 1 / ratio);
}

function paneOf(shape: CanvasShape, index: number): Box {
  const width = shape.width / shape.panes;
  return { x: index * width, y: 0, width, height: shape.height };
}
