/**
 * The page's side of the app-shell worker, with which a wall opens where there is no network at
 * all.
 */

/** How it stands with the worker, for the technician. */
export type ShellStatus = "registered" | "demo" | "insecure" | "unsupported" | "failed";

/** What each state means and what to do about it. */
export const SHELL_WORDS = {
  registered: "已启用：断网重启后仍能打开",
  demo: "不需要：内置数据由浏览器自己回答",
  insecure:
    "未启用：当前是普通http网址。断网重启后打开、保持屏幕常亮都需要https，或在本机浏览器策略OverrideSecurityRestrictionsOnInsecureOrigin中列入本站",
  unsupported: "未启用：浏览器不支持或已禁用",
  failed: "未启用：没有装好，可能是部署不完整或磁盘已满；下次打开时再试",
} as const satisfies Record<ShellStatus, string>;

const WORKER = "shell-worker.js";

/**
 * Registers the worker for the app's folder and waits until it is at work or has failed; to be
 * called by the wall only, once. Never with the built-in backend, which needs no network. Never
 * rejects.
 */
export async function registerShellWorker(backend: "demo" | "api"): Promise<ShellStatus> {
  if (backend === "demo") return "demo";
  if (!globalThis.isSecureContext) return "insecure";
  if (!("serviceWorker" in navigator)) return "unsupported";
  try {
    const worker = await settledWorker();
    worker?.postMessage({ keep: loadedAddresses() }, []);
    return worker ? "registered" : "failed";
  } catch {
    return "failed";
  }
}

/**
 * Takes away the worker that an earlier `config.json` or version of the app left in its folder.
 * Never rejects.
 */
export async function dismissWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await (await navigator.serviceWorker.getRegistration(document.baseURI))?.unregister();
  } catch {
    // Where the browser refuses, it has none to keep.
  }
}

/**
 * The worker in charge. A worker of another script in the same place is replaced by the
 * registration itself.
 */
async function settledWorker(): Promise<ServiceWorker | null> {
  const registration = await navigator.serviceWorker.register(new URL(WORKER, document.baseURI), {
    scope: new URL("./", document.baseURI).href,
    updateViaCache: "none",
  });
  await settled(registration);
  // Where a new worker could not be installed, the one before it goes on.
  return registration.active?.scriptURL.endsWith(`/${WORKER}`) ? registration.active : null;
}

/**
 * Looks for a newer worker and waits until it is at work or has failed; nothing where there is no
 * worker. May reject.
 */
export async function takeNewestShell(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update();
  if (registration) await settled(registration);
}

/** Once the worker that is coming, if any, is at work or has failed. */
function settled({ installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (!worker) return Promise.resolve();
  return new Promise((resolve) => {
    const check = () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    };
    worker.addEventListener("statechange", check);
    check();
  });
}

/**
 * What this page loaded before there was a worker to keep it, such as the fonts of its own text.
 */
function loadedAddresses(): string[] {
  return performance.getEntriesByType("resource").map(({ name }) => name);
}
