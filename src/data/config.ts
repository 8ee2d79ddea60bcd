/** `config.json` beside index.html: one bundle serves every office. A missing or malformed file is an error that says so; it never falls back to demo. */
import { ContractError, parseWire } from "./parse";
import { type WallConfig, readWallConfig } from "./wall-config";
import { configSchema } from "./wire";

export interface Config {
  readonly data: "demo" | "api";
  /** Same-origin path of the API, without a trailing slash. */
  readonly api: string;
  readonly refreshMs: number;
  /** How long after the last good check the data count as old. */
  readonly staleAfterMs: number;
  /** Days after the end of the newest report month from which the wall says 本期未按时更新; null: never. */
  readonly overdueAfterDays: number | null;
  readonly wall: WallConfig;
}

/** Why `config.json` could not be used, in Chinese, for the error page. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Checks a parsed file. Throws `ConfigError`. `staleAfterMinutes` defaults to three refreshes. Inside `wall` nothing
 * throws: a wrong member gets its default and is named in `wall.notices`.
 */
export function parseConfig(body: unknown): Config {
  try {
    const { data, api, refreshSeconds, staleAfterMinutes, overdueAfterDays, wall } = parseWire(configSchema, body);
    const refreshMs = refreshSeconds * 1000;
    return {
      data,
      api: api.replace(/\/$/, ""),
      refreshMs,
      staleAfterMs: staleAfterMinutes === undefined ? 3 * refreshMs : staleAfterMinutes * 60_000,
      overdueAfterDays: overdueAfterDays ?? null,
      wall: readWallConfig(wall ?? {}),
    };
  } catch (error) {
    if (error instanceof ContractError) throw new ConfigError(`config.json 的内容不对：${error.message}`);
    throw error;
  }
}

/** Reads the file from beside index.html. Throws `ConfigError`. */
export async function loadConfig(baseUri: string): Promise<Config> {
  let response: Response;
  try {
    response = await fetch(new URL("config.json", baseUri), { cache: "no-cache" });
  } catch {
    throw new ConfigError("读不到 config.json：连不上服务器。");
  }
  if (!response.ok) throw new ConfigError(`找不到 config.json（服务器返回${response.status}）。它应与 index.html 放在同一目录。`);
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ConfigError(`config.json 不是有效的JSON，开头是“${text.slice(0, 40).trim()}”。`);
  }
  return parseConfig(body);
}
