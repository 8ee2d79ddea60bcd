import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SHELL_WORDS, dismissWorker, registerShellWorker } from "./shell-registration";

type Registration = Record<"installing" | "waiting" | "active", FakeWorker | null>;

class FakeWorker extends EventTarget {
  state = "installing";
  readonly told: unknown[] = [];
  readonly scriptURL: string;
  constructor(script = "shell-worker.js") {
    super();
    this.scriptURL = `http://host/board/${script}`;
  }
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

const register = vi.fn<(url: URL, options: object) => Promise<Registration>>();

beforeEach(() => {
  register.mockReset();
  vi.stubGlobal("document", { baseURI: "http://host/board/" });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", { serviceWorker: { register } });
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([]);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("the built-in backend gets none: its own worker holds the place", async () => {
  expect(await registerShellWorker("demo")).toBe("demo");
  expect(register).not.toHaveBeenCalled();
});

test("plain http, and a browser without service workers", async () => {
  vi.stubGlobal("isSecureContext", false);
  expect(await registerShellWorker("api")).toBe("insecure");
  expect(SHELL_WORDS.insecure).toContain("https");
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", {});
  expect(await registerShellWorker("api")).toBe("unsupported");
});

test("is registered for the app's folder, once it is at work, and told what the page has loaded", async () => {
  const worker = new FakeWorker();
  const registration: Registration = { installing: worker, waiting: null, active: null };
  register.mockResolvedValue(registration);
  const status = registerShellWorker("api");
  await Promise.resolve();
  expect(worker.told).toEqual([]);
  registration.active = worker;
  worker.become("activated");
  expect(await status).toBe("registered");
  expect(worker.told).toEqual([{ keep: [] }]);
  expect(String(register.mock.calls[0]?.[0])).toBe("http://host/board/shell-worker.js");
  expect(register.mock.calls[0]?.[1]).toEqual({
    scope: "http://host/board/",
    updateViaCache: "none",
  });
});

test("one that can't be installed has failed; the one before it goes on", async () => {
  const broken = new FakeWorker();
  broken.state = "redundant";
  register.mockResolvedValueOnce({ installing: broken, waiting: null, active: null });
  expect(await registerShellWorker("api")).toBe("failed");
  register.mockResolvedValueOnce({
    installing: broken,
    waiting: null,
    active: new FakeWorker("another-worker.js"),
  });
  expect(await registerShellWorker("api")).toBe("failed");
  register.mockResolvedValueOnce({ installing: broken, waiting: null, active: new FakeWorker() });
  expect(await registerShellWorker("api")).toBe("registered");
});

test("a registration that the browser refuses has failed", async () => {
  register.mockRejectedValue(new DOMException("not allowed", "SecurityError"));
  expect(await registerShellWorker("api")).toBe("failed");
});

test("the worker of an earlier configuration is dismissed; a browser that has none, or refuses, is none the worse", async () => {
  const unregister = vi.fn<() => Promise<boolean>>(async () => true);
  const getRegistration = vi.fn<(url: string) => Promise<unknown>>(async () => ({ unregister }));
  vi.stubGlobal("navigator", { serviceWorker: { getRegistration } });
  await dismissWorker();
  expect(getRegistration).toHaveBeenCalledWith("http://host/board/");
  expect(unregister).toHaveBeenCalledTimes(1);
  getRegistration.mockResolvedValueOnce(undefined);
  await dismissWorker();
  getRegistration.mockRejectedValueOnce(new DOMException("not allowed", "SecurityError"));
  await dismissWorker();
  vi.stubGlobal("navigator", {});
  await dismissWorker();
  expect(unregister).toHaveBeenCalledTimes(1);
});
