import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { trayOf } from "../../report/fixtures/tray";
import type { Tray } from "../../report/tray";
import { PaperPages } from "./pages-preview";

/** Nothing comes into view. */
class NothingSeen {
  observe() {}
  disconnect() {}
}

beforeEach(() => vi.stubGlobal("IntersectionObserver", NothingSeen));
afterEach(() => vi.unstubAllGlobals());

const TRAY = trayOf(view(shangqiu202009()), ["investment-plan", "lamps"]);

function show(tray: Tray) {
  const request = {
    tray,
    base: "http://10.1.2.3/board/",
    exportedAt: "2020-10-09T08:05:00+08:00",
    timeZone: "Asia/Shanghai",
    board: "商丘市重点项目推进看板",
  };
  return render(<PaperPages request={request} />);
}

test("has the document's headings as one outline, and can be scrolled by keyboard", () => {
  show(TRAY);
  const headings = screen.getAllByRole("heading").map((one) => `${one.tagName} ${one.textContent}`);
  expect(headings).toEqual([
    "H3 三季度重点项目汇报",
    "H4 一、推进情况",
    "H4 二、图表",
    "H4 三、口径和来源",
    "H5 （一）口径",
    "H5 （二）来源",
    "H4 附件1",
  ]);
  expect(screen.getByRole("region", { name: "Word 文档预览" }).tabIndex).toBe(0);
  expect(screen.getByText(/^约\d+页，版面以Word为准。$/)).toBeTruthy();
});

test("a figure that has not come into view is not drawn, and has its caption", () => {
  show(TRAY);
  const figures = screen.getAllByRole("figure");
  const captions = TRAY.items.filter(({ content }) => content.kind === "figure");
  expect(figures).toHaveLength(captions.length);
  expect(figures[0]?.textContent).toMatch(/^正在画图…图1　完成投资：/);
  expect(screen.queryAllByRole("img")).toEqual([]);
});

test("invented figures say so on every page, real ones on none", () => {
  const { unmount } = show(TRAY);
  expect(screen.queryByText("演示数据（虚构）")).toBeNull();
  unmount();
  const items = TRAY.items.map((item) =>
    item.content.kind === "cards"
      ? { ...item, content: { ...item.content, stamp: { ...item.content.stamp, demo: true } } }
      : item,
  );
  show({ ...TRAY, items });
  const pages = screen.getAllByText(/^— \d+ —$/);
  expect(pages.length).toBeGreaterThan(3);
  expect(screen.getAllByText("演示数据（虚构）")).toHaveLength(pages.length);
});
