import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("colours", () => {
  it("keep their contrast and their distance for every kind of sight", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check-colours.mjs"], {
      encoding: "utf8",
    });
    const failures = stdout.split("\n").filter((line) => line.includes("FAIL"));
    expect({ status, stderr, failures }).toEqual({ status: 0, stderr: "", failures: [] });
  });
});
