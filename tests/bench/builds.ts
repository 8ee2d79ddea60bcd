/** Builds both pages and the script that watches them into a folder of their own; `dist` is left alone. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, resolveConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here("../..");
const CONFIG = join(ROOT, "vite.config.ts");

export interface Builds {
  readonly ours: string;
  readonly bare: string;
  /** The exporters without the app around them. */
  readonly exports: string;
  /** A classic script for the page. */
  readonly watch: string;
}

export async function buildPages(folder: string): Promise<Builds> {
  const builds = {
    ours: join(folder, "ours"),
    bare: join(folder, "bare"),
    exports: join(folder, "exports"),
    watch: join(folder, "watch", "watch.js"),
  };
  for (const [root, outDir] of [
    [ROOT, builds.ours],
    [here("exports"), builds.exports],
  ] as const)
    await build({ root, configFile: CONFIG, logLevel: "warn", build: { outDir, emptyOutDir: true } });

  // The bare page gets the app's own target and minifier; all else is Vite's default.
  const { build: chosen } = await resolveConfig({ root: ROOT, configFile: CONFIG }, "build");
  const { target, cssTarget, minify } = chosen;
  const common = { configFile: false, logLevel: "warn" } as const;
  await build({
    ...common,
    root: here("bare"),
    plugins: [react()],
    build: {
      outDir: builds.bare,
      emptyOutDir: true,
      target,
      cssTarget,
      minify,
      modulePreload: { polyfill: false },
      // One chunk, as it comes.
      chunkSizeWarningLimit: 1000,
    },
  });
  await build({
    ...common,
    root: here("page"),
    build: {
      outDir: join(folder, "watch"),
      emptyOutDir: true,
      target,
      lib: { entry: here("page/watch.ts"), formats: ["iife"], name: "benchWatch", fileName: () => "watch.js" },
    },
  });
  return builds;
}
