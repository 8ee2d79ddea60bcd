/**
 * Answers in an envelope, `{"code":401,"msg":"请先登录"}`: what they mean. Loaded when an answer does not fit; one that fits the
 * contract is never looked at, so none can be taken for what it is not.
 */
import { HttpError, LoginError } from "./failure";
import { wordsOf } from "./foreign-answer";
import { ContractError } from "./contract-error";

/** Members by which a body says how it went, and where it has put the data: as frameworks call them, in lower case. */
const CODE_NAMES = ["code", "errcode", "errorcode", "error_code", "errno", "status", "statuscode", "resultcode", "retcode", "ret", "error"];
const WORD_NAMES: ReadonlySet<string> = new Set(["msg", "message", "errmsg", "errormsg", "error_description", "detail", "title"]);
const DATA_NAMES: ReadonlySet<string> = new Set(["data", "result", "results", "body", "content", "payload", "rows", "list", "records"]);
/** Members of the contract's own answers: what has one of them is a wrong answer, not a wrapped one. */
const OWN_NAMES: ReadonlySet<string> = new Set(["revision", "root", "months", "regions", "facts", "summary", "items", "mode"]);
/** Members that may hold the others. */
const NESTED_NAMES: ReadonlySet<string> = new Set(["error", "meta", "head", "header"]);

/** 401 and its finer kinds (40101), the codes of common platforms for a session that has ended, OAuth's words. */
const LOGIN_CODES =
  /^(401\d{0,2}|419|440|a0230|a0231|40014|41001|42001|not_?log(ged_?)?in|unauthorized|unauthenticated|login_required|invalid_token|token_expired)$/i;
const LOGIN_WORDS =
  /(未|没有|尚未|请先|请重新|重新)登[录陆]|请登[录陆]|登[录陆](状态|信息|凭证)?已?(失效|过期|超时)|会话已?(失效|过期|超时|结束)|(token|令牌|凭证|ticket|session)[^，。]{0,8}(失效|过期|无效|超时|expired|invalid)|(not|please) log(ged)? ?in|login required|unauthenticated/i;

/** A sentence, not a document in which somebody tells of logging in. */
const LONGEST_SENTENCE = 200;

/** What a body that is not the one of the contract says: not logged in, no permission, wrapped. Else `failure`, as it was. */
export function namedFailure(body: unknown, failure: ContractError | HttpError): Error {
  if (typeof body === "string") return body.length <= LONGEST_SENTENCE && LOGIN_WORDS.test(body) ? new LoginError(body.trim()) : failure;
  if (typeof body !== "object" || body === null) return failure;
  const levels = levelsOf(body);
  const said = levels.map(wordsOf).find((words) => words !== null) ?? null;
  const codes = levels.flatMap(codesOf);
  // With 403 only plain words say that nobody is logged in; some servers call every refusal “unauthorized”.
  const isForbidden = failure instanceof HttpError && failure.status === 403;
  if (LOGIN_WORDS.test(said ?? "") || (!isForbidden && codes.some((code) => LOGIN_CODES.test(code)))) return new LoginError(said);
  if (failure instanceof HttpError) return failure;
  return codes.includes("403") ? new HttpError(403, said) : (wrapped(body, said) ?? failure);
}

/** The body and what stands in it for the answer: {"meta":{"code":401}}, or in the place of the data: {"result":{"code":401}}. */
function levelsOf(body: object): object[] {
  const nested = Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (NESTED_NAMES.has(name.toLowerCase()) || DATA_NAMES.has(name.toLowerCase())) && typeof value === "object" && value !== null
      ? [value]
      : [],
  );
  return [body, ...nested];
}

function codesOf(body: object): string[] {
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    CODE_NAMES.includes(name.toLowerCase()) && (typeof value === "string" || typeof value === "number") ? [String(value)] : [],
  );
}

/** Said for the supplier: what is around the data. Nothing is unwrapped in silence: the contract says the bare object. */
function wrapped(body: object, said: string | null): ContractError | null {
  const entries = Object.entries(body).map(([name, value]: [string, unknown]) => ({ name, key: name.toLowerCase(), value }));
  if (Array.isArray(body) || entries.some(({ key }) => OWN_NAMES.has(key))) return null;
  const data = entries.find(({ key, value }) => DATA_NAMES.has(key) && typeof value === "object");
  const signs = entries.filter(({ key }) => [...CODE_NAMES, "success"].includes(key));
  const around = [...signs, ...entries.filter(({ key }) => WORD_NAMES.has(key))].map(({ name }) => name).join("、");
  if (data && data.value !== null)
    return new ContractError(`数据被包在“${data.name}”里${around && `，外面是${around}`}；约定的回应就是对象本身，不带包装。`);
  if (signs.length === 0 || (said === null && !data)) return null;
  return new ContractError(`回应是一层包装（${around}），里面没有数据${said ? `；服务器说“${said}”` : ""}。`);
}
