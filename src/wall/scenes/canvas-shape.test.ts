import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CANVAS_MARGIN, canvasFor } from "./canvas-shape";

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
  [1000, 1080, "4:3", 1000 / 1440, 0, 165],
  [980, 1080, "upright", 1080 / 1728, 152, 0],
  [1200, 1920, "upright", 1200 / 1080, 0, 0],
  [1080, 1920, "upright", 1, 0, 0],
  [2160, 3840, "upright", 2, 0, 0],
  [768, 1366, "upright", 768 / 1080, 0, 0],
  [1080, 2400, "upright", 1, 0, 0],
  [390, 844, "upright", 390 / 1080, 0, 0],
  [1080, 3240, "upright", 1, 0, 420],
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

  test("a plot has the same room in every pane", () => {
    expect(canvasFor({ width: 1024, height: 768 }, MANY).plot).toEqual({
      width: 1312,
      height: 710,
    });
    expect(
      [1920, 3840, 5760].map((width) => canvasFor({ width, height: 1080 }, MANY).plot),
    ).toEqual(Array.from({ length: 3 }, () => ({ width: 1792, height: 710 })));
  });

  test("upright the canvas is as high as the screen, from 5:8 to 9:20, and the plot with it", () => {
    const upright = (height: number) => canvasFor({ width: 1080, height }, MANY);
    expect([1440, 1728, 1920, 2400, 3000].map((height) => upright(height).shape.height)).toEqual([
      1728, 1728, 1920, 2400, 2400,
    ]);
    expect([1728, 1920, 2400].map((height) => upright(height).plot)).toEqual(
      [1208, 1400, 1880].map((height) => ({ width: 952, height })),
    );
    expect(upright(1920)).toMatchObject({
      panes: [{ x: 0, y: 0, width: 1080, height: 1920 }],
      safe: { x: 64, y: 64, width: 952, height: 1792 },
      joints: [],
    });
  });

  test("no more panes than scenes", () => {
    expect(canvasFor({ width: 5760, height: 1080 }, 2).shape.name).toBe("32:9");
    expect(canvasFor({ width: 5760, height: 1080 }, 1)).toMatchObject({
      shape: { name: "16:9" },
      screenX: 1920,
    });
    expect(canvasFor({ width: 5760, height: 1080 }, 0).shape.panes).toBe(1);
  });
});

test("any screen, tiny, empty and portrait ones too: the canvas lies inside it, centred, touching two sides", () => {
  const size = fc.record({
    width: fc.integer({ min: 0, max: 20_000 }),
    height: fc.integer({ min: 0, max: 20_000 }),
  });
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
