/**
 * What the wall says about freshness: the words of design section 9, each with its reason and the
 * times to print.
 */
import {
  ageWords,
  checkedWords,
  clockWords,
  lastReadWords,
  staleWords,
} from "../../domain/wording/times";
import type { Failure } from "../../data/failure";
import { invariant } from "../../lib/invariant";
import { checkAgeMs, isRevised } from "./freshness";
import type { FreshnessState } from "./freshness-states";

interface Shown {
  /**
   * Time of the last successful check as printed: 07:12, with its date if that is not today; null
   * before the first.
   */
  readonly checkedAt: string | null;
  /** Time since then: 3小时12分. */
  readonly age: string | null;
  /** Whether the mark 修订 stands. */
  readonly revised: boolean;
}

/** The state as drawn; each kind with exactly what it can say. */
export type FreshnessView = Shown &
  (
    | { readonly kind: "fresh" | "refreshing" | "stale" | "offline" }
    | { readonly kind: "empty" | "restored"; readonly isReading: boolean }
    | { readonly kind: "failed"; readonly since: string; readonly failure: Failure }
  );

export interface FreshnessWords {
  /** 正常, 正在读取, 数据已旧 3小时12分, 数据源中断（需要重新登录），自07:12起；显示最后一次数据, 离线. */
  readonly state: string;
  /** Why, and what the wall does about it; null where there is nothing to add. */
  readonly reason: string | null;
  /** 10:24已核对; 尚未核对 before the first check. */
  readonly checked: string;
  /** The clauses of an alarm, for the inverse chip left of 数据截至; null where there is none. */
  readonly chip: readonly string[] | null;
}

/**
 * The state at its own last event, with the times as the office's clock shows them. `timeZone`:
 * IANA name.
 */
export function freshnessView(state: FreshnessState, timeZone: string): FreshnessView {
  const print = (wallMs: number) => clockWords(wallMs, state.clock.wallMs, timeZone);
  const age = checkAgeMs(state);
  const shown: Shown = {
    checkedAt: state.lastCheck && print(state.lastCheck.wallMs),
    age: age === null ? null : ageWords(age),
    revised: isRevised(state),
  };
  const { kind, isReading, failing } = state;
  switch (kind) {
    case "fresh":
    case "refreshing":
    case "stale":
    case "offline":
      return { ...shown, kind };
    case "empty":
    case "restored":
      return { ...shown, kind, isReading };
    case "failed":
      invariant(failing, "what has failed has a failure");
      return { ...shown, kind, since: print(failing.since.wallMs), failure: failing.latest };
  }
}

/**
 * The words of a view. They never say less than is known: without data none are said to be shown.
 */
export function freshnessWords(view: FreshnessView): FreshnessWords {
  const checked = view.checkedAt === null ? "尚未核对" : checkedWords(view.checkedAt);
  return { ...stateWords(view), checked };
}

function stateWords(view: FreshnessView): Omit<FreshnessWords, "checked"> {
  const hasData = view.checkedAt !== null;
  switch (view.kind) {
    case "empty":
      return { state: view.isReading ? "正在读取" : "尚无数据", reason: null, chip: null };
    case "restored":
      return {
        state: view.isReading ? "正在读取" : "尚未重新核对",
        reason: "显示上次保存的数据",
        chip: null,
      };
    case "fresh":
      return { state: "正常", reason: null, chip: null };
    case "refreshing":
      return { state: "正在读取", reason: null, chip: null };
    case "stale":
      return {
        ...alarm(staleWords(view.age)),
        reason: `${lastReadWords(view.checkedAt ?? "")}，正在重试`,
      };
    case "failed": {
      const rest = hasData ? "显示最后一次数据" : "尚无数据";
      const { what, next } = outageWords(view.failure);
      // An office that has nothing yet: nothing has broken off.
      if (view.failure.kind === "notYet" && !hasData)
        return { ...alarm(rest), reason: `${view.failure.clause}，有了自动显示` };
      return {
        ...alarm(`${what}，自${view.since}起`, rest),
        reason: `${view.failure.clause}，${next}`,
      };
    }
    case "offline":
      return {
        ...alarm("离线"),
        reason: hasData ? "没有网络连接；显示最后一次数据" : "没有网络连接；尚无数据",
      };
  }
}

function outageWords({ kind, wayOut, title }: Failure): { what: string; next: string } {
  if (wayOut === "link") return { what: title, next: "请管理员重新生成" };
  return kind === "login"
    ? { what: "需要重新登录", next: "在本机浏览器登录后自动恢复" }
    : { what: "数据源中断", next: "正在重试" };
}

/** An alarm of these clauses, for the chip and in one line: 数据源中断，自07:12起；显示最后一次数据. */
export function alarm(...clauses: readonly string[]): Pick<FreshnessWords, "state" | "chip"> {
  return { state: clauses.join("；"), chip: clauses };
}
