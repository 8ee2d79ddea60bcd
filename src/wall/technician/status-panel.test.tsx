import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { DataProblem } from "../../domain/facts/data-problem";
import { canvasFor } from "../scenes/canvas-shape";
import { StatusPanel } from "./status-panel";
import type { WallStatus } from "./status-words";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Monday 2026-11-23, 10:24 in Shanghai. */
const NOW = Date.UTC(2026, 10, 23, 2, 24);

const BY_CLOCK = "画面上的钟点、亮度和会议时段、是否按时更新都按本机时钟。";

const WELL: WallStatus = {
  nowMs: NOW,
  uptimeMs: 3 * DAY_MS + 5 * 60 * MINUTE_MS,
  timeZone: "Asia/Shanghai",
  freshness: { state: "正常", checked: "10:24已核对" },
  tally: { succeeded: 4620, failed: 0, lastFailure: null },
  clock: { kind: "known", minutes: 0 },
  isKept: true,
  ledger: { kind: "read", overdue: { total: 3, projects: [], problems: [] } },
  scene: { name: "总体", page: 1, pages: 3 },
  crashesInRow: 0,
  canvas: canvasFor({ width: 3840, height: 2160 }, 6),
  device: { screen: { width: 3840, height: 2160 }, window: { width: 3840, height: 2160 }, dpr: 1 },
  renewal: {
    nextAtMs: NOW + 4 * DAY_MS,
    reasonWords: "每7天一次",
    lastReason: { atMs: NOW - 3 * DAY_MS, words: "有新版本0a1b2c3d", gapMs: 600_000 },
    build: "0a1b2c3d",
    publishedBuild: "0a1b2c3d",
    heapMiB: 87.4,
  },
  heapBudgetMiB: 512,
  wakeLock: "held",
  shell: "registered",
  isSecureContext: true,
  origin: "https://kanban.example",
  problems: [],
  notices: [],
};

function show(status: WallStatus) {
  const renewNow = vi.fn<() => void>();
  const leave = vi.fn<() => void>();
  render(<StatusPanel status={status} renewNow={renewNow} leave={leave} />);
  return { renewNow, leave };
}

/** The value of a row, as the technician reads it. */
function valueOf(row: string): string {
  const header = screen.getByRole("rowheader", { name: row });
  const line = header.closest("tr");
  return line ? (within(line).getByRole("cell").textContent ?? "") : "";
}

/** The value of that row when the status differs so much from a wall that is well. */
function valueWith(row: string, change: Partial<WallStatus>): string {
  show({ ...WELL, ...change });
  return valueOf(row);
}

describe("a wall that is well", () => {
  it.each([
    ["已运行", "3天5小时"],
    ["上次成功核对", "10:24已核对，正常"],
    ["读取", "成功4620次，失败0次"],
    ["本页版本", "0a1b2c3d"],
    ["服务器版本", "0a1b2c3d，一致"],
    ["内存", "87 MiB，上限512 MiB"],
    ["下次自动更新", "11月27日10:24起，每7天一次"],
    ["上次自动更新", "11月20日10:24，有新版本0a1b2c3d"],
    ["场景", "总体，第1/3页"],
    ["连续出错", "没有"],
    ["屏幕", "3840×2160 px，物理像素3840×2160"],
    ["窗口", "3840×2160 px，占满屏幕"],
    ["像素比", "1"],
    ["画布", "16:9，1920×1080，1个场景"],
    ["缩放", "2倍"],
    ["黑边", "左0、右0、上0、下0 px"],
    ["时区", "Asia/Shanghai，现在2026年11月23日10:24"],
    ["时钟", "与服务器相差不到2分钟"],
    ["最近错误", "没有"],
    ["安全上下文", "是"],
    ["屏幕常亮", "已启用：屏幕不会自动熄灭"],
    ["断网启动", "已启用：断网重启后仍能打开"],
    ["数据问题", "没有"],
    ["配置提示", "没有"],
  ])("%s: %s", (row, value) => {
    show(WELL);
    expect(valueOf(row)).toBe(value);
    expect(screen.getAllByRole("rowheader")).toHaveLength(26);
  });
});

function problems(count: number): DataProblem[] {
  return Array.from({ length: count }, (_, index) => ({
    weight: "leftOut",
    where: "facts",
    what: `问题${index + 1}`,
    done: "没有计入",
  }));
}

describe("a wall that is not", () => {
  it("tells the last error with its time, shortened where it would fill the page", () => {
    const words = `收到的数据不符合约定：facts[3].investment.done 应为整数或空，收到“${"一千".repeat(100)}”`;
    const value = valueWith("最近错误", {
      tally: { succeeded: 1, failed: 9, lastFailure: { atMs: NOW - DAY_MS, words } },
    });
    expect(value).toMatch(
      /^11月22日10:24 收到的数据不符合约定：facts\[3\]\.investment\.done 应为整数或空，收到“一千/,
    );
    expect(value.length).toBeLessThan(110);
    expect(value.endsWith("…")).toBe(true);
  });

  it("says on plain http what can't be done, and what to do about it on this origin", () => {
    show({
      ...WELL,
      isSecureContext: false,
      origin: "http://kanban.example",
      wakeLock: "insecure",
      shell: "insecure",
    });
    expect(valueOf("安全上下文")).toMatch(/^否：普通http网址.*改用https/);
    expect(valueOf("安全上下文")).toContain(
      "--unsafely-treat-insecure-origin-as-secure=http://kanban.example",
    );
    expect(valueOf("屏幕常亮")).toContain("系统电源设置");
    expect(valueOf("断网启动")).toContain("OverrideSecurityRestrictionsOnInsecureOrigin");
  });

  it.each([
    ["服务器版本", { renewal: { ...WELL.renewal, publishedBuild: "ffff0000" } }, "ffff0000，不同"],
    ["服务器版本", { renewal: { ...WELL.renewal, publishedBuild: null } }, "读不到version.json"],
    ["本页版本", { renewal: { ...WELL.renewal, build: null } }, "开发环境，无版本号"],
    ["内存", { renewal: { ...WELL.renewal, heapMiB: null } }, "浏览器不提供；上限512 MiB"],
    ["内存", { heapBudgetMiB: 0 }, "87 MiB，未设上限"],
    [
      "下次自动更新",
      { renewal: { ...WELL.renewal, nextAtMs: null, reasonWords: null } },
      "没有安排",
    ],
    [
      "下次自动更新",
      { renewal: { ...WELL.renewal, nextAtMs: NOW, reasonWords: "有新版本b2，等下一次成功读取" } },
      "现在，有新版本b2，等下一次成功读取",
    ],
    [
      "下次自动更新",
      { renewal: { ...WELL.renewal, nextAtMs: null, reasonWords: "有新版本b2，等会议时段结束" } },
      "有新版本b2，等会议时段结束",
    ],
    ["上次自动更新", { renewal: { ...WELL.renewal, lastReason: null } }, "没有，由人打开"],
    ["场景", { scene: null }, "尚无画面"],
    ["重启备用画面", {}, "已存在本机"],
    ["重启备用画面", { isKept: false }, "没有存成，重启时断网便没有画面"],
    ["重启备用画面", { isKept: null }, "尚未保存"],
    ["项目台账", {}, "读到，逾期问题的项目3个"],
    ["项目台账", { ledger: { kind: "noLedger" } }, "服务器没有项目台账"],
    [
      "项目台账",
      { ledger: { kind: "failed", reason: "服务器返回503" } },
      "没有读到：服务器返回503",
    ],
    ["项目台账", { ledger: null }, "没有读取"],
    ["连续出错", { crashesInRow: 2 }, "2次，满3次自动更新"],
    ["时钟", { clock: { kind: "unsure" } }, "尚未与服务器比较"],
    ["时钟", { clock: { kind: "untold" } }, "服务器没有说明时间，无法比较"],
    ["时钟", { clock: { kind: "known", minutes: 12 } }, `本机时钟比服务器快12分钟，${BY_CLOCK}`],
    ["时钟", { clock: { kind: "known", minutes: -1 } }, "与服务器相差不到2分钟"],
    [
      "时钟",
      { clock: { kind: "known", minutes: -185 } },
      `本机时钟比服务器慢3小时5分钟，${BY_CLOCK}`,
    ],
    ["断网启动", { shell: null }, "正在启用"],
    [
      "数据问题",
      { problems: problems(1) },
      "1处，看板的页面上可看全部、可复制\nfacts：问题1；没有计入。",
    ],
    [
      "数据问题",
      { problems: problems(5) },
      "5处，看板的页面上可看全部、可复制\nfacts：问题1；没有计入。\nfacts：问题2；没有计入。",
    ],
    ["配置提示", { notices: ["甲。", "乙。"] }, "甲。乙。"],
    ["配置提示", { notices: ["甲。", "乙。", "丙。", "丁。", "戊。"] }, "甲。乙。丙。另有2条。"],
    [
      "时区",
      { timeZone: "America/New_York" },
      "America/New_York，现在2026年11月22日21:24；本机设为Asia/Shanghai",
    ],
  ] as const)("%s with %o", (row, change, value) => expect(valueWith(row, change)).toBe(value));
});

it("shows black edges and a window that is not the whole screen as they are", () => {
  const window = { width: 1366, height: 700 };
  show({
    ...WELL,
    canvas: canvasFor(window, 6),
    device: { screen: { width: 1366, height: 768 }, window, dpr: 1.25 },
  });
  expect(valueOf("屏幕")).toBe("1366×768 px，物理像素1708×960");
  expect(valueOf("窗口")).toBe("1366×700 px，未占满屏幕，按F全屏");
  expect(valueOf("像素比")).toBe("1.25");
  expect(valueOf("缩放")).toBe("0.648倍");
  expect(valueOf("黑边")).toBe("左60、右62、上0、下0 px");
});

it("stands in the first pane of a wide wall, so that no joint runs through it", () => {
  show({ ...WELL, canvas: canvasFor({ width: 5760, height: 1080 }, 6) });
  expect(screen.getByRole("main").style.width).toBe("1920px");
  expect(valueOf("画布")).toBe("48:9，5760×1080，3个场景并排");
});

it("fills a screen that stands upright", () => {
  show({ ...WELL, canvas: canvasFor({ width: 2160, height: 3840 }, 6) });
  expect(screen.getByRole("main").style).toMatchObject({ width: "1080px", height: "1920px" });
  expect(valueOf("画布")).toBe("竖屏，1080×1920，1个场景");
});

it("goes back on Esc, and renews on the button only", async () => {
  const { leave, renewNow } = show(WELL);
  const user = userEvent.setup();
  await user.keyboard(" {ArrowRight}");
  expect(leave).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "立即更新" }));
  expect(renewNow).toHaveBeenCalledTimes(1);
  await user.keyboard("{Escape}");
  expect(leave).toHaveBeenCalledTimes(1);
});
