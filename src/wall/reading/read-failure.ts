/**
 * Why a reading of the wall failed: plain data, so that the state can be kept, compared and shown.
 */
import { PartError } from "../../lib/lazy-part";
import {
  type Fragment,
  HttpError,
  LoginError,
  UnreachableError,
  describeFailure,
  unreachableWords,
} from "../../data/failure";
import { ContractError } from "../../data/contract-error";

export type ReadFailure =
  | { readonly kind: "network" | "timeout" }
  /** The answer did not arrive whole. */
  | { readonly kind: "fragment"; readonly fragment: Fragment }
  | { readonly kind: "http"; readonly status: number }
  /** The session is lost; `said`: in the server's own words. */
  | { readonly kind: "login"; readonly said: string | null }
  /** `message` names the wrong field, in Chinese. */
  | { readonly kind: "contract"; readonly message: string }
  /** A fault of this program, not of the source. */
  | { readonly kind: "program"; readonly message: string };

/**
 * What was thrown by a reading, sorted into its kind. Anything unknown is a fault of the program.
 */
export function readFailureOf(error: unknown): ReadFailure {
  if (error instanceof UnreachableError) return ofUnreachable(error);
  if (error instanceof HttpError) return { kind: "http", status: error.status };
  if (error instanceof LoginError) return { kind: "login", said: error.detail };
  if (error instanceof PartError) return ofPart(error);
  if (error instanceof ContractError) return { kind: "contract", message: error.message };
  return { kind: "program", message: error instanceof Error ? error.message : String(error) };
}

function ofUnreachable({ timedOut, fragment }: UnreachableError): ReadFailure {
  if (timedOut) return { kind: "timeout" };
  return fragment === "nothing" ? { kind: "network" } : { kind: "fragment", fragment };
}

/** A part of the program that reads did not come: for the wall as if the answer had not. */
function ofPart({ fault }: PartError): ReadFailure {
  if (fault === "login") return { kind: "login", said: null };
  if (fault === "unreachable" || fault === "late")
    return { kind: fault === "late" ? "timeout" : "network" };
  return { kind: "program", message: "程序文件没有读全，服务器上可能正在更新版本" };
}

/** Each kind in its own words, without a full stop: 服务器返回503（服务暂停）. */
export function failureWords(failure: ReadFailure): string {
  switch (failure.kind) {
    case "network":
    case "timeout":
      return unreachableWords({ timedOut: failure.kind === "timeout", fragment: "nothing" });
    case "fragment":
      return unreachableWords({ timedOut: false, fragment: failure.fragment });
    case "http":
      return describeFailure(new HttpError(failure.status, null)).short;
    case "login":
      return failure.said === null
        ? "登录已失效"
        : `登录已失效（服务器说“${withoutStop(failure.said)}”）`;
    case "contract":
      return `收到的数据不符合约定：${withoutStop(failure.message)}`;
    case "program":
      return `页面程序出错：${withoutStop(failure.message)}`;
  }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/。$/, "");
}
