/**
 * `config.json` beside index.html: one bundle serves every office. A missing or malformed file is
 * an error that says so; it never falls back to demo.
 */
import * as z from "zod/mini";
import { baseOf } from "../addresses";
import { configSchema } from "../wire/wire";

export interface Config {
  readonly data: "demo" | "api" | "file";
  /** Same-origin path of the API, without a trailing slash. */
  readonly api: string;
  /** The name of the office file beside index.html. */
  readonly file: string;
  readonly refreshMs: number;
  /** How long after the last good check the data count as old. */
  readonly staleAfterMs: number;
  /**
   * Days after the end of the newest report month from which the wall says 本期未按时更新; null: never.
   */
  readonly overdueAfterDays: number | null;
  /** What a watermark says before name and time; null: nothing of the office's own. */
  readonly watermark: string | null;
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

/** Whether the app could start with a parsed file. */
export function isConfig(body: unknown): boolean {
  return z.safeParse(configSchema, body).success;
}

/**
 * A parsed file that fits as a whole; null for any other, about which config-rules.ts has the words.
 * Nothing inside of `wall` is looked at.
 */
export function fittingConfig(body: unknown): Config | null {
  const { data } = z.safeParse(configSchema, body);
  return data && !isStaleAtOnce(data) ? toConfig(data, []) : null;
}

type ConfigFile = z.output<typeof configSchema>;

/** Data that grow old before the next reading would be old for most of each cycle. */
export function isStaleAtOnce({ staleAfterMinutes, refreshSeconds }: ConfigFile): boolean {
  return staleAfterMinutes !== undefined && staleAfterMinutes * 60 <= refreshSeconds;
}

/**
 * A file that has been checked, as the app reads it. `staleAfterMinutes` defaults to three
 * refreshes, also where it is not longer than one.
 */
export function toConfig(file: ConfigFile, notices: readonly string[]): Config {
  const {
    data,
    api,
    file: officeFile,
    refreshSeconds,
    staleAfterMinutes,
    overdueAfterDays,
    watermark,
    wall,
  } = file;
  const staleSeconds =
    staleAfterMinutes === undefined || isStaleAtOnce(file)
      ? 3 * refreshSeconds
      : staleAfterMinutes * 60;
  return {
    data,
    api: baseOf(api),
    file: officeFile,
    refreshMs: refreshSeconds * 1000,
    staleAfterMs: staleSeconds * 1000,
    overdueAfterDays: overdueAfterDays ?? null,
    watermark: watermark ?? null,
    notices,
    wall: wall ?? {},
  };
}
