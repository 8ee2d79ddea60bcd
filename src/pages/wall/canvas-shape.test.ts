import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CANVAS_MARGIN, canvasFor, plotForRows, plotOf } from "./canvas-shape";

const MANY = 7;

test.each([
  [1366, 768, "16:9", 768 / 1080, 0, 0],
  [1920, 1080, "16:9", 1, 0, 0],
  [3840, 2160, "16:9", 2, 0, 0],
  [5760, 1080, "48:9", 1, 0, 0],
  [6656, 1792, "32:9", 1792 / 1080, 142, 0],
  [3840, 1080, "32:9", 1, 0, 0],
  [1024, 768, "4:3", 768 / 1080, 0, 0],
  [1280, 1024, "4:3", 1280 / 1440, 0, 32],
  [1920, 1200, "16:9", 1, 0, 60],
  [2560, 1080, "16:9", 1, 320, 0],
  [1080, 1920, "4:3", 0.75, 0, 555],
  [9600, 1080, "48:9", 1, 1920, 0],
])("%i × %i: %s", (width, height, name, scale, screenX, screenY) => {
  const canvas = canvasFor({ width, height }, MANY);
  expect(canvas).toMatchObject({ shape: { name }, screenX, screenY });
  expect(canvas.scale).toBeCloseTo(scale, 3);
});

describe("panes and joints", () => {
  test("one, two and three scenes of 1920, the joints between them", () => {
    expect(canvasFor({ width: 1920, height: 1080 }, MANY)).toMatchObject({
      joints: [],
      panes: [{ x: 0, y: 0, width: 1920, height: 1080 }],
    });
    expect(canvasFor({ width: 3840, height: 1080 }, MANY).joints).toEqual([1920]);
    const wide = canvasFor({ width: 5760, height: 1080 }, MANY);
    expect(wide.joints).toEqual([1920, 3840]);
    expect(wide.panes.map(({ x, width }) => [x, width])).toEqual([
      [0, 1920],
      [1920, 1920],
      [3840, 1920],
    ]);
    expect(wide.safe).toEqual({ x: 64, y: 64, width: 5632, height: 952 });
  });

  test("4:3 has one scene of 1440 with 10 rows, the others 12", () => {
    expect(canvasFor({ width: 1024, height: 768 }, MANY)).toMatchObject({
      shape: { rowsPerPage: 10 },
      panes: [{ x: 0, y: 0, width: 1440, height: 1080 }],
    });
    expect(canvasFor({ width: 5760, height: 1080 }, MANY).shape.rowsPerPage).toBe(12);
  });

  test("a plot has the same room in every pane of every canvas with so many rows", () => {
    expect(plotForRows(10)).toEqual({ width: 1312, height: 710 });
    expect(plotForRows(12)).toEqual({ width: 1792, height: 710 });
    for (const width of [1024, 1920, 3840, 5760]) {
      const { shape, panes } = canvasFor({ width, height: width === 1024 ? 768 : 1080 }, MANY);
      expect(panes.map(plotOf)).toEqual(panes.map(() => plotForRows(shape.rowsPerPage)));
    }
    expect(() => plotForRows(11)).toThrow("11 rows");
  });

  test("no more panes than scenes", () => {
    expect(canvasFor({ width: 5760, height: 1080 }, 2).shape.name).toBe("32:9");
    expect(canvasFor({ width: 5760, height: 1080 }, 1)).toMatchObject({ shape: { name: "16:9" }, screenX: 1920 });
    expect(canvasFor({ width: 5760, height: 1080 }, 0).shape.panes).toBe(1);
  });
});

test("any screen, tiny, empty and portrait ones too: the canvas lies inside it, centred, touching two sides", () => {
  const size = fc.record({ width: fc.integer({ min: 0, max: 20_000 }), height: fc.integer({ min: 0, max: 20_000 }) });
  fc.assert(
    fc.property(size, fc.nat(8), (screen, scenes) => {
      const { shape, scale, screenX, screenY, safe } = canvasFor(screen, scenes);
      const width = Math.max(1, screen.width);
      const height = Math.max(1, screen.height);
      expect(scale).toBeGreaterThan(0);
      const [across, down] = [width - shape.width * scale, height - shape.height * scale];
      expect(Math.min(across, down)).toBeCloseTo(0, 6);
      expect(Math.abs(across / 2 - screenX)).toBeLessThanOrEqual(1);
      expect(Math.abs(down / 2 - screenY)).toBeLessThanOrEqual(1);
      expect(safe.x + safe.width + CANVAS_MARGIN).toBe(shape.width);
    }),
  );
});
