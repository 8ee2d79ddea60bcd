/**
 * What stands in an answer's place: nothing, an error status, a gateway's login page, the host's
 * own page. Wrapped answers: envelope.ts.
 */
import { tryJson } from "../lib/json";
import { isRecord } from "../lib/record";
import { HttpError, LoginError, type SignIn, UnreachableError } from "./failure";
import { ContractError } from "./wire/contract-error";

/**
 * 401, and what some frameworks and gateways say instead: session expired (419, 440), log in to the
 * network (511).
 */
const LOGIN_STATUSES: ReadonlySet<number> = new Set([401, 419, 440, 511]);
/** What frameworks put before a name: errcode, resultMsg, status_code. */
export const NAME_PREFIXES = ["", "err", "error", "result", "ret", "return", "resp", "status"];
/**
 * Members in which a server says what is wrong, as `plainName` writes them: RFC 9457's, then those
 * of the common frameworks.
 */
export const WORD_NAMES: readonly string[] = [
  "detail",
  "title",
  ...["msg", "message", "description"].flatMap((word) =>
    NAME_PREFIXES.map((prefix) => prefix + word),
  ),
  "error",
];
const MOST_WORDS = 120;

/**
 * Throws `LoginError` or `HttpError` where an answer is none of the contract by its
 * status alone.
 */
export function refuseStatus(
  { ok, status, type }: Pick<Response, "ok" | "status" | "type">,
  text: string,
): void {
  // The browser tells nothing of a redirect that is not followed. An API has no reason for one, a
  // gateway without a session has.
  if (type === "opaqueredirect") throw new LoginError("请求被转到了别的网址，多半是登录页");
  if (ok) return;
  const body = tryJson(text);
  if (LOGIN_STATUSES.has(status))
    throw new LoginError(wordsOf(body) ?? titleOf(text), isRecord(body) ? signInOf(body) : null);
  const title = isRecord(body) && "awaits" in body ? body["title"] : null;
  throw new HttpError(status, wordsOf(body), typeof title === "string" ? title : null);
}

/** What `login` and `ended` of a 401 say (contract section 6). */
export function signInOf({
  login,
  ended,
}: {
  readonly login?: unknown;
  readonly ended?: unknown;
}): SignIn | null {
  if (login !== true) return null;
  return ended === true ? "again" : "first";
}

/**
 * The JSON of a good answer. Throws `UnreachableError` where it did not arrive whole, `LoginError`
 * where it is another's page, and `ContractError` where it is none of these.
 */
export function jsonOf(text: string, contentType: string | null = null): unknown {
  const body = tryJson(text);
  if (body !== undefined) return body;
  if (text.trim() === "") throw new UnreachableError(false, "empty");
  if (isCut(text)) throw new UnreachableError(false, "cut");
  if (isOwnPage(text))
    throw new ContractError("回应不是JSON，而是看板自己的网页：主机没有把这个网址交给数据接口。");
  // Said to be a page it is one, whatever it begins with: location.href="/login".
  if (isPage(text) || contentType?.startsWith("text/html")) throw new LoginError(titleOf(text));
  throw new ContractError(`回应不是JSON，开头是“${text.slice(0, 40)}”。`);
}

/** Whether JSON breaks off: at its end a bracket or a text is still open. */
function isCut(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*("|$)/gs, "");
  return outside.split(/[{[]/).length > outside.split(/[}\]]/).length;
}

/** Whether a text is a web page rather than data. */
export function isPage(text: string): boolean {
  return PAGE.test(text);
}

/** A page begins with one of these; some gateways send it as XHTML, or only a piece. */
const PAGE_TAGS =
  "html|head|body|meta|title|link|base|style|script|noscript|form|div|p|h[1-6]|center|font|span|table|iframe|frameset|main|a|br";
const PAGE = new RegExp(
  `^\\s*(<\\?xml[^>]*>\\s*)?(<!--[\\s\\S]*?-->\\s*)*<(!doctype\\s+html|(${PAGE_TAGS})(?=[\\s/>]))`,
  "i",
);

/** This app's own document, which hosts answer with for what they don't have. */
export function isOwnPage(text: string): boolean {
  return (
    /<meta\s+name=["']?build["'\s]/.test(text) ||
    (isPage(text) && /<title>重点项目推进看板<\/title>/.test(text) && /id=["']?root\b/.test(text))
  );
}

/** The title of a page: 统一身份认证平台. */
export function titleOf(text: string): string | null {
  return isPage(text) ? shortened(/<title[^>]*>([^<]*)/i.exec(text)?.[1]) : null;
}

/** What a JSON body says is wrong, in its own words; null where it says nothing. */
export function wordsOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null) return null;
  const said = new Map(
    Object.entries(body).map(([name, value]) => [plainName(name), shortened(value)]),
  );
  return WORD_NAMES.map((name) => said.get(name) ?? null).find((words) => words !== null) ?? null;
}

/** resultMsg, result_msg and ResultMsg are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, "");
}

function shortened(text: unknown): string | null {
  const words =
    typeof text === "string" ? text.replaceAll(/\s+/g, " ").trim().slice(0, MOST_WORDS) : "";
  return words === "" ? null : words;
}
