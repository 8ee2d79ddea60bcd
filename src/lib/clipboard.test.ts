// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { copyText, notCopiedWords } from "./clipboard";

beforeEach(() => {
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("copyText", () => {
  const execCommand = vi.fn<(command: string) => boolean>();
  beforeEach(() => {
    execCommand.mockReset();
    // jsdom has none.
    Object.assign(document, { execCommand });
  });

  test("uses the clipboard where the page is secure", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined);
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    expect(await copyText("链接")).toBe("copied");
    expect(writeText).toHaveBeenCalledWith("链接");
  });

  test("selects and copies on plain http, and gives the focus back", async () => {
    vi.stubGlobal("isSecureContext", false);
    const selected: string[] = [];
    execCommand.mockImplementation(() => {
      selected.push(document.querySelector("textarea")?.value ?? "");
      return true;
    });
    const button = document.createElement("button");
    document.body.append(button);
    button.focus();
    expect(await copyText("http://10.0.0.1/?quarter=2020Q3")).toBe("copied");
    expect(selected).toEqual(["http://10.0.0.1/?quarter=2020Q3"]);
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test("falls back when the clipboard is denied, and leaves the rest to the hand", async () => {
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("navigator", {
      clipboard: { writeText: vi.fn<() => Promise<void>>().mockRejectedValue(new Error("denied")) },
    });
    execCommand.mockReturnValue(false);
    expect(await copyText("链接")).toBe("refused");
    expect(notCopiedWords("refused", "请手工复制。")).toBe(
      "没有复制：浏览器不允许本页写剪贴板。请手工复制。",
    );
  });

  test("a window that is not in front is told so: copying anew helps there", async () => {
    vi.stubGlobal("isSecureContext", false);
    vi.spyOn(document, "hasFocus").mockReturnValue(false);
    execCommand.mockReturnValue(false);
    expect(await copyText("链接")).toBe("notFocused");
    expect(notCopiedWords("notFocused", "请手工复制。")).toMatch(/再复制一次。$/);
  });
});
