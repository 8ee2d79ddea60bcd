/** The three ways a reading can fail, each with its own words: no answer, an answer that says no, an answer that doesn't fit. */
import { ContractError } from "./contract-error";

/** The server could not be reached, or did not answer in time. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly timedOut: boolean;
  constructor(timedOut: boolean) {
    super(timedOut ? "timed out" : "unreachable");
    this.timedOut = timedOut;
  }
}

/** The server answered with an error status. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  /** What the server itself says (RFC 9457 `detail` or `title`), if anything. */
  readonly detail: string | null;
  constructor(status: number, detail: string | null) {
    super(`HTTP ${status}`);
    this.status = status;
    this.detail = detail;
  }
}

export interface Failure {
  readonly title: string;
  readonly text: string;
  /** A few words for beside data that are still shown: 服务器返回503. */
  readonly short: string;
  /** Whether trying again may help; a wrong format is passed on to the data provider instead. */
  readonly retryable: boolean;
}

const STATUS_WORD: Readonly<Record<number, string>> = {
  400: "请求有误",
  401: "未登录",
  403: "没有权限",
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
  if (error instanceof ContractError) {
    return {
      title: "收到的数据不符合约定，没有画图",
      text: `${error.message}请把这行字发给数据提供单位。`,
      short: "收到的新数据不符合约定",
      retryable: false,
    };
  }
  if (error instanceof HttpError) {
    const word = STATUS_WORD[error.status];
    const detail = error.detail ? `：${error.detail.replace(/。$/, "")}` : "";
    return {
      title: "没有读到数据",
      text: `服务器返回${error.status}${word ? `（${word}）` : ""}${detail}。请稍后重试；多次失败请联系系统管理员。`,
      short: `服务器返回${error.status}${word ? `（${word}）` : ""}`,
      retryable: true,
    };
  }
  if (error instanceof UnreachableError) {
    const what = error.timedOut ? "服务器在规定时间内没有回应" : "连不上服务器";
    return {
      title: "没有读到数据",
      text: `${what}。请检查网络后重试；多次失败请联系系统管理员。`,
      short: "服务器暂无回应",
      retryable: true,
    };
  }
  return {
    title: "页面程序出错，没有画图",
    text: `${error instanceof Error ? error.message : String(error)}。请把这行字发给系统管理员。`,
    short: "页面程序出错",
    retryable: false,
  };
}
