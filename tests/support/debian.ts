/** What tests need and the machine lacks, installed where that is ours to do. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export const FIVE_MINUTES = 300_000;

export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

export function aptInstall(...packages: string[]): boolean {
  return (
    run("apt-get", ["update"]) &&
    run("apt-get", ["install", "-y", "--no-install-recommends", ...packages])
  );
}

export function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    // Never waits for an answer; what it prints goes to stderr, so that a caller's own output stays
    // clean.
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    shell: process.platform === "win32",
    timeout: FIVE_MINUTES,
  });
  return status === 0;
}
