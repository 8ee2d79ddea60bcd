/**
 * The four ways a reading can fail, each with its own words: no answer, one that says no, one that
 * wants a login, one that doesn't fit.
 */
import { PartError } from "../lib/lazy-part";
import { ContractError } from "./contract-error";

/**
 * What there was of an answer that is as good as none: nothing, an empty body, or the beginning of
 * one.
 */
export type Fragment = "nothing" | "empty" | "cut";

/** The server could not be reached, did not answer in time, or its answer did not arrive. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly timedOut: boolean;
  readonly fragment: Fragment;
  constructor(timedOut: boolean, fragment: Fragment = "nothing") {
    super(timedOut ? "timed out" : fragment === "nothing" ? "unreachable" : fragment);
    this.timedOut = timedOut;
    this.fragment = fragment;
  }
}

/** The server answered with an error status. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  /**
   * What the server itself says (RFC 9457 `detail` or `title`, or a gateway's `msg`), if anything.
   */
  readonly detail: string | null;
  constructor(status: number, detail: string | null) {
    super(`HTTP ${status}`);
    this.status = status;
    this.detail = detail;
  }
}

/**
 * The server, or a gateway before it, does not know who asks: in whatever way it says so (contract
 * section 1).
 */
export class LoginError extends Error {
  override readonly name = "LoginError";
  /** What it says itself: 请先登录, or the title of its login page. */
  readonly detail: string | null;
  constructor(detail: string | null) {
    super("not logged in");
    this.detail = detail;
  }
}

/**
 * `retry`: the same again may help. `login`: open this address anew. `copy`: only its words help,
 * to be passed on.
 */
export type WayOut = "retry" | "login" | "copy";

export interface Failure {
  readonly title: string;
  readonly text: string;
  /**
   * The server's own words, to stand beneath; null where there are none, or they are in the text.
   */
  readonly said: string | null;
  /** A few words for beside data that are still shown: 服务器返回503. */
  readonly short: string;
  readonly wayOut: WayOut;
}

const STATUS_WORD: Readonly<Record<number, string>> = {
  400: "请求有误",
  404: "没有这项数据",
  408: "等待过久",
  429: "请求过多",
  500: "内部错误",
  502: "网关错误",
  503: "服务暂停",
  504: "网关超时",
};

/** What happened, what it means, what to do. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof LoginError) return notLoggedIn(error.detail);
  if (error instanceof HttpError)
    return error.status === 403 ? forbidden(error.detail) : refused(error);
  if (error instanceof UnreachableError) {
    const text = `${unreachableWords(error)}。请检查网络后重试；多次失败请联系系统管理员。`;
    const short = error.fragment === "nothing" ? "服务器暂无回应" : unreachableWords(error);
    return { title: "没有读到数据", text, said: null, short, wayOut: "retry" };
  }
  if (error instanceof ContractError) {
    const text = `${error.message}请把这行字发给数据提供单位。`;
    return {
      title: "收到的数据不符合约定，没有画图",
      text,
      said: null,
      short: "收到的新数据不符合约定",
      wayOut: "copy",
    };
  }
  if (error instanceof PartError)
    return {
      title: "程序没有读全",
      text: error.message,
      said: null,
      short: "程序没有读全",
      wayOut: "retry",
    };
  const text = `${error instanceof Error ? error.message : String(error)}。请把这行字发给系统管理员。`;
  return {
    title: "页面程序出错，没有画图",
    text,
    said: null,
    short: "页面程序出错",
    wayOut: "copy",
  };
}

const FRAGMENT_WORDS: Record<Fragment, string> = {
  nothing: "连不上服务器",
  empty: "服务器的回应是空的",
  cut: "服务器的回应没有传完",
};

/** Why there is no answer, without a full stop. */
export function unreachableWords({
  timedOut,
  fragment,
}: Pick<UnreachableError, "timedOut" | "fragment">): string {
  return timedOut ? "服务器在规定时间内没有回应" : FRAGMENT_WORDS[fragment];
}

function notLoggedIn(said: string | null): Failure {
  const text = "请重新登录，会回到本页。如果没有出现登录页，请先从单位的门户登录，再打开本页。";
  return { title: "登录已失效", text, said, short: "登录已失效", wayOut: "login" };
}

function forbidden(said: string | null): Failure {
  const text = "服务器不许当前账号看这些数据（403）。请联系本单位的系统管理员开通权限。";
  return { title: "没有权限", text, said, short: "没有权限", wayOut: "retry" };
}

function refused({ status, detail }: HttpError): Failure {
  const word = STATUS_WORD[status];
  const short = `服务器返回${status}${word ? `（${word}）` : ""}`;
  const said = detail ? `：${detail.replace(/。$/, "")}` : "";
  return {
    title: "没有读到数据",
    text: `${short}${said}。请稍后重试；多次失败请联系系统管理员。`,
    said: null,
    short,
    wayOut: "retry",
  };
}
