// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AnnounceProvider, useAnnounce } from "./announce";
import { lazySurface } from "./lazy-surface";
import { applyStoredTheme, readTheme, writeTheme } from "./theme";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function Copy() {
  const announce = useAnnounce();
  return (
    <button type="button" onClick={() => announce("已复制链接")}>
      复制
    </button>
  );
}

function pass20Seconds() {
  act(() => {
    vi.advanceTimersByTime(20_000);
  });
}

describe("announcements", () => {
  it("are read politely, take no focus, close by key and go by themselves", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    render(
      <AnnounceProvider>
        <Copy />
      </AnnounceProvider>,
    );
    const region = screen.getByRole("status");
    expect(region.getAttribute("aria-live")).toBe("polite");
    const copy = screen.getByRole("button", { name: "复制" });
    await user.click(copy);
    expect(region.textContent).toContain("已复制链接");
    expect(document.activeElement).toBe(copy);

    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "关闭" }));
    pass20Seconds();
    expect(region.textContent).toContain("已复制链接");
    await user.keyboard("{Enter}");
    expect(region.textContent).toBe("");
    expect(document.activeElement).toBe(copy);

    await user.click(copy);
    pass20Seconds();
    expect(region.textContent).toBe("");
  });

  it("stay as long as they are wanted, with what can be pressed in them", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    const undo = vi.fn<() => void>();
    function Put() {
      const announce = useAnnounce();
      const said = (
        <button type="button" onClick={undo}>
          撤销
        </button>
      );
      return (
        <button type="button" onClick={() => announce(said, 25_000)}>
          加入
        </button>
      );
    }
    render(
      <AnnounceProvider>
        <Put />
      </AnnounceProvider>,
    );
    await user.click(screen.getByRole("button", { name: "加入" }));
    pass20Seconds();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe("lazySurface", () => {
  it("closes and says so when its chunk does not come, and tries again the next time", async () => {
    const load = vi.fn<() => Promise<() => string>>().mockRejectedValueOnce(new Error("404"));
    load.mockResolvedValue(() => "内容");
    const { Surface } = lazySurface<{ onClose: () => void }>("菜单", load);
    const onClose = vi.fn<() => void>();
    const page = (isOpen: boolean) => (
      <AnnounceProvider>{isOpen && <Surface onClose={onClose} />}</AnnounceProvider>
    );
    const { rerender } = render(page(true));
    expect(await screen.findByText(/^菜单没有载入：/)).toBeTruthy();
    expect(onClose).toHaveBeenCalledOnce();
    rerender(page(false));
    rerender(page(true));
    expect(await screen.findByText("内容")).toBeTruthy();
  });
});

const shown = () => document.documentElement.dataset["theme"];

describe("theme", () => {
  it("is stored, applied and follows the system otherwise", () => {
    let [dark, forced] = [true, false];
    vi.stubGlobal("matchMedia", (media: string) => ({
      media,
      matches: media.includes("forced") ? forced : dark,
      addEventListener: vi.fn<() => void>(),
    }));
    localStorage.clear();
    applyStoredTheme();
    expect([readTheme(), shown()]).toEqual(["system", "dark"]);
    writeTheme("light");
    expect([readTheme(), shown(), localStorage.getItem("dashboard.theme")]).toEqual([
      "light",
      "light",
      "light",
    ]);
    // With forced colours the ground is the reader's, and the theme the one for it.
    forced = true;
    writeTheme("light");
    expect(shown()).toBe("dark");
    dark = false;
    writeTheme("dark");
    expect([readTheme(), shown()]).toEqual(["dark", "light"]);
    forced = false;
    writeTheme("light");
    localStorage.setItem("dashboard.theme", "pink");
    expect(readTheme()).toBe("light");
  });

  it("lasts for the visit where storage is forbidden", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("denied");
      },
    });
    writeTheme("dark");
    expect([readTheme(), shown()]).toEqual(["dark", "dark"]);
  });
});
