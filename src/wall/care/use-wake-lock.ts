/**
 * `useWakeLock(isWanted)` → status; its words are `WAKE_LOCK_WORDS[status]`. Keeps the screen awake
 * while the page stands and is visible, and asks again whenever the lock was taken away.
 * `isWanted`: `wall.wakeLock` of config.json.
 */
import { useEffect, useState } from "react";

export type WakeLockStatus = "held" | "waiting" | "off" | "insecure" | "unsupported" | "refused";

/** What each state means and what to do about it. */
export const WAKE_LOCK_WORDS = {
  held: "已启用：屏幕不会自动熄灭",
  waiting: "等待启用：页面回到前台后自动启用",
  off: "已在config.json中关闭（wall.wakeLock）",
  insecure: "未启用：当前是普通http网址，见“安全上下文”；也可在系统电源设置中把屏幕设为从不关闭",
  unsupported: "未启用：浏览器不支持；请在系统电源设置中把屏幕设为从不关闭",
  refused: "未启用：被系统拒绝（如省电模式），每分钟再试；请在系统电源设置中把屏幕设为从不关闭",
} as const satisfies Record<WakeLockStatus, string>;

/** A lock that is taken away again and again is not asked for in a tight loop. */
const AFTER_RELEASE_MS = 5000;
const AFTER_REFUSAL_MS = 60_000;

type Asked = "held" | "waiting" | "refused";

/** How it stands with the lock. Never throws. */
export function useWakeLock(isWanted: boolean): WakeLockStatus {
  const [asked, setAsked] = useState<Asked>("waiting");
  const obstacle = obstacleOf(isWanted);
  useEffect(() => {
    if (obstacle) return undefined;
    const keeper = new LockKeeper(setAsked);
    return keeper.start();
  }, [obstacle]);
  return obstacle ?? asked;
}

function obstacleOf(isWanted: boolean): "off" | "insecure" | "unsupported" | null {
  if (!isWanted) return "off";
  if (!globalThis.isSecureContext) return "insecure";
  return "wakeLock" in navigator ? null : "unsupported";
}

class LockKeeper {
  private readonly tell: (asked: Asked) => void;
  private readonly leaving = new AbortController();
  private lock: WakeLockSentinel | null = null;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (asked: Asked) => void) {
    this.tell = tell;
  }

  /** Returns how to stop. */
  start(): () => void {
    document.addEventListener("visibilitychange", () => void this.ask(), {
      signal: this.leaving.signal,
    });
    void this.ask();
    return () => {
      this.leaving.abort();
      clearTimeout(this.timer);
      if (this.lock) void letGo(this.lock);
    };
  }

  private async ask(): Promise<void> {
    if (
      this.lock ||
      this.isAsking ||
      this.leaving.signal.aborted ||
      document.visibilityState !== "visible"
    )
      return;
    this.isAsking = true;
    try {
      await this.hold(await navigator.wakeLock.request("screen"));
    } catch {
      this.refused();
    } finally {
      this.isAsking = false;
    }
  }

  private async hold(lock: WakeLockSentinel): Promise<void> {
    if (this.leaving.signal.aborted) return letGo(lock);
    this.lock = lock;
    lock.addEventListener("release", () => this.released(), { signal: this.leaving.signal });
    this.tell("held");
  }

  /**
   * The browser takes the lock away when the page is hidden, the system when the battery is low.
   */
  private released(): void {
    this.lock = null;
    this.tell("waiting");
    this.askIn(AFTER_RELEASE_MS);
  }

  private refused(): void {
    if (this.leaving.signal.aborted) return;
    this.tell("refused");
    this.askIn(AFTER_REFUSAL_MS);
  }

  private askIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), ms);
  }
}

async function letGo(lock: WakeLockSentinel): Promise<void> {
  await lock.release().catch(() => undefined);
}
