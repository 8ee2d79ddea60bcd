/**
 * `config.json` beside index.html: one bundle serves every office. A missing or malformed file is
 * an error that says so; it never falls back to demo.
 */
import { baseOf } from "./addresses";
import { ContractError, parseWire } from "./contract-error";
import { LoginError } from "./failure";
import { isOwnPage, isPage, refuseStatus, titleOf, tryJson } from "./foreign-answer";
import { configSchema } from "./wire";

export interface Config {
  readonly data: "demo" | "api";
  /** Same-origin path of the API, without a trailing slash. */
  readonly api: string;
  readonly refreshMs: number;
  /** How long after the last good check the data count as old. */
  readonly staleAfterMs: number;
  /**
   * Days after the end of the newest report month from which the wall says 本期未按时更新; null: never.
   */
  readonly overdueAfterDays: number | null;
  /**
   * Chinese, one sentence for each thing that was wrong outside of `wall` and what stands instead.
   */
  readonly notices: readonly string[];
  /** As it was sent: the wall reads it, with wall-config.ts. */
  readonly wall: Readonly<Record<string, unknown>>;
}

/** Why `config.json` could not be used, in Chinese, for the error page. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Checks a parsed file. Throws `ConfigError`. `staleAfterMinutes` defaults to three refreshes, also
 * where it is not longer than one: that is named in `notices`. Nothing inside of `wall` is looked
 * at.
 */
export function parseConfig(body: unknown): Config {
  try {
    const { data, api, refreshSeconds, staleAfterMinutes, overdueAfterDays, wall } = parseWire(
      configSchema,
      body,
    );
    const refreshMs = refreshSeconds * 1000;
    const stale = readStale(staleAfterMinutes, refreshSeconds);
    return {
      data,
      api: baseOf(api),
      refreshMs,
      staleAfterMs: stale.afterMs,
      overdueAfterDays: overdueAfterDays ?? null,
      notices: stale.notices,
      wall: wall ?? {},
    };
  } catch (error) {
    if (error instanceof ContractError)
      throw new ConfigError(`config.json 的内容不对：${error.message}`);
    throw error;
  }
}

/** Data that grow old before the next reading would be old for most of each cycle. */
function readStale(
  minutes: number | undefined,
  refreshSeconds: number,
): { afterMs: number; notices: readonly string[] } {
  const seconds = 3 * refreshSeconds;
  if (minutes === undefined) return { afterMs: seconds * 1000, notices: [] };
  if (minutes * 60 > refreshSeconds) return { afterMs: minutes * 60_000, notices: [] };
  const wanted = `应比一次刷新（refreshSeconds，${refreshSeconds}秒）长`;
  const notice = `config.json 的 staleAfterMinutes ${wanted}，收到${minutes}；已按三次刷新（${seconds}秒）处理。`;
  return { afterMs: seconds * 1000, notices: [notice] };
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
