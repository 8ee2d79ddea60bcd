/** What happens once, before the first page: the configuration, and with it the backend. */
import { loadConfig } from "../data/config/load-config";
import { lazyPart } from "../lib/lazy-part";
import type { Runtime } from "../panels/view";
import { oneOffice } from "./one-office";
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
const file = lazyPart("读单位文件的程序", () => import("./file"));

async function run(): Promise<StartUp> {
  try {
    const config = await loadConfig(document.baseURI);
    if (config.data === "demo") {
      const [{ startDemo, dropWorker }, offices] = await Promise.all([
        demo.load(),
        startMocks(basePath()),
      ]);
      void dropWorker(globalThis.location.search);
      return { status: "started", ...startDemo(config, offices) };
    }
    const runtime =
      config.data === "file"
        ? (await file.load()).startFile(config)
        : { ...config, ...oneOffice(config.api, "本系统接的是单位自己的服务器") };
    return { status: "started", runtime };
  } catch (error) {
    return { status: "failed", error };
  }
}
