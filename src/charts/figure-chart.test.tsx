// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Figure } from "../figures/figure";
import { FigureChart } from "./figure-chart";
import { GALLERY } from "./fixtures/gallery";
import { missingRate } from "../domain/wording/words";

// jsdom lays nothing out: every plot is as wide as expected.
beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterAll(() => void vi.unstubAllGlobals());

function draw(figure: Figure, width = 900) {
  const view = render(<FigureChart figure={figure} expectedWidth={width} />);
  const svg = view.container.querySelector("[data-plot]");
  if (!svg) throw new Error("no plot");
  const texts = () => [...svg.querySelectorAll("text")].map((text) => text.textContent);
  return { ...view, svg, texts };
}

/** Bars as drawn, in accent. */
function doneBars(svg: Element): number[] {
  return [...svg.querySelectorAll("[data-marks=bars] rect[fill='var(--measure-done)']")].map(
    (rect) => Number(rect.getAttribute("width")),
  );
}

describe("the plot", () => {
  it("holds names, values, lamps and the watermark in its one SVG", () => {
    const { texts } = draw(GALLERY.plan);
    expect(texts()).toEqual(
      expect.arrayContaining([
        "云麓区",
        "131.9",
        "78.5%",
        "+3.5",
        "绿",
        "完成率",
        "演示数据（虚构）",
      ]),
    );
  });

  it("marks what is missing by a hatch of fixed width and the word, never by a bar", () => {
    const { svg, texts } = draw(GALLERY.missingEnds);
    const stubs = [...svg.querySelectorAll("rect[data-missing]")];
    expect(stubs.map((stub) => stub.getAttribute("width"))).toEqual(["48", "48", "48"]);
    expect(texts().filter((text) => text === "未报")).toHaveLength(3);
    expect(texts()).toContain("无开工计划");
    expect(doneBars(svg)).toHaveLength(8);
  });

  it("never clamps above 100: 222.2 % is drawn in proportion, with a notch", () => {
    const { svg } = draw(GALLERY.start);
    const [first = 0, , , highest = 0] = doneBars(svg);
    expect(highest / first).toBeCloseTo(222.2 / 91.7, 1);
    const notches = [...svg.querySelectorAll("path[stroke='var(--surface-panel)']")].map((path) =>
      path.getAttribute("d"),
    );
    expect(notches.filter((d) => d?.match(/^M[\d.]+ [\d.]+v12$/))).toHaveLength(1);
  });

  it("lets 完成 beyond 计划 run past the frame, and 核减 go left of 0", () => {
    const { svg, texts } = draw(GALLERY.negative, 1180);
    const frames = [...svg.querySelectorAll("[data-marks=bars] rect[stroke]")].map((rect) =>
      Number(rect.getAttribute("width")),
    );
    expect(doneBars(svg)[1]).toBeGreaterThan(frames[1] ?? 0);
    expect(texts()).toEqual(expect.arrayContaining(["核减", "−8.2", "0"]));
  });

  it("keeps the frame of a plan whose 完成 is unreported, and the bar of a unit without a target", () => {
    const { body } = GALLERY.plan;
    if (body.kind !== "rows") throw new Error("rows");
    const [group] = body.groups;
    const [first, second] = group?.rows ?? [];
    if (!group || !first || !second) throw new Error("no rows");
    const unreported = { ...first, values: { plan: 168, done: null }, hatched: true };
    const untargeted = {
      ...second,
      values: { plan: null, done: 121.4 },
      pace: null,
      missing: missingRate("enterprises", "noPlan"),
      hatched: false,
    };
    const { svg } = draw({
      ...GALLERY.plan,
      body: { ...body, groups: [{ ...group, rows: [unreported, untargeted] }] },
    });
    expect(svg.querySelectorAll("[data-marks=bars] rect[stroke]")).toHaveLength(1);
    expect(doneBars(svg)).toHaveLength(1);
  });

  it("draws axis, references and hatches where nothing is reported", () => {
    const { svg, texts } = draw(GALLERY.allMissing);
    expect(texts()).toEqual(expect.arrayContaining(["0", "100%", "序时75.0"]));
    // The casing of 序时, and 100 %.
    expect(
      svg.querySelectorAll("path[stroke='var(--surface-panel)'][stroke-width='3']"),
    ).toHaveLength(1);
    expect(svg.querySelectorAll("path[stroke-dasharray='2 3']")).toHaveLength(1);
    expect(doneBars(svg)).toHaveLength(0);
  });

  it("breaks a line at a missing value and shows the points beside it", () => {
    const { svg } = draw(GALLERY.units);
    const lines = [...svg.querySelectorAll("path[data-line]")];
    expect(lines).toHaveLength(6);
    // 松陂县 has its first and third quarter only: two moves, no line between them.
    expect(
      lines.filter((line) => (line.getAttribute("d")?.match(/M/g) ?? []).length === 2),
    ).toHaveLength(1);
  });

  it("says in words what can't be drawn", () => {
    render(<FigureChart figure={GALLERY.empty} expectedWidth={500} />);
    expect(screen.getByText("2021年三季度没有竣工数")).toBeDefined();
  });

  it("draws lamps with shape and word", () => {
    const { svg, texts } = draw(GALLERY.lamps);
    expect(texts()).toEqual(
      expect.arrayContaining(["222.2%", "红", "黄", "绿", "无竣工计划", "未报"]),
    );
    expect(svg.querySelectorAll("rect[fill='var(--lamp-red-fill)']").length).toBeGreaterThan(4);
  });
});

describe("keys", () => {
  it("read the rows, say them, show the same in the tooltip, and close", async () => {
    const user = userEvent.setup();
    const { container } = draw(GALLERY.start);
    const plot = screen.getByRole("group", { name: /开工率.*上下方向键/ });
    await user.tab();
    expect(document.activeElement).toBe(plot);
    await user.keyboard("{ArrowDown}");
    const live = container.querySelector("[aria-live]");
    expect(live?.textContent).toBe("云麓区：开工率 91.7%，已开工 / 计划 22 / 24 个，灯 绿灯");
    const tooltip = await screen.findByText("22 / 24 个", { exact: false, selector: "td" });
    expect(tooltip.closest("table")?.textContent).toContain("绿灯");
    await user.keyboard("{End}{ArrowUp}{ArrowUp}");
    expect(live?.textContent).toContain("棠里县：");
    expect(live?.textContent).toContain("无开工计划");
    await user.keyboard("{Escape}");
    expect(live?.textContent).toBe("");
    expect(container.querySelector("table")).toBeNull();
  });

  it("read points of time from left to right, all panels at once", async () => {
    const user = userEvent.setup();
    const { container } = draw(GALLERY.trend);
    act(() => screen.getByRole("group", { name: /按左右方向键/ }).focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(container.querySelector("[aria-live]")?.textContent).toBe(
      "二季度：2026年 开工率58.3% 竣工率43.7% 投资完成率52.6%，2025年 开工率50.4% 竣工率35.9% 投资完成率47.3%，2024年 开工率40.9% 竣工率27.5% 投资完成率41.0%，序时 开工率50.0% 竣工率50.0% 投资完成率50.0%",
    );
  });

  it("find points of time drawn by the chart library once a reader has come to them", async () => {
    const user = userEvent.setup();
    const { container } = draw(GALLERY.trend);
    const byLibrary = () => container.querySelectorAll(".recharts-surface").length;
    await user.hover(container);
    expect(byLibrary()).toBe(0);
    await user.hover(screen.getByRole("group", { name: /按左右方向键/ }));
    // The library comes when the page is idle.
    await waitFor(() => expect(byLibrary()).toBe(3), { timeout: 10_000 });
    expect(container.querySelectorAll("[data-plot=trend]")).toHaveLength(1);
  });

  it("give the pointer the same words without speaking", () => {
    const { container } = draw(GALLERY.start);
    fireEvent.pointerMove(screen.getByRole("group"), { clientX: 300, clientY: 60 });
    expect(container.querySelector("table")?.textContent).toContain("22 / 24 个");
    expect(container.querySelector("[aria-live]")?.textContent).toBe("");
  });
});

describe("the brush", () => {
  it("keeps the quarters it has chosen when new facts come for the same ones", async () => {
    const user = userEvent.setup();
    const { rerender, container } = draw(GALLERY.long);
    // The library comes when the page is idle.
    const ends = await screen.findAllByRole("slider", {}, { timeout: 10_000 });
    const atFirst = ends[0]?.querySelector("rect")?.getAttribute("x");
    const words = () => container.querySelector("svg[data-plot]")?.textContent;
    const before = words();
    act(() => ends[0]?.focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    const place = () => screen.getAllByRole("slider")[0]?.querySelector("rect")?.getAttribute("x");
    const chosen = place();
    expect(chosen).not.toBe(atFirst);
    const after = words();
    expect(after).not.toBe(before);
    rerender(
      <FigureChart
        figure={{ ...GALLERY.long, body: structuredClone(GALLERY.long.body) }}
        expectedWidth={900}
      />,
    );
    expect(place()).toBe(chosen);
    expect(words()).toBe(after);
  });
});

describe("the key", () => {
  it("switches series by mouse and by keys, and names their totals", async () => {
    const user = userEvent.setup();
    const { svg } = draw(GALLERY.stack);
    const segments = () =>
      svg.querySelectorAll("rect[fill='var(--category-industry-fill)']").length;
    const industry = screen.getByRole("button", { name: "工业53" });
    expect(industry.getAttribute("aria-pressed")).toBe("true");
    expect(segments()).toBe(9);
    await user.click(industry);
    expect(industry.getAttribute("aria-pressed")).toBe("false");
    expect(segments()).toBe(0);
    await user.keyboard("{Enter}");
    expect(segments()).toBe(9);
  });

  it("switches a year off in all panels, and back on", async () => {
    const user = userEvent.setup();
    const { container } = draw(GALLERY.trend);
    const lines = () => container.querySelectorAll("[data-line=y2025]").length;
    expect(lines()).toBe(3);
    await user.click(screen.getByRole("button", { name: "2025年" }));
    expect(lines()).toBe(0);
    expect(container.textContent).not.toContain("2025　97.5");
    await user.keyboard("{Enter}");
    expect(lines()).toBe(3);
  });

  it("explains bar in bar without buttons", () => {
    const { container } = draw(GALLERY.plan);
    expect(screen.queryAllByRole("button")).toHaveLength(0);
    expect(container.textContent).toContain("内条：累计完成　外框：年度计划");
    expect(container.textContent).toContain("序时应完成（计划的75.0%）");
  });
});

describe("180 units", () => {
  it("draw 20 rows and the total, and scroll by keys", async () => {
    const user = userEvent.setup();
    const { container, svg, texts } = draw(GALLERY.hundreds);
    const names = () => texts().filter((text) => text?.match(/[区县]\d*$/));
    expect(names()).toHaveLength(20);
    expect(texts()).toContain("全市");
    await user.tab();
    await user.keyboard("{End}{ArrowUp}");
    expect(names()).toContain("棠里县17");
    expect(names()).toHaveLength(20);
    expect(svg.querySelectorAll("*").length).toBeLessThan(450);
    expect(within(container).getByRole("group")).toBeDefined();
  });
});
