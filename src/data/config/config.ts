/**
 * `config.json` beside index.html: one bundle serves every office. A missing or malformed file is
 * an error that says so; it never falls back to demo.
 */
import * as z from "zod/mini";
import { baseOf } from "../addresses";
import { configSchema } from "../wire/wire";

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
 * A parsed file that fits; null for any other, about which config-rules.ts has the words.
 * `staleAfterMinutes` defaults to three refreshes, also where it is not longer than one: that is
 * named in `notices`. Nothing inside of `wall` is looked at.
 */
export function fittingConfig(body: unknown): Config | null {
  const { data } = z.safeParse(configSchema, body);
  return data ? toConfig(data) : null;
}

/** A file that has been checked, as the app reads it. */
export function toConfig(file: z.output<typeof configSchema>): Config {
  const { data, api, refreshSeconds, staleAfterMinutes, overdueAfterDays, wall } = file;
  const stale = readStale(staleAfterMinutes, refreshSeconds);
  return {
    data,
    api: baseOf(api),
    refreshMs: refreshSeconds * 1000,
    staleAfterMs: stale.afterMs,
    overdueAfterDays: overdueAfterDays ?? null,
    notices: stale.notices,
    wall: wall ?? {},
  };
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
