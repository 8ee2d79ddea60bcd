/**
 * What can fail, and how that is said on the pages and on the wall: no answer, one that says no, one
 * that wants a login, one that doesn't fit, and the program itself.
 */
import { PartError } from "../lib/lazy-part";
import { LateError } from "../lib/time-limit";
import { WordedError } from "../lib/worded-error";
import { ContractError } from "./wire/contract-error";

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
  /**
   * 还没有发布过: of an office that has nothing to show yet, which is no fault; `detail` then says what
   * is to be done. Null for anything else.
   */
  readonly notYet: string | null;
  constructor(status: number, detail: string | null, notYet: string | null = null) {
    super(`HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    this.notYet = notYet;
  }
}

/** What `/login` of this app is wanted for: by who never signed in, or whose session is over. */
export type SignIn = "first" | "again";

/**
 * The server, or a gateway before it, does not know who asks: in whatever way it says so (contract
 * section 1).
 */
export class LoginError extends Error {
  override readonly name = "LoginError";
  /** What it says itself: 请先登录, or the title of its login page. */
  readonly detail: string | null;
  /** Where the server says that `/login` of this app is the way in; null where a gateway's is. */
  readonly signIn: SignIn | null;
  constructor(detail: string | null, signIn: SignIn | null = null) {
    super("not logged in");
    this.detail = detail;
    this.signIn = signIn;
  }
}

/** The server has no published version of the id that the address names. */
export class VersionError extends Error {
  override readonly name = "VersionError";
}

/** What this machine itself keeps could not be read. The message is Chinese: what, and what to do. */
export class OwnDataError extends WordedError {
  override readonly name = "OwnDataError";
}

/**
 * `unreachable`: no answer, or none that arrived whole. `refused`: an error status. `forbidden`: no
 * permission. `login`: the session is lost. `notYet`: there is nothing to read yet. `contract`: the
 * answer does not fit. `program`: a fault of this program, or a part of it that did not come.
 */
export type FailureKind =
  | "unreachable"
  | "refused"
  | "forbidden"
  | "login"
  | "notYet"
  | "contract"
  | "program";

/**
 * `retry`: the same again may help. `login`: open this address anew. `signIn`: this app's own login
 * page. `link`: a new link for the wall. `newest`: the same page of the newest version. `copy`: only
 * its words help, to be passed on.
 */
export type WayOut = "retry" | "login" | "signIn" | "link" | "newest" | "copy";

/** A failure as plain data: it can be kept and compared. All words are Chinese. */
export interface Failure {
  readonly kind: FailureKind;
  readonly title: string;
  readonly text: string;
  /**
   * The server's own words, to stand beneath; null where there are none, or they are in the text.
   */
  readonly said: string | null;
  /** A few words for beside data that are still shown: 服务器返回503. */
  readonly short: string;
  /**
   * All that happened, in a clause without a stop, for where nobody stands to press a button:
   * 收到的数据不符合约定：facts[3].month 应为“年-月”.
   */
  readonly clause: string;
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

/** What happened, what it means, what to do. Anything unknown is a fault of the program. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof LoginError) return notLoggedIn(error);
  if (error instanceof VersionError) return noVersion();
  if (error instanceof HttpError)
    return error.status === 403 ? forbidden(error.detail) : refused(error);
  if (error instanceof UnreachableError) return unreachable(error);
  if (error instanceof LateError) return unreachable({ timedOut: true, fragment: "nothing" });
  if (error instanceof OwnDataError) return unread(error.message);
  if (error instanceof ContractError) return unfit(error.message);
  if (error instanceof PartError) return missingPart(error);
  return broken(error instanceof Error ? error.message : String(error));
}

const UNREAD = "没有读到数据";
const FRAGMENT_WORDS: Record<Fragment, string> = {
  nothing: "连不上服务器",
  empty: "服务器的回应是空的",
  cut: "服务器的回应没有传完",
};
const LATE_WORDS = "服务器在规定时间内没有回应";

function unreachable({
  timedOut,
  fragment,
}: Pick<UnreachableError, "timedOut" | "fragment">): Failure {
  const clause = timedOut ? LATE_WORDS : FRAGMENT_WORDS[fragment];
  return {
    kind: "unreachable",
    title: UNREAD,
    text: `${clause}。请检查网络后重试；多次失败请联系系统管理员。`,
    said: null,
    short: fragment === "nothing" ? "服务器暂无回应" : clause,
    clause,
    wayOut: "retry",
  };
}

const LOGIN_LOST = "登录已失效";

const LOGIN_WANTED = "请先登录";

function notLoggedIn({ detail, signIn }: LoginError): Failure {
  const title = signIn === "first" ? LOGIN_WANTED : LOGIN_LOST;
  // Of who never signed in the server has no more to say than that.
  const said = signIn === "first" ? null : detail;
  return {
    kind: "login",
    title,
    text:
      signIn === null
        ? "请重新登录，会回到本页。如果没有出现登录页，请先从单位的门户登录，再打开本页。"
        : "登录后会回到本页。",
    said,
    short: title,
    clause: said === null ? title : `${title}（服务器说“${withoutStop(said)}”）`,
    wayOut: signIn === null ? "login" : "signIn",
  };
}

const NO_VERSION = "没有这一版";

function noVersion(): Failure {
  return {
    kind: "refused",
    title: NO_VERSION,
    text: "服务器上没有网址中的版本，所以不显示数字。请核对链接，或看最新版。",
    said: null,
    short: NO_VERSION,
    clause: `服务器上${NO_VERSION}，请核对网址中的版本`,
    wayOut: "newest",
  };
}

function forbidden(said: string | null): Failure {
  return {
    kind: "forbidden",
    title: "没有权限",
    text: "服务器不许当前账号看这些数据（403）。请联系本单位的系统管理员开通权限。",
    said,
    short: "没有权限",
    clause: "没有权限",
    wayOut: "retry",
  };
}

function refused({ status, detail, notYet }: HttpError): Failure {
  if (notYet !== null)
    return {
      kind: "notYet",
      title: notYet,
      text: detail ?? "",
      said: null,
      short: notYet,
      clause: notYet,
      wayOut: "signIn",
    };
  const word = STATUS_WORD[status];
  const short = `服务器返回${status}${word ? `（${word}）` : ""}`;
  const said = detail ? `：${withoutStop(detail)}` : "";
  return {
    kind: "refused",
    title: UNREAD,
    text: `${short}${said}。请稍后重试；多次失败请联系系统管理员。`,
    said: null,
    short,
    clause: short,
    wayOut: "retry",
  };
}

function unread(message: string): Failure {
  return {
    kind: "refused",
    title: UNREAD,
    text: message,
    said: null,
    short: "本机数据没有读到",
    clause: withoutStop(message),
    wayOut: "retry",
  };
}

function unfit(message: string): Failure {
  return {
    kind: "contract",
    title: "收到的数据不符合约定，没有画图",
    text: `${message}请把这行字发给数据提供单位。`,
    said: null,
    short: "收到的新数据不符合约定",
    clause: `收到的数据不符合约定：${withoutStop(message)}`,
    wayOut: "copy",
  };
}

/** Its own words say which part; on the wall it is as if the answer itself had not come. */
function missingPart({ fault, message }: PartError): Failure {
  const part = {
    title: "程序没有读全",
    text: message,
    said: null,
    short: "程序没有读全",
    wayOut: "retry",
  } as const;
  switch (fault) {
    case "unreachable":
      return { ...part, kind: "unreachable", clause: FRAGMENT_WORDS.nothing };
    case "late":
      return { ...part, kind: "unreachable", clause: LATE_WORDS };
    case "login":
      return { ...part, kind: "login", clause: LOGIN_LOST };
    case "missing":
    case "refused":
    case "broken":
      return { ...part, kind: "program", clause: "程序文件没有读全，服务器上可能正在更新版本" };
  }
}

function broken(message: string): Failure {
  return {
    kind: "program",
    title: "页面程序出错，没有画图",
    text: `${withoutStop(message)}。请把这行字发给系统管理员。`,
    said: null,
    short: "页面程序出错",
    clause: `页面程序出错：${withoutStop(message)}`,
    wayOut: "copy",
  };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/。$/, "");
}
