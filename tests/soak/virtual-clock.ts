/**
 * A clock for the page that runs as fast as the machine, and stops when asked. Playwright's own
 * keeps a log of every step, which grows.
 */

export interface VirtualClock {
  /** Ms since the page began, as the page itself sees it. */
  now(): number;
  /** Virtual ms for each real one. 0: it stands still. */
  setSpeed(speed: number): void;
  /** Stands still at the next moment at which this holds, and tells then. */
  stopWhen(isRight: () => boolean): Promise<void>;
}

declare global {
  interface Window {
    soakClock: VirtualClock;
  }
}

/**
 * An init script: replaces the page's Date, performance.now and timers, and leaves those of the
 * browser (network, storage, style, animation frames) as they are. Timers fire in their order at
 * exactly their time. One whole: it needs nothing from outside, because only its own text reaches
 * the page.
 */
export function installVirtualClock(): void {
  interface Waiting {
    at: number;
    readonly every: number | null;
    readonly run: () => void;
  }
  const PUMP_MS = 4;
  /** A slow machine gets less time, not a pile of it. */
  const MOST_AT_ONCE_MS = 400;
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  const realInterval = window.setInterval.bind(window);
  const began = RealDate.now();
  const waiting = new Map<number, Waiting>();
  let elapsed = 0;
  let speed = 1;
  let lastPump = realNow();
  let lastId = 0;
  let stopping: { readonly isRight: () => boolean; readonly tell: () => void } | null = null;

  const add = (
    handler: (...args: unknown[]) => void,
    ms: unknown,
    isRepeating: boolean,
    args: unknown[],
  ): number => {
    const delay = Math.max(0, Number(ms) || 0);
    lastId += 1;
    waiting.set(lastId, {
      at: elapsed + delay,
      every: isRepeating ? Math.max(1, delay) : null,
      run: () => handler(...args),
    });
    return lastId;
  };
  const nextUntil = (limit: number): [number, Waiting] | null => {
    let best: [number, Waiting] | null = null;
    for (const entry of waiting)
      if (entry[1].at <= limit && (!best || entry[1].at < best[1].at)) best = entry;
    return best;
  };
  const fire = ([id, timer]: [number, Waiting]): void => {
    elapsed = Math.max(elapsed, timer.at);
    if (timer.every === null) waiting.delete(id);
    else timer.at = elapsed + timer.every;
    timer.run();
  };
  const pump = (): void => {
    const real = realNow();
    const limit = elapsed + Math.min((real - lastPump) * speed, MOST_AT_ONCE_MS);
    lastPump = real;
    if (speed === 0) return;
    for (let next = nextUntil(limit); next; next = nextUntil(limit)) fire(next);
    elapsed = limit;
    if (!stopping?.isRight()) return;
    speed = 0;
    stopping.tell();
    stopping = null;
  };

  class VirtualDate extends RealDate {
    constructor(...args: unknown[]) {
      // Date has no one signature for all that it takes.
      super(...((args.length === 0 ? [VirtualDate.now()] : args) as [number]));
    }
    static override now(): number {
      return Math.floor(began + elapsed);
    }
  }
  const setTimer = (handler: (...given: unknown[]) => void, ms?: number, ...args: unknown[]) =>
    add(handler, ms, false, args);
  const setRepeating = (handler: (...given: unknown[]) => void, ms?: number, ...args: unknown[]) =>
    add(handler, ms, true, args);
  const clear = (id?: number) => void waiting.delete(id ?? 0);
  Object.assign(window, {
    Date: VirtualDate,
    setTimeout: setTimer,
    setInterval: setRepeating,
    clearTimeout: clear,
    clearInterval: clear,
  });
  performance.now = () => elapsed;
  window.soakClock = {
    now: () => elapsed,
    setSpeed: (wanted) => {
      speed = wanted;
      lastPump = realNow();
    },
    stopWhen: (isRight) =>
      new Promise((resolve) => {
        stopping = { isRight, tell: resolve };
      }),
  };
  realInterval(pump, PUMP_MS);
}
