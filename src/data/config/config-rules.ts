/** Why an answer is no configuration. Loaded when one is not. */
import { tryJson } from "../../lib/json";
import { type Config, ConfigError, toConfig } from "./config";
import { ContractError } from "../wire/contract-error";
import { parseWire } from "../wire/contract-words";
import { LoginError } from "../failure";
import { isOwnPage, isPage, refuseStatus, titleOf } from "../foreign-answer";
import { configSchema } from "../wire/wire";

/** Checks a parsed file. Throws `ConfigError`. */
export function parseConfig(body: unknown): Config {
  try {
    return toConfig(parseWire(configSchema, body));
  } catch (error) {
    if (error instanceof ContractError)
      throw new ConfigError(`config.json 的内容不对：${error.message}`);
    throw error;
  }
}

/** What an answer says, with `text` for its body. Throws `ConfigError` or `LoginError`. */
export function configOf(response: Pick<Response, "ok" | "status" | "type">, text: string): Config {
  if (response.status === 404)
    throw new ConfigError("找不到 config.json（服务器返回404）。它应与 index.html 放在同一目录。");
  try {
    refuseStatus(response, text);
  } catch (error) {
    if (error instanceof LoginError) throw error;
    throw new ConfigError(`读不到 config.json（服务器返回${response.status}）。`);
  }
  const body = tryJson(text);
  if (isPage(text) && !isOwnPage(text)) throw new LoginError(titleOf(text));
  if (body === undefined)
    throw new ConfigError(`config.json 不是有效的JSON，开头是“${text.slice(0, 40).trim()}”。`);
  return parseConfig(body);
}
