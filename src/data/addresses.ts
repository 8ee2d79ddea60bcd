/** Where the app asks: addresses only, so that they can be had before the rest of the program. */
import type { RegionCode } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";

/**
 * Where an office's API answers. `fault` exists only with the built-in backend; `version` is that
 * of a published version that is asked for, and absent where it is the newest.
 */
export interface Backend {
  /** Same-origin path without a trailing slash: /api/v1, /mock/yunling/api/v1. */
  readonly base: string;
  readonly fault: string | null;
  readonly version?: string;
}

/** What `config.json` may name as the API: a path on the same host. */
export const API_PATH = /^\/(?!\/)[^?#\\]*$/;
export const DEFAULT_API = "/api/v1";
/** What it may name as the office file: one beside index.html. */
export const FILE_NAME = /^[^./?#\\:%][^/?#\\:%]*$/;

/** The path as it is written in `config.json`, as the base of addresses. */
export function baseOf(api: string): string {
  return api.replace(/\/$/, "");
}

/** `config.json` beside index.html. */
export function configAddress(baseUri: string): string {
  return new URL("config.json", baseUri).href;
}

/** What the API is asked for. */
export const JSON_TYPE = "application/json";

/** The full address of a path: with the version, and the fault, that the backend is asked for. */
export function addressOf({ base, fault, version }: Backend, path: string): string {
  const asked = [
    ...(version === undefined ? [] : [`version=${version}`]),
    ...(fault === null ? [] : [`fault=${encodeURIComponent(fault)}`]),
  ].join("&");
  return `${base}${path}${asked && `${path.includes("?") ? "&" : "?"}${asked}`}`;
}

/** Where a backend answers with its data set. */
export const DATASET_PATH = "/dataset";

/** A region's units from one month to another, both included. */
export interface FactsSpan {
  readonly region: RegionCode;
  readonly from: Month;
  readonly to: Month;
}

/** Where a backend answers with the facts of a range. */
export function factsPath({ region, from, to }: FactsSpan): string {
  return `/regions/${region}/facts?from=${from}&to=${to}`;
}
