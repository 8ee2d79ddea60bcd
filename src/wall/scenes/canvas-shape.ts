/**
 * Which canvas a screen gets and how it lies on it (design section 9): the shape that leaves the
 * least black, scaled uniformly, never stretched. All sizes below are px of the canvas unless a
 * name says screen.
 */
import { margin } from "../../ui/tokens/wall.json";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface CanvasShape extends Size {
  readonly name: "upright" | "4:3" | "16:9" | "32:9" | "48:9";
  /** Scenes side by side, of equal width. */
  readonly panes: 1 | 2 | 3;
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
  /** The room for a scene's plot, the same in every pane. */
  readonly plot: Size;
  /** Where cabinets meet: a hairline, and no text within `JOINT_CLEARANCE`. */
  readonly joints: readonly number[];
  /** Inside the margin on all sides. */
  readonly safe: Box;
}

export const CANVAS_MARGIN = margin;
export const JOINT_CLEARANCE = 32;
/** The shorter side of every canvas: type has the same size on a screen, however it is turned. */
const SHORT_SIDE = 1080;
/**
 * Above and below a scene's plot: it stands from 270 to 980 of 1080, and upright from 352 to 168
 * above the foot.
 */
const AROUND_PLOT = { wide: 270 + 100, upright: 352 + 168 } as const;

/** From narrow to wide. */
const WIDE_SHAPES: readonly CanvasShape[] = [
  { name: "4:3", width: 1440, height: SHORT_SIDE, panes: 1 },
  { name: "16:9", width: 1920, height: SHORT_SIDE, panes: 1 },
  { name: "32:9", width: 3840, height: SHORT_SIDE, panes: 2 },
  { name: "48:9", width: 5760, height: SHORT_SIDE, panes: 3 },
];
/** An upright canvas is as high as its screen, from 5:8 to 9:20. */
const UPRIGHT_HEIGHT = { least: 1728, most: 2400 } as const;

/**
 * The canvas for a screen in CSS px. `scenes`: how many there are; no shape has more panes than
 * that, so that none stays empty. A screen without size counts as 1 × 1.
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
    plot: plotOf(shape),
    joints: Array.from({ length: shape.panes - 1 }, (_, pane) => paneOf(shape, pane + 1).x),
    safe: {
      x: CANVAS_MARGIN,
      y: CANVAS_MARGIN,
      width: shape.width - 2 * CANVAS_MARGIN,
      height: shape.height - 2 * CANVAS_MARGIN,
    },
  };
}

/**
 * Whether a canvas, a pane or a plot is higher than wide: then what stands side by side elsewhere
 * stands one below the other.
 */
export function isUpright({ width, height }: Size): boolean {
  return height > width;
}

function plotOf(shape: CanvasShape): Size {
  const around = AROUND_PLOT[isUpright(shape) ? "upright" : "wide"];
  return { width: shape.width / shape.panes - 2 * CANVAS_MARGIN, height: shape.height - around };
}

/**
 * The shape that covers the largest share of the screen; of two alike the narrower one, and an
 * upright one last.
 */
function shapeFor(screen: Size, scenes: number): CanvasShape {
  const wide = WIDE_SHAPES.filter(({ panes }) => panes === 1 || panes <= scenes);
  return [...wide, uprightFor(screen)].reduce((best, shape) =>
    coverage(screen, shape) > coverage(screen, best) ? shape : best,
  );
}

function uprightFor({ width, height }: Size): CanvasShape {
  const own = Math.round((SHORT_SIDE * height) / width);
  const { least, most } = UPRIGHT_HEIGHT;
  return {
    name: "upright",
    width: SHORT_SIDE,
    height: Math.min(Math.max(own, least), most),
    panes: 1,
  };
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
