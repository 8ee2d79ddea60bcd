import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
import { customMedia } from "./scripts/custom-media.ts";
import { EARLY_CHUNK, earlyBuild } from "./scripts/early-build.ts";
import { shellBuild } from "./scripts/shell-build.ts";

/** Chrome 109 is the last version for Windows 7 and 8, still common on office machines. */
const BROWSER_FLOOR = "chrome109";

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // recharts positions its HTML parts with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
].join("; ");

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

export default defineConfig({
  // Relative, so that the one `<base href>` line of index.html moves the whole app to a sub-path.
  base: "./",
  plugins: [react(), ownLoader, contentSecurityPolicy, earlyBuild, shellBuild(BROWSER_FLOOR)],
  css: { postcss: { plugins: [customMedia] } },
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
    // Modules that six and more chunks share stay together: split apart, each small chunk
    // compresses worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [EARLY_CHUNK, { name: "shared", test: /\/src\//, minShareCount: 6 }],
        },
      },
    },
  },
});
