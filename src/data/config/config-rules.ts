/** Why an answer is no configuration, or not one in every part. Loaded when one is not. */
import * as z from "zod/mini";
import { tryJson } from "../../lib/json";
import { type Config, ConfigError, isStaleAtOnce, toConfig } from "./config";
import { ContractError } from "../wire/contract-error";
import { type Misfit, refusal } from "../wire/contract-words";
import { LoginError } from "../failure";
import { isOwnPage, isPage, refuseStatus, titleOf } from "../foreign-answer";
import { configSchema } from "../wire/wire";

/**
 * Checks a parsed file; what stands instead of a member that can't be as it is, is named in
 * `notices`. Throws `ConfigError`.
 */
export function parseConfig(body: unknown): Config {
  try {
    const { data: file, error } = z.safeParse(configSchema, body);
    if (error) throw refusal(error.issues.map(worded), body);
    return toConfig(file, isStaleAtOnce(file) ? [staleWords(file)] : []);
  } catch (error) {
    if (error instanceof ContractError)
      throw new ConfigError(`config.json 的内容不对：${error.message}`);
    throw error;
  }
}

/** What each member should be, in words for whoever writes the file. */
const WANTED: Readonly<Record<string, string>> = {
  data: "应为“demo”、“api”或“file”",
  api: "应为本站内以“/”开头的路径，如/api/v1",
  file: "应为与index.html同目录的文件名，如office.json",
  refreshSeconds: "应为至少5的秒数",
  staleAfterMinutes: "应为大于0的分钟数，如3",
  overdueAfterDays: "应为大于0的天数，如20",
  watermark: "应为1—40个字，如内部资料",
  wall: "应为一个对象",
};

function worded({ path, message }: Misfit): Misfit {
  return { path, message: WANTED[path.join(".")] ?? message };
}

function staleWords({
  staleAfterMinutes,
  refreshSeconds,
}: Pick<z.output<typeof configSchema>, "staleAfterMinutes" | "refreshSeconds">): string {
  const wanted = `应比一次刷新（refreshSeconds，${refreshSeconds}秒）长`;
  return `config.json 的 staleAfterMinutes ${wanted}，收到${staleAfterMinutes}；已按三次刷新（${3 * refreshSeconds}秒）处理。`;
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
