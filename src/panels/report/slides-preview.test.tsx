// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import { trayOf } from "../../report/fixtures/tray";
import { type View, ViewContext } from "../view";
import { SlidesPreview } from "./slides-preview";

const asked = vi.hoisted((): string[] => []);
vi.mock("../figure/use-export", () => ({
  exporters: {
    load: async () => ({
      figurePictures: async ({ id }: { readonly id: string }) => {
        asked.push(id);
        if (id === "stages") throw new Error("not drawn");
        return [{ svg: `<svg id="${id}"/>`, widthMm: 1, heightMm: 1 }];
      },
    }),
  },
  reasonOf: () => "本机没有中文字体。",
}));

beforeEach(() => {
  asked.splice(0);
  let count = 0;
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: () => `blob:${(count += 1)}`,
      revokeObjectURL: () => undefined,
    }),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const VIEW = {
  dataset: { id: "xiangxi", title: "湘西州重点项目推进看板", timeZone: "Asia/Shanghai" },
} as unknown as View;

async function shown(): Promise<void> {
  render(
    <ViewContext value={VIEW}>
      <SlidesPreview tray={trayOf(view(xiangxi()), ["lamps"])} />
    </ViewContext>,
  );
  await waitFor(() => expect(screen.queryByText("正在画图…")).toBeNull());
}

const small = () => screen.getAllByRole("button", { name: /^第\d+页：/ });
const current = () => small().filter((one) => one.getAttribute("aria-current") === "true");

test("shows the deck's slides in its order, cover first and 口径和来源 last", async () => {
  await shown();
  const names = small().map((one) => one.getAttribute("aria-label") ?? "");
  expect(names[0]).toBe("第1页：三季度重点项目汇报");
  expect(names[1]).toMatch(/^第2页：目录/);
  expect(names.some((name) => /：附件1　县区对比/.test(name))).toBe(true);
  expect(names.some((name) => /：图1　亮灯.*（可编辑图表）$/.test(name))).toBe(true);
  expect(names.at(-1)).toMatch(/：口径和来源/);
  expect(screen.getByText(/以PowerPoint文件为准/).textContent).toContain(`共${names.length}页`);
});

test("is one stop of Tab, and its slides are turned by keys", async () => {
  await shown();
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(small()[0]);
  await user.keyboard("{ArrowDown}{ArrowRight}");
  expect(current()).toEqual([small()[2]]);
  expect(document.activeElement).toBe(small()[2]);
  await user.keyboard("{End}");
  expect(current()).toEqual([small().at(-1)]);
  await user.keyboard("{Home}");
  expect(current()).toEqual([small()[0]]);
  await user.click(screen.getByRole("button", { name: "下一页" }));
  expect(current()).toEqual([small()[1]]);
});

test("draws each figure once, and says in its place which could not be drawn", async () => {
  await shown();
  expect((await screen.findAllByText("没有画出预览：本机没有中文字体。")).length).toBeGreaterThan(
    0,
  );
  await vi.waitFor(() => expect(asked).toContain("project-investment"));
  expect(new Set(asked).size).toBe(asked.length);
});
