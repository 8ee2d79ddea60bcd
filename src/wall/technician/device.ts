/** `readDevice()` → the real numbers of the screen and the window, for the technician's pages. */
import type { Canvas, Size } from "../scenes/canvas-shape";

export interface Device {
  /** The whole screen, CSS px. */
  readonly screen: Size;
  /** The inside of the window, CSS px. */
  readonly window: Size;
  /** Physical px per CSS px. */
  readonly dpr: number;
}

/** As of now; read it again when the window is resized. */
export function readDevice(): Device {
  return {
    screen: { width: globalThis.screen.width, height: globalThis.screen.height },
    window: { width: globalThis.innerWidth, height: globalThis.innerHeight },
    dpr: globalThis.devicePixelRatio,
  };
}

/** Name and value of each number, in the order of both pages. */
export function deviceRows(
  { screen, window, dpr }: Device,
  canvas: Canvas,
): readonly (readonly [name: string, value: string])[] {
  const { shape, scale, screenX, screenY } = canvas;
  const right = Math.round(window.width - screenX - shape.width * scale);
  const bottom = Math.round(window.height - screenY - shape.height * scale);
  return [
    [
      "屏幕",
      `${sizeWords(screen)} px，物理像素${sizeWords({ width: screen.width * dpr, height: screen.height * dpr })}`,
    ],
    [
      "窗口",
      `${sizeWords(window)} px${isWhole(window, screen) ? "，占满屏幕" : "，未占满屏幕，按F全屏"}`,
    ],
    ["像素比", `${rounded(dpr)}`],
    [
      "画布",
      `${shape.name === "upright" ? "竖屏" : shape.name}，${sizeWords(shape)}，${shape.panes === 1 ? "1个场景" : `${shape.panes}个场景并排`}`,
    ],
    ["缩放", `${rounded(scale)}倍`],
    ["黑边", `左${screenX}、右${right}、上${screenY}、下${bottom} px`],
  ];
}

function sizeWords({ width, height }: Size): string {
  return `${Math.round(width)}×${Math.round(height)}`;
}

function isWhole(window: Size, screen: Size): boolean {
  return window.width >= screen.width && window.height >= screen.height;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
