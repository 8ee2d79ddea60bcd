/**
 * Faults on demand: `fault=` on a request makes it go wrong, so that people and tests see every
 * state of the running app.
 */
import { delay } from "msw";
import { FAULTS } from "../src/data/client";
import { problem } from "./answer";

export type Fault = (typeof FAULTS)[number];

export const SLOW_MS = 2500;
/** A text where the contract wants an integer. */
export const NOT_A_NUMBER = "一千";

/** The request's fault; an unknown word is no fault. */
function faultOf(request: Request): Fault | null {
  const wanted = new URL(request.url).searchParams.get("fault");
  return FAULTS.find((fault) => fault === wanted) ?? null;
}

/**
 * Answers with the fault that the request asks for. Faults in the content itself are left to
 * `answer`.
 */
export async function withFault(
  request: Request,
  answer: (fault: Fault | null) => Promise<Response>,
): Promise<Response> {
  const fault = faultOf(request);
  if (fault === "500") return problem(500, "这是演示的故障：服务器内部错误。");
  if (fault === "hang") await delay("infinite");
  if (fault === "slow") await delay(SLOW_MS);
  return answer(fault);
}
