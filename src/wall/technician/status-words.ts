/**
 * `statusGroups(status)` → every row of the technician's page in words. Pure, so that what it says
 * can be tested without a page.
 */
import { SHELL_WORDS, type ShellStatus } from "../../data/host/shell-registration";
import type { ClockDifference } from "../../data/host/server-clock";
import { type DataProblem, problemSentence } from "../../domain/facts/data-problem";
import type { StandingScene } from "../scenes/built-scenes";
import type { Canvas } from "../scenes/canvas-shape";
import type { LedgerState } from "../feed/ledger-state";
import { clockStatusWords } from "../feed/clock-words";
import { ageWords, clockWords, momentWords } from "../../domain/wording/times";
import type { FreshnessWords } from "../feed/freshness-words";
import { type Device, deviceRows } from "./device";
import type { Renewal } from "../care/use-renewal";
import { WAKE_LOCK_WORDS, type WakeLockStatus } from "../care/use-wake-lock";

/** All that /wall?status says. */
export interface WallStatus {
  /** Wall clock, ms. */
  readonly nowMs: number;
  /** Since the page began, ms. */
  readonly uptimeMs: number;
  /** IANA name: the one in config.json, else the data set's. */
  readonly timeZone: string;
  readonly freshness: Pick<FreshnessWords, "state" | "checked">;
  /** Readings since the page began; the failure with its time on the wall clock. */
  readonly tally: {
    readonly succeeded: number;
    readonly failed: number;
    readonly lastFailure: { readonly atMs: number; readonly words: string } | null;
  };
  readonly clock: ClockDifference;
  /**
   * Whether the picture is kept for a restart, and what the ledger answered; null: not tried, no
   * picture.
   */
  readonly isKept: boolean | null;
  readonly ledger: LedgerState | null;
  /** What would stand, were this page not open; null while there is no picture. */
  readonly scene: StandingScene | null;
  readonly crashesInRow: number;
  readonly canvas: Canvas;
  readonly device: Device;
  readonly renewal: Omit<Renewal, "renewNow">;
  /** MiB; 0: no budget. */
  readonly heapBudgetMiB: number;
  readonly wakeLock: WakeLockStatus;
  /** Null while the worker is still being registered. */
  readonly shell: ShellStatus | null;
  readonly isSecureContext: boolean;
  /** The page's origin, such as http://kanban.example. */
  readonly origin: string;
  /** What was wrong in the data that are shown. */
  readonly problems: readonly DataProblem[];
  /** What was wrong in config.json, one sentence each. */
  readonly notices: readonly string[];
}

export type StatusRow = readonly [name: string, value: string];

export interface StatusGroup {
  readonly name: string;
  readonly rows: readonly StatusRow[];
  /** Whether its values are sentences, which need the whole width. */
  readonly isWide: boolean;
}

/** Notices beyond these are counted: the page doesn't scroll. */
const MOST_NOTICES = 3;
/** Problems of the data beyond these are left to the pages, which have room for all. */
const MOST_PROBLEMS = 2;
/** Characters of an error; the first wrong field is always named before. */
const MOST_ERROR = 84;

/** The page from top to bottom. */
export function statusGroups(status: WallStatus): readonly StatusGroup[] {
  return [
    { name: "运行", rows: runningRows(status), isWide: false },
    { name: "画面", rows: pictureRows(status), isWide: false },
    { name: "本机", rows: machineRows(status), isWide: true },
  ];
}

function runningRows(status: WallStatus): StatusRow[] {
  const { uptimeMs, renewal, heapBudgetMiB, freshness, tally } = status;
  return [
    ["已运行", ageWords(uptimeMs)],
    ["上次成功核对", `${freshness.checked}，${freshness.state}`],
    ["读取", `成功${tally.succeeded}次，失败${tally.failed}次`],
    ["本页版本", renewal.build ?? "开发环境，无版本号"],
    ["服务器版本", publishedWords(renewal)],
    ["内存", heapWords(renewal.heapMiB, heapBudgetMiB)],
    ["下次自动更新", nextWords(status)],
    ["上次自动更新", lastWords(status)],
  ];
}

const KEPT_WORDS = {
  yes: "已存在本机",
  no: "没有存成，重启时断网便没有画面",
  unknown: "尚未保存",
} as const;

function ledgerWords(ledger: LedgerState | null): string {
  if (ledger === null) return "没有读取";
  switch (ledger.kind) {
    case "notAsked":
      return "没有读取";
    case "read":
      return `读到，逾期问题的项目${ledger.overdue.total}个`;
    case "noLedger":
      return "服务器没有项目台账";
    case "failed":
      return `没有读到：${ledger.reason}`;
  }
}

function pictureRows({
  scene,
  isKept,
  ledger,
  crashesInRow,
  device,
  canvas,
}: WallStatus): StatusRow[] {
  const kept = isKept === null ? "unknown" : isKept ? "yes" : "no";
  return [
    ["场景", scene ? `${scene.name}，第${scene.page}/${scene.pages}页` : "尚无画面"],
    ["重启备用画面", KEPT_WORDS[kept]],
    ["项目台账", ledgerWords(ledger)],
    ["连续出错", crashesInRow === 0 ? "没有" : `${crashesInRow}次，满3次自动更新`],
    ...deviceRows(device, canvas),
  ];
}

function machineRows(status: WallStatus): StatusRow[] {
  const { wakeLock, shell, notices, problems, timeZone, nowMs, tally, clock } = status;
  return [
    ["时区", `${timeZone}，现在${momentWords(nowMs, timeZone)}${ownZoneWords(status)}`],
    ["时钟", clockStatusWords(clock)],
    [
      "最近错误",
      tally.lastFailure
        ? `${timeWords(tally.lastFailure.atMs, status)} ${shortened(tally.lastFailure.words)}`
        : "没有",
    ],
    ["安全上下文", secureWords(status)],
    ["屏幕常亮", WAKE_LOCK_WORDS[wakeLock]],
    ["断网启动", shell === null ? "正在启用" : SHELL_WORDS[shell]],
    ["数据问题", problemWords(problems)],
    ["配置提示", noticeWords(notices)],
  ];
}

/** ；本机设为UTC where the machine's clock shows other times than the wall. */
function ownZoneWords({ nowMs, timeZone }: WallStatus): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return momentWords(nowMs, own) === momentWords(nowMs, timeZone) ? "" : `；本机设为${own}`;
}

function publishedWords({ build, publishedBuild }: WallStatus["renewal"]): string {
  if (publishedBuild === null) return "读不到version.json";
  return publishedBuild === build ? `${publishedBuild}，一致` : `${publishedBuild}，不同`;
}

function heapWords(heapMiB: number | null, budgetMiB: number): string {
  const budget = budgetMiB > 0 ? `上限${budgetMiB} MiB` : "未设上限";
  return heapMiB === null ? `浏览器不提供；${budget}` : `${Math.round(heapMiB)} MiB，${budget}`;
}

function nextWords(status: WallStatus): string {
  const { nextAtMs, reasonWords } = status.renewal;
  if (nextAtMs === null) return reasonWords ?? "没有安排";
  const due = nextAtMs <= status.nowMs ? "现在" : `${timeWords(nextAtMs, status)}起`;
  return reasonWords === null ? due : `${due}，${reasonWords}`;
}

function lastWords(status: WallStatus): string {
  const { lastReason } = status.renewal;
  return lastReason
    ? `${timeWords(lastReason.atMs, status)}，${lastReason.words}`
    : "没有，由人打开";
}

function secureWords({ isSecureContext, origin }: WallStatus): string {
  if (isSecureContext) return "是";
  return (
    "否：普通http网址不能让屏幕常亮，断网重启后也打不开。改用https；或在浏览器启动参数中加\n" +
    `--unsafely-treat-insecure-origin-as-secure=${origin}`
  );
}

function problemWords(problems: readonly DataProblem[]): string {
  if (problems.length === 0) return "没有";
  const first = problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => shortened(problemSentence(problem)));
  return [`${problems.length}处，看板的页面上可看全部、可复制`, ...first].join("\n");
}

function noticeWords(notices: readonly string[]): string {
  if (notices.length === 0) return "没有";
  const rest = notices.length - MOST_NOTICES;
  return notices.slice(0, MOST_NOTICES).join("") + (rest > 0 ? `另有${rest}条。` : "");
}

function shortened(words: string): string {
  const chars = Array.from(words);
  return chars.length > MOST_ERROR ? `${chars.slice(0, MOST_ERROR).join("")}…` : words;
}

function timeWords(atMs: number, { nowMs, timeZone }: WallStatus): string {
  return clockWords(atMs, nowMs, timeZone);
}
