import { describe, expect, it } from "vitest";
import { print } from "../../ui/tokens/colours.json";
import { PRINT_THEME, resolvePrintTokens } from "./print-theme";

describe("the print theme", () => {
  it("is that of the tokens, for every mark", () => {
    expect(PRINT_THEME.surface).toBe("#FFFFFF");
    expect(PRINT_THEME.mark("done")).toEqual({
      fill: print.measure.done,
      on: print.accent.onFill,
    });
    expect(PRINT_THEME.mark("realEstate")).toEqual({ fill: "#5A2350", on: "#FFFFFF" });
  });

  it("names tokens as the style sheet does, and knows no others", () => {
    expect(
      resolvePrintTokens("var(--category-real-estate-fill) var(--demo-watermark-opacity)"),
    ).toBe("#5A2350 0.08");
    expect(() => resolvePrintTokens("var(--no-such)")).toThrow("no-such");
  });
});
