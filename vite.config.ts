import { createHash } from "node:crypto";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
import { customMedia } from "./scripts/custom-media.ts";
import { EARLY_CHUNK, earlyBuild } from "./scripts/early-build.ts";
import { shellBuild } from "./scripts/shell-build.ts";
import { CONTENT_SECURITY_POLICY } from "./server/http/content-security-policy.ts";

/** Chrome 109 is the last version for Windows 7 and 8, still common on office machines. */
const BROWSER_FLOOR = "chrome109";

/** At build only: the dev server's inline preamble would violate the policy. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
};

/**
 * Lazy parts are fetched before they are imported (decision 019): our loader in the place of
 * Vite's, which leaves it to the browser, and a failed module fails there for the life of the page.
 * Vite calls `__vitePreload(import, files, importer)`.
 */
const PRELOAD_HELPER = "\0vite/preload-helper.js";
const LOADER = fileURLToPath(new URL("src/lib/program-files.ts", import.meta.url));

const ownLoader: Plugin = {
  name: "own-loader",
  apply: "build",
  enforce: "pre",
  load: (id) =>
    id === PRELOAD_HELPER
      ? `export { loadProgram as __vitePreload } from ${JSON.stringify(LOADER)};`
      : null,
};

/**
 * Which modules share a file, each with all that it imports and no file before it holds. The first
 * picture comes in three, in the order in which it is drawn, and then all figures (decision 003):
 * one large file compresses better than many small ones.
 */
const GROUPS = [
  EARLY_CHUNK,
  { name: "app", tags: ["$initial" as const] },
  { name: "first-figure", test: /\/src\/panels\/figure\/first-figure\.tsx$/ },
  {
    name: "figures",
    test: /\/src\/(panels\/(figure\/(every-figure|tools)|attention\/lines)|charts\/stage\/plot-tooltip)\.tsx?$/,
  },
  // Small, and of many parts: the first picture names each file of a part that may come.
  {
    name: "dropped",
    test: /\/src\/panels\/(drop-takers|trace\/(dropped|open-button)|figure\/figure-export|report\/collect)\.tsx?$/,
  },
  // What many later parts share.
  { name: "shared", test: /\/src\//, minShareCount: 6 },
];

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/** title_3f2a: the class and its file. Vite's own names also count lines, which is all bytes. */
function classNameOf(name: string, file: string): string {
  const mark = createHash("sha256").update(relative(ROOT, file)).digest("hex").slice(0, 4);
  return `${name}_${mark}`;
}

export default defineConfig({
  // Relative, so that the one `<base href>` line of index.html moves the whole app to a sub-path.
  base: "./",
  plugins: [react(), ownLoader, contentSecurityPolicy, earlyBuild, shellBuild(BROWSER_FLOOR)],
  css: { postcss: { plugins: [customMedia] }, modules: { generateScopedName: classNameOf } },
  // The worker of the built-in backend loads its offices when they are asked for.
  worker: { format: "es" },
  server: { host: "127.0.0.1", port: 5173 },
  preview: { host: "127.0.0.1" },
  build: {
    target: BROWSER_FLOOR,
    cssTarget: BROWSER_FLOOR,
    manifest: true,
    sourcemap: false,
    modulePreload: {
      // Every supported browser knows modulepreload.
      polyfill: false,
      // A part without imports is otherwise not named to the loader.
      resolveDependencies: (file, files, { hostType }) =>
        hostType === "js" && files.length === 0 ? [file] : files,
    },
    // A font or picture as a data: URL would be counted as script or style sheet and never cached
    // apart.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
});
