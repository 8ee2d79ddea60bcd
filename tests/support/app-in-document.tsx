/** The whole app in a document of jsdom, with the mock API behind it; each test starts it anew. */
import { act, cleanup, render } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { createMockServer } from "./mock-server";

/** px of every place that a page measures: jsdom lays nothing out. */
const [WIDTH, HEIGHT] = [900, 600];

export interface AppInDocument {
  readonly server: ReturnType<typeof createMockServer>;
  /**
   * Opens an address of the app with a built-in office as if it were the office's own server, or
   * with another config.json.
   */
  readonly open: (address: string, office?: string, config?: () => Response) => Promise<void>;
}

/** Registers the hooks of a test file. */
export function appInDocument(): AppInDocument {
  const server = createMockServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterAll(() => server.close());
  beforeEach(() => {
    // The app starts once per document.
    vi.resetModules();
    // As in index.html.
    const base = document.createElement("base");
    base.href = "/";
    document.head.replaceChildren(base);
    standInForLayout();
  });
  afterEach(() => {
    cleanup();
    server.resetHandlers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  const open = async (
    address: string,
    office = "yunling",
    config: () => Response = () =>
      HttpResponse.json({ data: "api", api: `/mock/${office}/api/v1` }),
  ) => {
    window.history.replaceState({}, "", address);
    server.use(http.get("*/config.json", config));
    const { App } = await import("../../src/app/app");
    // The configuration is read while the first render waits.
    await act(async () => {
      render(<App />);
    });
  };
  return { server, open };
}

function standInForLayout(): void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(HEIGHT);
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollTo = () => undefined;
  vi.stubGlobal("requestIdleCallback", () => 0);
}
