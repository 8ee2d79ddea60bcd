/**
 * A part of the program that is loaded when it is first used: the one way to load one. A part that
 * did not come says so in Chinese, what stands on the page goes on standing, and the next press
 * really tries again (decision 019).
 */
import { type FileFault, ProgramFileError, fetchAhead } from "./program-files";
import { WordedError } from "./worded-error";

export interface PartState<Value> {
  /** Null until it is there. */
  readonly value: Value | null;
  /** Why it is not; null while it is being loaded, and before. */
  readonly error: PartError | null;
}

export interface LazyPart<Value> {
  /** The same object until something changes. */
  readonly state: () => PartState<Value>;
  readonly subscribe: (listener: () => void) => () => void;
  /** For what is drawn without a press. Tries again after a failure; throws `PartError`. */
  readonly load: () => Promise<Value>;
  /**
   * For a press. As `load`; where that failed before, fails again, and only a page opened anew can
   * help, it opens this very address anew. Throws `PartError`.
   */
  readonly press: () => Promise<Value>;
  /**
   * Has its files fetched and does not run them: what is large and wanted soon. Settles in any
   * case.
   */
  readonly fetchAhead: () => Promise<void>;
  /** Ahead of need: settles when it is there or not, and leaves no word of a failure. */
  readonly prefetch: () => Promise<void>;
}

/** A part that did not come. The message is Chinese: which part, why, what to do. */
export class PartError extends WordedError {
  override readonly name = "PartError";
  readonly fault: FileFault;
  constructor(part: string, fault: FileFault, advice: string = ADVICE[fault]) {
    super(`${part}没有载入：${REASONS[fault]}。${advice}`);
    this.fault = fault;
  }
}

const REASONS = {
  unreachable: "连不上服务器，可能是网络中断",
  late: "服务器在规定时间内没有回应",
  login: "登录已失效",
  missing: "服务器上没有这个文件，系统可能刚更新过",
  refused: "服务器没有给出这个文件",
  broken: "读到的程序文件不能运行",
} as const satisfies Record<FileFault, string>;

const AGAIN = "请再试一次。";
const ANEW = "再试一次，会重新打开本页。";
const ADVICE = {
  unreachable: AGAIN,
  late: AGAIN,
  refused: AGAIN,
  login: ANEW,
  missing: ANEW,
  broken: ANEW,
} as const satisfies Record<FileFault, string>;
const CLOSED = "重新打开本页也不会有，请稍后再试；多次失败请联系系统管理员。";

let reopen: (fault: FileFault) => Promise<boolean> = async () => false;

/**
 * Says how this address is opened anew: false where that would not help; else the promise never
 * settles, the page goes.
 */
export function reopenBy(next: typeof reopen): void {
  reopen = next;
}

/** A part by the name that its message begins with: 菜单, “汇报”页. `import` brings it. */
export function lazyPart<Value extends object>(
  name: string,
  get: () => Promise<Value>,
): LazyPart<Value> {
  let state: PartState<Value> = { value: null, error: null };
  let pending: Promise<Value> | null = null;
  const listeners = new Set<() => void>();

  const change = (next: PartState<Value>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const fetchOnce = (): Promise<Value> => {
    pending ??= get()
      .then((value) => {
        change({ value, error: null });
        return value;
      })
      .finally(() => {
        pending = null;
      });
    return pending;
  };
  const fail = (error: PartError) => {
    change({ value: null, error });
    return error;
  };
  const load = async (): Promise<Value> => {
    if (state.value) return state.value;
    if (state.error) change({ value: null, error: null });
    try {
      return await fetchOnce();
    } catch (error) {
      throw fail(new PartError(name, error instanceof ProgramFileError ? error.fault : "broken"));
    }
  };
  const press = async (): Promise<Value> => {
    const wasTold = state.error !== null;
    try {
      return await load();
    } catch (error) {
      if (!wasTold || !(error instanceof PartError) || ADVICE[error.fault] === AGAIN) throw error;
      await reopen(error.fault);
      throw fail(new PartError(name, error.fault, CLOSED));
    }
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load,
    press,
    fetchAhead: () => fetchAhead(get),
    prefetch: () => (state.value ? Promise.resolve() : fetchOnce().then(ignore, ignore)),
  };
}

function ignore(): void {
  // The next press asks again, and says what is wrong.
}
