/**
 * Refusals: thrown by handlers, wherever they find a reason, so that nothing of a change is kept;
 * the service makes problem answers of them (contract section 6).
 */
import { BadRequest, type ProblemParts, type ProblemStatus, problem } from "../backend/answer";
import type { WireWorkProblem } from "../data/wire/work/problem";
import { WordedError } from "../lib/worded-error";
import { StoreError } from "./store/store";

/** What is wrong with a content, by weight; `at` names fields and cells. */
export type Finding = NonNullable<WireWorkProblem["problems"]>[number];

/** Why a request is not done. The message is Chinese, whole sentences, what to do at the end. */
export class Refused extends WordedError {
  override readonly name = "Refused";
  readonly status: ProblemStatus;
  readonly parts: ProblemParts;
  constructor(status: ProblemStatus, detail: string, parts: ProblemParts = {}) {
    super(detail);
    this.status = status;
    this.parts = parts;
  }
}

/** 401: the way is the sign-in page of this server; `hasEnded`: of a session that is over. */
export function notSignedIn(hasEnded: boolean): Refused {
  return hasEnded
    ? new Refused(401, "登录已失效，请重新登录。", { beyond: { login: true, ended: true } })
    : new Refused(401, "请先登录。", { beyond: { login: true } });
}

/** 403: signed in, and still not theirs to do. */
export function notYours(detail: string): Refused {
  return new Refused(403, detail);
}

/** 404 of one thing. */
export function notThere(detail: string): Refused {
  return new Refused(404, detail);
}

/**
 * 404 of all that is read: the office has nothing to show yet, for want of what `awaits` names. `title`
 * says that, `detail` what is to be done.
 */
export function notYet(
  awaits: NonNullable<WireWorkProblem["awaits"]>,
  { title, detail }: { readonly title: string; readonly detail: string },
): Refused {
  return new Refused(404, detail, { beyond: { title, awaits } });
}

/** 409: `current` is what a GET of the same address answers now. */
export function outOfDate(current: unknown, detail: string): Refused {
  return new Refused(409, detail, { beyond: { current } });
}

/** 422 of a whole content. */
export function unfit(detail: string, problems: readonly Finding[]): Refused {
  return new Refused(422, detail, { beyond: { problems } });
}

/** 422 of one field. */
export function unfitField(field: string, text: string): Refused {
  return unfit(text, [{ weight: "block", text, at: [field] }]);
}

/** 423: why, since when, and who can lift it. */
export function locked(lock: NonNullable<WireWorkProblem["lock"]>): Refused {
  return new Refused(423, `已锁定：${lock.reason}`, { beyond: { lock } });
}

/** 429 for so many seconds. */
export function tooOften(seconds: number): Refused {
  const parts = { headers: { "Retry-After": String(seconds) } };
  return new Refused(429, `尝试次数过多，请${waitWords(seconds)}后再试。`, parts);
}

function waitWords(seconds: number): string {
  return seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`;
}

const AGAIN_SECONDS: Readonly<Record<StoreError["fault"], number>> = {
  away: 5,
  full: 60,
  readOnly: 60,
  damaged: 300,
};

/** The problem that an error comes to. What is none of ours says nothing of itself. */
export function problemOf(error: unknown): Response {
  if (error instanceof Refused) return problem(error.status, error.message, error.parts);
  if (error instanceof BadRequest) return problem(400, error.message);
  if (error instanceof StoreError)
    return problem(503, error.message, {
      headers: { "Retry-After": String(AGAIN_SECONDS[error.fault]) },
    });
  return problem(500, "服务器处理时出错，没有存入任何内容。请稍后再试；多次出现请告诉管理员。");
}

/** Whether who runs the service is to know: faults of the program, and of the store. */
export function isFault(error: unknown): boolean {
  return !(error instanceof Refused || error instanceof BadRequest);
}
