/** What happens once, before the first page: the configuration, and with it the backend. */
import { type Config, ConfigError } from "../data/config/config";
import { LoginError } from "../data/failure";
import { loadConfig } from "../data/config/load-config";
import { PartError } from "../lib/lazy-part";
import type { Office, Runtime } from "../panels/view";
import { basePath } from "./page-address";
import { startMocks } from "./start-mocks";

/**
 * Why the app did not start: its configuration is wrong, nobody is logged in, or its program is not
 * there.
 */
export type StartFailure =
  | { readonly kind: "config" | "program"; readonly message: string }
  /** `said`: in the server's own words. */
  | { readonly kind: "login"; readonly said: string | null };

export type StartUp =
  | { readonly status: "started"; readonly runtime: Runtime }
  | { readonly status: "failed"; readonly failure: StartFailure };

let started: Promise<StartUp> | null = null;

/** The office shown when the built-in backend is asked for none: the invented one. */
export const DEFAULT_OFFICE = "yunling";

/**
 * Reads `config.json` and starts the built-in backend where it asks for one. Runs once; never
 * rejects.
 */
export function startUp(): Promise<StartUp> {
  started ??= run();
  return started;
}

async function run(): Promise<StartUp> {
  try {
    const config = await loadConfig(document.baseURI);
    const offices = config.data === "demo" ? await startMocks(basePath()) : null;
    return { status: "started", runtime: runtimeOf(config, offices) };
  } catch (error) {
    return { status: "failed", failure: failureOf(error) };
  }
}

function failureOf(error: unknown): StartFailure {
  if (error instanceof LoginError) return { kind: "login", said: error.detail };
  if (error instanceof ConfigError) return { kind: "config", message: error.message };
  if (error instanceof PartError) return { kind: "program", message: error.message };
  return {
    kind: "program",
    message: `程序没能启动：${error instanceof Error ? error.message : String(error)}`,
  };
}

function runtimeOf(config: Config, offices: readonly Office[] | null): Runtime {
  const builtIn = (office: string | null) => `${basePath()}mock/${office ?? DEFAULT_OFFICE}/api/v1`;
  return {
    offices,
    backendOf: (office, fault) =>
      offices ? { base: builtIn(office), fault } : { base: config.api, fault: null },
    data: config.data,
    refreshMs: config.refreshMs,
    staleAfterMs: config.staleAfterMs,
    overdueAfterDays: config.overdueAfterDays,
    notices: config.notices,
    wall: config.wall,
  };
}
