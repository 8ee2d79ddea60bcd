import { expect, it } from "vitest";
import { canvasFor } from "../scenes/canvas-shape";
import { grating } from "./grating";

const BOX = { x: 101, y: 203, width: 180, height: 150 };

/** Where the lines begin, in physical px of the screen. */
function physical(
  axis: "horizontal" | "vertical",
  screen: { width: number; height: number },
  dpr: number,
) {
  const { scale, screenX, screenY } = canvasFor(screen, 6);
  const { path, stroke } = grating(axis, BOX, { scale, screenX, screenY, dpr });
  const pattern = axis === "vertical" ? /M([\d.]+) / : / ([\d.]+)h/;
  const offset = axis === "vertical" ? screenX : screenY;
  const places = path
    .split(/(?=M)/)
    .map((line) => (offset + (Number(pattern.exec(line)?.[1]) - stroke / 2) * scale) * dpr);
  return { places, stroke: stroke * scale * dpr };
}

it.each([
  [1366, 768, 1],
  [1536, 864, 1.25],
  [1920, 1080, 1],
  [1920, 1200, 1],
  [3840, 2160, 1],
  [1920, 1080, 2],
  [6656, 1792, 1],
])("lays lines of one physical px on every second one of %i×%i at %d", (width, height, dpr) => {
  for (const axis of ["vertical", "horizontal"] as const) {
    const { places, stroke } = physical(axis, { width, height }, dpr);
    expect(stroke).toBeCloseTo(1, 6);
    for (const [index, place] of places.entries()) {
      expect(place).toBeCloseTo(Math.round(place), 4);
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeCloseTo(2, 4);
    }
    expect(places.length).toBeGreaterThan(50);
  }
});
