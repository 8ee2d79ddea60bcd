/**
 * Answers in an envelope, `{"code":401,"msg":"请先登录"}`: what they mean. Loaded when an answer does
 * not fit; one that fits the contract is never looked at, so none can be taken for what it is not.
 */
import { HttpError, LoginError } from "./failure";
import { NAME_PREFIXES, WORD_NAMES, plainName, wordsOf } from "./foreign-answer";
import { ContractError } from "./wire/contract-error";

/**
 * Members by which a body says how it went, and where it has put the data: as frameworks call them,
 * written plainly.
 */
const CODE_NAMES: readonly string[] = [
  ...NAME_PREFIXES.map((prefix) => `${prefix}code`),
  "errno",
  "status",
  "ret",
  "error",
];
const SIGN_NAMES: ReadonlySet<string> = new Set([...CODE_NAMES, "success"]);
const DATA_NAMES: ReadonlySet<string> = new Set([
  "data",
  "result",
  "results",
  "body",
  "content",
  "payload",
  "rows",
  "list",
  "records",
]);
/**
 * Members of the contract's own answers: what has one of them is a wrong answer, not a wrapped one.
 */
const OWN_NAMES: ReadonlySet<string> = new Set([
  "revision",
  "root",
  "months",
  "regions",
  "facts",
  "summary",
  "items",
  "mode",
]);
/** Members that may hold the others. */
const NESTED_NAMES: ReadonlySet<string> = new Set([
  "error",
  "errors",
  "status",
  "meta",
  "head",
  "header",
]);

/**
 * 401 and its finer kinds (40101), the codes of common platforms for a session that has ended,
 * OAuth's words.
 */
const LOGIN_CODES =
  /^(401\d{0,2}|419|440|a0230|a0231|40014|41001|42001|not_?log(ged_?)?in|unauthorized|unauthenticated|login_required|invalid_token|token_expired)$/i;
const LOGIN_WORDS =
  /(未|没有|尚未|请先|请重新|重新)登[录陆]|请登[录陆]|登[录陆](状态|信息|凭证)?已?(失效|过期|超时)|会话已?(失效|过期|超时|结束)|(token|令牌|凭证|ticket|session)[^，。]{0,8}(失效|过期|无效|超时|expired|invalid)|(无效|失效|过期)的(token|令牌|凭证|会话)|(invalid|expired) (access )?(token|session)|(not|please) log(ged)? ?in|login required|unauthenticated/i;
/** 403 and its finer kinds, and what is said in its place. */
const FORBIDDEN_CODES =
  /^(403\d{0,2}|no_?permission|permission_?denied|access_?denied|forbidden)$/i;
const FORBIDDEN_WORDS =
  /(无|没有|缺少)(访问|查看|操作|此|该|相关|数据)*权限|权限不足|(permission|access) denied|forbidden/i;
/**
 * A redirect that a server tells in its body, since a program that asks cannot follow one to a
 * login page.
 */
const REDIRECT_CODES = /^30[1237]$/;
const ADDRESS = /^(https?:\/)?\/\S+$/;

/** A sentence, not a document in which somebody tells of logging in. */
const LONGEST_SENTENCE = 200;

/**
 * What a body that is not the one of the contract says: not logged in, no permission, wrapped. Else
 * `failure`, as it was.
 */
export function namedFailure(body: unknown, failure: ContractError | HttpError): Error {
  if (typeof body === "string")
    return body.length <= LONGEST_SENTENCE ? saidFailure(body.trim(), failure) : failure;
  if (typeof body !== "object" || body === null) return failure;
  const levels = levelsOf(body);
  const said = levels.map(wordsOf).find((words) => words !== null) ?? null;
  const codes = levels.flatMap(codesOf);
  // With 403 only plain words say that nobody is logged in; some servers call every refusal
  // “unauthorized”.
  const isForbidden = failure instanceof HttpError && failure.status === 403;
  const asksForLogin = codes.some((code) => LOGIN_CODES.test(code)) || levels.some(isRedirect);
  if (LOGIN_WORDS.test(said ?? "") || (!isForbidden && asksForLogin)) return new LoginError(said);
  if (failure instanceof HttpError) return failure;
  const hasNoPermission =
    codes.some((code) => FORBIDDEN_CODES.test(code)) || FORBIDDEN_WORDS.test(said ?? "");
  return hasNoPermission ? new HttpError(403, said) : (wrapped(body, said) ?? failure);
}

/** What a plain sentence in an answer's place says. */
function saidFailure(sentence: string, failure: ContractError | HttpError): Error {
  if (LOGIN_WORDS.test(sentence)) return new LoginError(sentence);
  return failure instanceof ContractError && FORBIDDEN_WORDS.test(sentence)
    ? new HttpError(403, sentence)
    : failure;
}

/** {"code":302,"url":"https://sso.example/login"} */
function isRedirect(body: object): boolean {
  return (
    codesOf(body).some((code) => REDIRECT_CODES.test(code)) &&
    Object.values(body).some((value) => ADDRESS.test(String(value)))
  );
}

/**
 * The body and what stands in it for the answer: {"meta":{"code":401}},
 * {"errors":[{"status":"401"}]}, or in the place of the data: {"result":{"code":401}}. What a list
 * of data holds is data.
 */
function levelsOf(body: object): object[] {
  const nested = Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    if (NESTED_NAMES.has(plainName(name))) return [value].flat();
    return DATA_NAMES.has(plainName(name)) ? [value] : [];
  });
  return [body, ...nested.filter((value) => typeof value === "object" && value !== null)];
}

function codesOf(body: object): string[] {
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    CODE_NAMES.includes(plainName(name)) && (typeof value === "string" || typeof value === "number")
      ? [String(value)]
      : [],
  );
}

/**
 * Said for the supplier: what is around the data. Nothing is unwrapped in silence: the contract
 * says the bare object.
 */
function wrapped(body: object, said: string | null): ContractError | null {
  const entries = Object.entries(body).map(([name, value]: [string, unknown]) => ({
    name,
    key: plainName(name),
    value,
  }));
  if (Array.isArray(body) || entries.some(({ key }) => OWN_NAMES.has(key))) return null;
  const data = entries.find(({ key, value }) => DATA_NAMES.has(key) && typeof value === "object");
  const signs = entries.filter(({ key }) => SIGN_NAMES.has(key));
  const words = entries.filter(({ key }) => WORD_NAMES.includes(key) && !SIGN_NAMES.has(key));
  const around = [...signs, ...words].map(({ name }) => name).join("、");
  if (data && data.value !== null)
    return new ContractError(
      `数据被包在“${data.name}”里${around && `，外面是${around}`}；约定的回应就是对象本身，不带包装。`,
    );
  if (signs.length === 0 || (said === null && !data)) return null;
  return new ContractError(
    `回应是一层包装（${around}），里面没有数据${said ? `；服务器说“${said}”` : ""}。`,
  );
}
