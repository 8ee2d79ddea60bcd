import { tryJson } from "../../lib/json";
import { lazyPart } from "../../lib/lazy-part";
import { HttpError } from "../failure";
import { ContractError } from "./contract-error";

const envelopes = lazyPart("对回应的解释", () => import("../envelope"));

/**
 * An answer that refuses (4xx) or does not fit may say more of itself, in JSON or in plain words:
 * `LoginError`, no permission, wrapped. Any other error stays as it is, and so does this one where
 * the reader for that does not come. Never rejects.
 */
export async function closerLook(error: unknown, text: string): Promise<unknown> {
  const isRefusal = error instanceof HttpError && error.status < 500;
  if (!isRefusal && !(error instanceof ContractError)) return error;
  const body = tryJson(text) ?? text;
  if (body === "") return error;
  return envelopes.load().then(
    ({ namedFailure }) => namedFailure(body, error),
    () => error,
  );
}
