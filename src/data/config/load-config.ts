import { tryJson } from "../../lib/json";
import { lazyPart } from "../../lib/lazy-part";
import { configAddress } from "../addresses";
import { takeAhead } from "../asked-ahead";
import { closerLook } from "../wire/closer-look";
import { type Config, ConfigError, fittingConfig } from "./config";
import { LoginError } from "../failure";
import { ContractError } from "../wire/contract-error";
import { ANSWER_LIMIT_MS, type Exchange, NoAnswerError, exchange } from "../exchange";

const rules = lazyPart("核对配置的程序", () => import("./config-rules"));

/**
 * Reads `config.json` from beside index.html, within 15 s. Throws `ConfigError`, or `LoginError`
 * where a gateway answers in its place, or `PartError` where the words for that do not come.
 */
export async function loadConfig(baseUri: string): Promise<Config> {
  const { response, text } = await get(configAddress(baseUri));
  const fitting = response.ok ? fittingConfig(tryJson(text)) : null;
  if (fitting) return fitting;
  const { configOf } = await rules.load();
  try {
    return configOf(response, text);
  } catch (error) {
    // What is no configuration may be a gateway's {"code":401}.
    const named =
      response.ok && error instanceof ConfigError
        ? await closerLook(new ContractError(error.message), text)
        : error;
    throw named instanceof LoginError ? named : error;
  }
}

/** The whole answer within the time limit, the one that was asked for ahead where there is one. */
async function get(url: string): Promise<Exchange> {
  try {
    return await (takeAhead(url, null) ?? exchange(url, null, null));
  } catch (error) {
    const isLate = error instanceof NoAnswerError && error.isLate;
    throw new ConfigError(
      `读不到 config.json：${isLate ? `服务器${ANSWER_LIMIT_MS / 1000}秒内没有回应` : "连不上服务器"}。`,
    );
  }
}
