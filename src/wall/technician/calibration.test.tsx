import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { type Size, canvasFor } from "../scenes/canvas-shape";
import { Calibration } from "./calibration";
import { readDevice } from "./device";

const SCREENS: readonly (readonly [width: number, height: number])[] = [
  [1440, 1080],
  [1366, 768],
  [3840, 2160],
  [3840, 1080],
  [5760, 1080],
  [6656, 1792],
  [1080, 1920],
  [1200, 1920],
];

function show(window: Size) {
  const leave = vi.fn<() => void>();
  const canvas = canvasFor(window, 6);
  const device = { screen: window, window, dpr: 1 };
  const { container } = render(<Calibration canvas={canvas} device={device} leave={leave} />);
  const svg = screen.getByRole("img", { name: "大屏校准图" });
  return { svg, canvas, leave, container };
}

function numberOf(element: Element | null, name: string): number {
  return Number(element?.getAttribute(name));
}

it.each(SCREENS)("has every mark, in every pane, on %i×%i", (width, height) => {
  const { svg, canvas } = show({ width, height });
  const { shape } = canvas;
  expect([numberOf(svg, "width"), numberOf(svg, "height")]).toEqual([shape.width, shape.height]);
  expect(svg.querySelectorAll("[data-part=edges]")).toHaveLength(1);
  expect(svg.querySelectorAll("[data-part=joint]")).toHaveLength(shape.panes - 1);
  for (const part of ["numbers", "text", "proportions", "lines", "greys"]) {
    expect(svg.querySelectorAll(`[data-part=${part}]`)).toHaveLength(shape.panes);
  }
  for (const size of [24, 28, 32, 36])
    expect(svg.textContent).toContain(`${size}px 重点项目 75.2%`);
  for (const words of [
    "上边缘",
    "下边缘",
    "左",
    "右",
    "圆应为正圆",
    "1像素竖线",
    "1像素横线",
    "灰阶%",
    "安全区在虚线内",
  ]) {
    expect(svg.textContent).toContain(words);
  }
});

it.each(SCREENS)(
  "has no text under 24 px, and none within 32 px of a joint, on %i×%i",
  (width, height) => {
    const { svg, canvas } = show({ width, height });
    const texts = [...svg.querySelectorAll("text")];
    expect(texts.length).toBeGreaterThan(35);
    expect(texts.filter((text) => !(numberOf(text, "font-size") >= 24))).toEqual([]);
    expect(
      texts.filter((text) =>
        canvas.joints.some((joint) => Math.abs(numberOf(text, "x") - joint) < 32),
      ),
    ).toEqual([]);
  },
);

it("draws the safe area 64 px inside the canvas, and the edges on its outermost px", () => {
  const { svg } = show({ width: 1920, height: 1080 });
  const safe = svg.querySelector("[data-part=safe] rect");
  expect(["x", "y", "width", "height"].map((name) => numberOf(safe, name))).toEqual([
    64, 64, 1792, 952,
  ]);
  const edge = svg.querySelector("[data-part=edges] rect");
  expect(["x", "y", "width", "height", "stroke-width"].map((name) => numberOf(edge, name))).toEqual(
    [2, 2, 1916, 1076, 4],
  );
});

it("marks each joint with the strip that no scene writes in", () => {
  const { svg } = show({ width: 5760, height: 1080 });
  const strips = [...svg.querySelectorAll("[data-part=joint] rect")];
  expect(strips.map((strip) => [numberOf(strip, "x"), numberOf(strip, "width")])).toEqual([
    [1888, 64],
    [3808, 64],
  ]);
  expect(svg.textContent).toContain("拼缝 x=1920，两侧各32px无文字");
});

it("has circles as wide as their squares, and greys from 0 to 100", () => {
  const { svg } = show({ width: 1440, height: 1080 });
  const square = svg.querySelector("[data-part=proportions] rect");
  const circle = svg.querySelector("[data-part=proportions] circle");
  expect([
    numberOf(square, "width"),
    numberOf(square, "height"),
    2 * numberOf(circle, "r"),
  ]).toEqual([300, 300, 300]);
  const greys = [...svg.querySelectorAll("[data-part=greys] rect[fill-opacity]")].map((step) =>
    numberOf(step, "fill-opacity"),
  );
  expect(greys).toEqual([
    0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1,
  ]);
});

it("prints the device's real numbers", () => {
  vi.stubGlobal("screen", { width: 2560, height: 1600 });
  vi.stubGlobal("innerWidth", 2000);
  vi.stubGlobal("innerHeight", 1500);
  vi.stubGlobal("devicePixelRatio", 1.5);
  const device = readDevice();
  vi.unstubAllGlobals();
  render(
    <Calibration
      canvas={canvasFor(device.window, 6)}
      device={device}
      leave={vi.fn<() => void>()}
    />,
  );
  const { textContent } = screen.getByRole("img");
  expect(textContent).toContain("2560×1600 px，物理像素3840×2400");
  expect(textContent).toContain("2000×1500 px，未占满屏幕");
  expect(textContent).toContain("像素比1.5");
  expect(textContent).toContain("4:3，1440×1080，1个场景");
  expect(textContent).toContain("缩放1.389倍");
});

it("goes back on Esc", async () => {
  const { leave } = show({ width: 1920, height: 1080 });
  await userEvent.setup().keyboard("{Escape}");
  expect(leave).toHaveBeenCalledTimes(1);
});
