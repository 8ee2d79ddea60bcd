// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { figureTitle } from "../../figures/figure";
import { Bullet } from "../bullet/bullet";
import { FigureFrame } from "./figure-frame";
import { FigureSkeleton } from "./figure-skeleton";
import { FigureTableView } from "./figure-table-view";
import { GALLERY } from "../fixtures/gallery";
import { LampMark } from "../base/lamp-mark";

const TOOLS = { Table: FigureTableView, Actions: () => null };

/** jsdom lays nothing out: what is observed is told how wide it is. */
function stubWidth(width: number): void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly #tell: (entries: readonly unknown[]) => void;
      constructor(tell: (entries: readonly unknown[]) => void) {
        this.#tell = tell;
      }
      observe(): void {
        queueMicrotask(() => act(() => this.#tell([{ contentRect: { width } }])));
      }
      disconnect(): void {}
    },
  );
}

afterEach(() => void vi.unstubAllGlobals());

describe("the frame", () => {
  it("is a figure named by its whole title and described by the takeaway", () => {
    render(
      <FigureFrame figure={GALLERY.plan} tools={TOOLS}>
        plot
      </FigureFrame>,
    );
    const figure = screen.getByRole("figure", { name: figureTitle(GALLERY.plan) });
    expect(figure.getAttribute("aria-description")).toBe(GALLERY.plan.takeaway);
    expect(within(figure).getByRole("heading", { level: 2 }).textContent).toBe(
      figureTitle(GALLERY.plan),
    );
    expect(within(figure).getByText("演示数据（虚构）")).toBeDefined();
    expect(figure.textContent).toContain(
      "注：未报的单位不计入合计。11/12个单位已报。来源：演示数据，数据截至2026年9月。",
    );
  });

  it("carries no demo tag on real figures", () => {
    render(
      <FigureFrame figure={GALLERY.real} tools={TOOLS}>
        plot
      </FigureFrame>,
    );
    expect(screen.queryByText("演示数据（虚构）")).toBeNull();
  });

  it("shows the same data as a table, one row header per unit, the region last", async () => {
    const user = userEvent.setup();
    render(
      <FigureFrame figure={GALLERY.plan} tools={TOOLS}>
        plot
      </FigureFrame>,
    );
    const button = screen.getByRole("button", { name: "数据表" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    await user.click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    const table = screen.getByRole("table", { name: figureTitle(GALLERY.plan) });
    const headers = within(table).getAllByRole("rowheader");
    expect(headers).toHaveLength(13);
    expect(headers.at(-1)?.textContent).toBe("全市");
    expect(
      within(table).getByRole("row", { name: "市直 98.6 186.5 52.9% −22.1 红" }),
    ).toBeDefined();
    expect(screen.getByText(GALLERY.plan.takeaway)).toBeDefined();
    expect(screen.getByText("plot").hidden).toBe(true);
    await user.click(button);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("offers no table where there are no data", () => {
    render(
      <FigureFrame figure={GALLERY.empty} tools={TOOLS}>
        plot
      </FigureFrame>,
    );
    expect(screen.queryByRole("button", { name: "数据表" })).toBeNull();
  });
});

describe("the skeleton", () => {
  it("has the plot's height, and words after five seconds", () => {
    vi.useFakeTimers();
    const { container } = render(<FigureSkeleton title="完成投资" height={462} />);
    expect(screen.getByRole("figure", { name: "完成投资" }).getAttribute("aria-busy")).toBe("true");
    expect(container.querySelector<HTMLElement>("div[aria-hidden]")?.style.height).toBe("462px");
    expect(screen.queryByText("正在读取…")).toBeNull();
    act(() => {
      vi.advanceTimersByTime(5000);
    });
    expect(screen.getByText("正在读取…")).toBeDefined();
    vi.useRealTimers();
  });
});

describe("marks in text", () => {
  it("have a shape and a word", () => {
    const { container } = render(<LampMark lamp="yellow" label="黄灯" />);
    expect(container.textContent).toBe("黄灯");
    expect(container.querySelector("path")).not.toBeNull();
  });

  it("hatch a bullet without a rate", async () => {
    stubWidth(400);
    const { container, rerender } = render(
      <Bullet rate={null} pace={75} reached={false} paceLabel="序时 75.0%" />,
    );
    await waitFor(() => expect(container.querySelector("pattern")).not.toBeNull());
    rerender(<Bullet rate={74.1} pace={75} reached={false} paceLabel="序时 75.0%" />);
    expect(container.querySelector("pattern")).toBeNull();
    expect(container.textContent).toBe("序时 75.0%");
  });
});
