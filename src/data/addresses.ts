/** Where the app asks: addresses only, so that they can be had before the rest of the program. */
import type { RegionCode } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";

/** Where an office's API answers. `fault` exists only with the built-in backend. */
export interface Backend {
  /** Same-origin path without a trailing slash: /api/v1, /mock/yunling/api/v1. */
  readonly base: string;
  readonly fault: string | null;
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

/** The full address of a path: with the fault that the built-in backend is asked for. */
export function addressOf(backend: Backend, path: string): string {
  const fault =
    backend.fault === null
      ? ""
      : `${path.includes("?") ? "&" : "?"}fault=${encodeURIComponent(backend.fault)}`;
  return `${backend.base}${path}${fault}`;
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
