import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tokensCss } from "../../scripts/build-tokens";
import tokens from "./tokens.json";

const baseCss = readFileSync("src/ui/base.css", "utf8");

describe("colours", () => {
  it("keep their contrast and their distance for every kind of sight", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check-colours.mjs"], {
      encoding: "utf8",
    });
    const failures = stdout.split("\n").filter((line) => line.includes("FAIL"));
    expect({ status, stderr, failures }).toEqual({ status: 0, stderr: "", failures: [] });
  });
});

describe("tokens", () => {
  it("are in tokens.css as generated", () => {
    expect(readFileSync("src/ui/tokens.css", "utf8")).toBe(tokensCss(tokens));
  });

  it("make paper light, whatever theme the screen shows", () => {
    const [, onScreens = "", elsewhere = ""] =
      /^(@media screen \{\n.*?\n\})(.*)/ms.exec(tokensCss(tokens)) ?? [];
    expect(onScreens.match(/\[data-theme="\w+"\]/g)).toEqual([
      '[data-theme="dark"]',
      '[data-theme="wall"]',
    ]);
    expect(tokensCss(tokens).replace(onScreens, "")).not.toContain("data-theme");
    expect(elsewhere).toMatch(/^\s*@media print \{\s*:root \{/);
    expect(elsewhere).toContain(`--ink-strong: ${tokens.theme.print.ink.strong};`);
    // The same in light and print: said once.
    expect(elsewhere).not.toContain("--measure-done");
  });

  it.each(["space", "radius"] as const)("give base.css its %s", (scale) => {
    for (const [name, px] of Object.entries(tokens[scale]))
      expect(baseCss).toContain(`  --${scale}-${name}: ${px}px;`);
  });
});
