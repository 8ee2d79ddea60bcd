// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import type { ReportExport } from "../../exporting/report/request";
import { throwIfCancelled } from "../../exporting/report/run";
import { lazyPart } from "../../lib/lazy-part";
import { WordedError } from "../../lib/worded-error";
import { trayOf } from "../../report/fixtures/tray";
import type { Tray } from "../../report/tray";
import { type View, ViewContext } from "../view";
import { ReportExports } from "./exports";

const downloaded = vi.hoisted((): string[] => []);
vi.mock("../../exporting/download", () => ({
  download: (_: Blob, name: string) => void downloaded.push(name),
}));
vi.mock("../watermark", () => ({
  useWatermark: () => ({ isOn: true, words: "督查室" }),
  setWatermark: () => undefined,
}));

afterEach(cleanup);
beforeEach(() => void downloaded.splice(0));

const TRAY = trayOf(view(xiangxi()), ["lamps"]);
const VIEW = {
  dataset: { id: "xiangxi", title: "湘西州重点项目推进看板", timeZone: "Asia/Shanghai" },
  permalink: (path: string) => `http://10.1.2.3${path}`,
} as unknown as View;

function shown(make: ReportExport, tray: Tray = TRAY): void {
  const program = lazyPart("导出程序", () => Promise.resolve({ make }));
  const files = [{ id: "deck", name: "PowerPoint", says: "每张图一页", program }];
  render(
    <ViewContext value={VIEW}>
      <ReportExports tray={tray} files={files} />
    </ViewContext>,
  );
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });

/** Presses as a reader does who has the focus there. */
async function press(name: string): Promise<void> {
  button(name).focus();
  await act(async () => {
    fireEvent.click(button(name));
    await vi.dynamicImportSettled();
  });
}

const FILE = { name: "汇报.pptx", blob: new Blob(["x"]), pictures: [] };

/** Holds whoever waits for it until it is opened. */
function gateOf() {
  let open = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const opened = () =>
    act(async () => {
      open();
      await vi.dynamicImportSettled();
    });
  return { isOpen, opened };
}

/** Makes nothing until it is let. */
function waiting() {
  const gate = gateOf();
  const make: ReportExport = async (_, run) => {
    run.step(4, 8, "图1 亮灯");
    await gate.isOpen;
    throwIfCancelled(run);
    run.failed("图1 亮灯", "本机没有中文字体。");
    return FILE;
  };
  return { make, go: gate.opened };
}

test("says how far it is, gives the focus to what gives up, and takes it back", async () => {
  const { make, go } = waiting();
  shown(make);
  await press("PowerPoint");
  const bar = screen.getByRole<HTMLProgressElement>("progressbar", { name: "正在导出PowerPoint" });
  expect([bar.value, bar.max, bar.getAttribute("aria-valuetext")]).toEqual([4, 8, "4/8，图1 亮灯"]);
  expect(screen.getByRole("status").textContent).toBe("PowerPoint已做50%");
  expect(document.activeElement).toBe(button("取消"));
  expect(button("PowerPoint").disabled).toBe(true);
  await go();
  expect(downloaded).toEqual(["汇报.pptx"]);
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(document.activeElement).toBe(button("PowerPoint"));
  expect(screen.getByText("已下载 汇报.pptx")).toBeTruthy();
});

test("lists what could not be made, and why", async () => {
  const { make, go } = waiting();
  shown(make);
  await press("PowerPoint");
  await go();
  const list = screen.getByRole("list", { name: "没有做出来的" });
  expect(within(list).getByRole("listitem").textContent).toBe("图1 亮灯：本机没有中文字体。");
});

test("cancelled in the middle leaves no file and no list", async () => {
  const { make, go } = waiting();
  shown(make);
  await press("PowerPoint");
  await press("取消");
  await go();
  expect(downloaded).toEqual([]);
  expect(screen.getByText("已取消导出，没有生成文件。")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "没有做出来的" })).toBeNull();
  expect(document.activeElement).toBe(button("PowerPoint"));
});

test("a file that is made although it was cancelled is not handed over", async () => {
  const gate = gateOf();
  shown(async () => {
    await gate.isOpen;
    return FILE;
  });
  await press("PowerPoint");
  await press("取消");
  await gate.opened();
  expect(downloaded).toEqual([]);
});

test("is given up at once where nothing more comes; the next waits for what still ends on its own", async () => {
  const gate = gateOf();
  const begun: string[] = [];
  shown(async (_, run) => {
    begun.push("begun");
    if (begun.length > 1) return FILE;
    await gate.isOpen;
    run.step(1, 8, "图1 亮灯");
    throwIfCancelled(run);
    return FILE;
  });
  await press("PowerPoint");
  await press("取消");
  expect(screen.getByText("已取消导出，没有生成文件。")).toBeTruthy();
  expect(screen.queryByRole("progressbar")).toBeNull();
  await press("PowerPoint");
  expect([begun.length, downloaded]).toEqual([1, []]);
  await gate.opened();
  expect([begun.length, downloaded]).toEqual([2, ["汇报.pptx"]]);
  expect(screen.getByText("已下载 汇报.pptx")).toBeTruthy();
});

test("of a page that is left makes no file", async () => {
  const { make, go } = waiting();
  shown(make);
  await press("PowerPoint");
  cleanup();
  await go();
  expect(downloaded).toEqual([]);
});

test("what fails as a whole says why, and can be tried again", async () => {
  let tries = 0;
  shown(async () => {
    tries += 1;
    if (tries === 1) throw new WordedError("内存不足。");
    return FILE;
  });
  await press("PowerPoint");
  expect(screen.getByText("没有导出PowerPoint：内存不足。")).toBeTruthy();
  await press("PowerPoint");
  expect(downloaded).toEqual(["汇报.pptx"]);
});

test("gives the request the page's base, moment, clock and watermark", async () => {
  const make = vi.fn<ReportExport>(() => Promise.resolve(FILE));
  shown(make);
  await press("PowerPoint");
  expect(make.mock.calls[0]?.[0]).toMatchObject({
    tray: TRAY,
    base: document.baseURI,
    timeZone: "Asia/Shanghai",
    board: "湘西州重点项目推进看板",
    watermark: "督查室",
  });
});

test("of an empty tray nothing can be exported, and it says what to do", () => {
  shown(() => Promise.resolve(FILE), { ...TRAY, items: [] });
  expect(button("PowerPoint").disabled).toBe(true);
  expect(screen.getByText(/加入图表后再导出/)).toBeTruthy();
});
