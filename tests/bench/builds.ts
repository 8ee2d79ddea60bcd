/**
 * Builds the pages and the script that watches them into a folder of their own; `dist` is left
 * alone.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, build, resolveConfig } from "vite";
import { tabulate } from "../../src/lib/record";
import { PEERS, type PeerId, SITE_IDS, type SiteId } from "./pages";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here("../..");
const CONFIG = join(ROOT, "vite.config.ts");

export interface Builds {
  readonly sites: Readonly<Record<SiteId, string>>;
  /** Classic scripts: for a page with figures, one with a long list, one that takes files in. */
  readonly watch: string;
  readonly list: string;
  readonly files: string;
}

export async function buildPages(folder: string): Promise<Builds> {
  const outOf = (id: SiteId) => join(folder, id);
  for (const [root, id] of [
    [ROOT, "ours"],
    [here("exports"), "exports"],
  ] as const)
    await build({
      root,
      configFile: CONFIG,
      logLevel: "warn",
      build: { outDir: outOf(id), emptyOutDir: true },
    });

  // The peers get the app's own target and minifier; all else is Vite's default.
  const { build: chosen } = await resolveConfig({ root: ROOT, configFile: CONFIG }, "build");
  const { target, cssTarget, minify } = chosen;
  const common = { configFile: false, logLevel: "warn" } as const;
  for (const id of PEERS)
    await build({
      ...common,
      root: here("peers"),
      plugins: [react(), onPageOf(id)],
      build: {
        outDir: outOf(id),
        emptyOutDir: true,
        target,
        cssTarget,
        minify,
        modulePreload: { polyfill: false },
        // One chunk, as it comes.
        chunkSizeWarningLimit: 1000,
      },
    });
  for (const name of ["watch", "list", "files"])
    await build({
      ...common,
      root: here("page"),
      build: {
        outDir: join(folder, name),
        emptyOutDir: true,
        target,
        lib: {
          entry: here(`page/${name}.ts`),
          formats: ["iife"],
          name: `bench${name}`,
          fileName: () => `${name}.js`,
        },
      },
    });
  return {
    sites: tabulate(SITE_IDS, (id) => outOf(id === "builtIn" ? "ours" : id)),
    watch: join(folder, "watch", "watch.js"),
    list: join(folder, "list", "list.js"),
    files: join(folder, "files", "files.js"),
  };
}

/** The peers share one document; its name in there is that of its folder. */
function onPageOf(id: PeerId): Plugin {
  return {
    name: "page-of-peer",
    transformIndexHtml: { order: "pre", handler: (html) => html.replaceAll("%PEER%", id) },
  };
}
