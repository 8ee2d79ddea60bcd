/** What happens once, before the first page: the configuration, and with it the backend. */
import type { Config } from "../data/config/config";
import { loadConfig } from "../data/config/load-config";
import { lazyPart } from "../lib/lazy-part";
import type { Runtime } from "../panels/view";
import { basePath } from "./page-address";
import { startMocks } from "./start-mocks";

export type StartUp =
  | {
      readonly status: "started";
      readonly runtime: Runtime;
      /** Goes on showing the runtime as it changes; where nothing can change there is none. */
      readonly follow?: (show: (runtime: Runtime) => void, onContent: () => void) => () => void;
    }
  /** What config-error-page.tsx has the words for. */
  | { readonly status: "failed"; readonly error: unknown };

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
    return { status: "failed", error };
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
