import { describe, expect, it } from "vitest";
import type { PrintTheme } from "../../exporting/picture/print-theme";
import tokens from "../../ui/tokens.json";
import { PRINT_THEME, resolvePrintTokens } from "./print-theme";

describe("the print theme", () => {
  const theme: PrintTheme = PRINT_THEME;

  it("is that of the tokens, for every mark", () => {
    expect(theme.surface).toBe("#FFFFFF");
    expect(theme.mark("done")).toEqual({
      fill: tokens.theme.print.measure.done,
      on: tokens.theme.print.accent.onFill,
    });
    expect(theme.mark("realEstate")).toEqual({ fill: "#5A2350", on: "#FFFFFF" });
  });

  it("names tokens as the style sheet does, and knows no others", () => {
    expect(
      resolvePrintTokens("var(--category-real-estate-fill) var(--demo-watermark-opacity)"),
    ).toBe("#5A2350 0.08");
    expect(() => resolvePrintTokens("var(--no-such)")).toThrow("no-such");
  });
});
