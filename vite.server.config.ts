/** The office's server as one program for Node: `npm run build:server`; packages stay packages. */
import { defineConfig } from "vite";

export default defineConfig({
  // Files of the app are none of the server's.
  publicDir: false,
  build: {
    ssr: "server/main.ts",
    outDir: "dist-server",
    target: "node20",
    sourcemap: true,
    copyPublicDir: false,
  },
});
