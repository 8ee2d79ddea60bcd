import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
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

/** Imported only once the headline numbers are painted, but fetched while the data are: a preload, which does not evaluate it. */
const CHARTS = "src/charts/figure-chart.tsx";

const preloadCharts: Plugin = {
  name: "preload-charts",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((chunk) =>
        chunk.type === "chunk" && chunk.facadeModuleId?.endsWith(CHARTS)
          ? [{ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${chunk.fileName}` }, injectTo: "head" as const }]
          : [],
      ),
  },
};

export default defineConfig({
  // Relative, so that the one `<base href>` line of index.html moves the whole app to a sub-path.
  base: "./",
  plugins: [react(), contentSecurityPolicy, preloadCharts, shellBuild(BROWSER_FLOOR)],
  resolve: { alias: { "victory-vendor/d3-scale": fileURLToPath(new URL("src/charts/recharts-scales.ts", import.meta.url)) } },
  server: { host: "127.0.0.1", port: 5173 },
  preview: { host: "127.0.0.1" },
  build: {
    target: BROWSER_FLOOR,
    cssTarget: BROWSER_FLOOR,
    manifest: true,
    sourcemap: false,
    // Every supported browser knows modulepreload.
    modulePreload: { polyfill: false },
    // A font or picture as a data: URL would be counted as script or style sheet and never cached apart.
    assetsInlineLimit: 0,
    // Modules that six and more chunks share stay together: split apart, each small chunk compresses worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "shared", test: /\/src\//, minShareCount: 6 }] } } },
  },
});
