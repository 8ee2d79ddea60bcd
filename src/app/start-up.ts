/** What happens once, before the first page: the configuration, and with it the backend. */
import { type Config, ConfigError } from "../data/config/config";
import { LoginError } from "../data/failure";
import { loadConfig } from "../data/config/load-config";
import { PartError, lazyPart } from "../lib/lazy-part";
import type { Runtime } from "../panels/view";
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
  | {
      readonly status: "started";
      readonly runtime: Runtime;
      /** Goes on showing the runtime as it changes; where nothing can change there is none. */
      readonly follow?: (show: (runtime: Runtime) => void, onContent: () => void) => () => void;
    }
  | { readonly status: "failed"; readonly failure: StartFailure };

let started: Promise<StartUp> | null = null;

/**
 * Reads `config.json` and starts the built-in backend where it asks for one. Runs once; never
 * rejects.
 */
export function startUp(): Promise<StartUp> {
  started ??= run();
  return started;
}

const demo = lazyPart("内置数据", () => import("./demo"));

async function run(): Promise<StartUp> {
  try {
    const config = await loadConfig(document.baseURI);
    if (config.data === "api") return { status: "started", runtime: serverRuntime(config) };
    const [{ startDemo }, offices] = await Promise.all([demo.load(), startMocks(basePath())]);
    return { status: "started", ...startDemo(config, offices) };
  } catch (error) {
    return { status: "failed", failure: failureOf(error) };
  }
}

function serverRuntime(config: Config): Runtime {
  const backend = { base: config.api, fault: null };
  return {
    ...config,
    offices: null,
    addressed: (search) => {
      const dropped = ["office", "fault"].filter((name) => search[name] !== undefined);
      const problems =
        dropped.length > 0
          ? [`参数${dropped.join("、")}只用于内置数据，本系统接的是单位自己的服务器，已略去。`]
          : [];
      return { office: null, origin: null, backend, problems };
    },
  };
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
