/**
 * Puts what asks for the data (src/app/early.ts, with all that it imports) into a file that comes
 * before the rest of the program.
 */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const EARLY = fileURLToPath(new URL("../src/app/early.ts", import.meta.url));
const FIRST_SCRIPT = '<script type="module"';

/** A chunk of its own, with its imports: none of them waits for a larger one. */
export const EARLY_CHUNK = {
  name: "early",
  test: (id: string) => id === EARLY,
  priority: 1,
} as const;

/**
 * Names the file in index.html before all others; the program imports it too, and it runs once.
 * Does nothing under the development server.
 */
export const earlyBuild: Plugin = {
  name: "early-build",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const chunk = Object.values(bundle).find(
        (output) => output.type === "chunk" && output.moduleIds.includes(EARLY),
      );
      if (!chunk) return html;
      const script = `<script type="module" async fetchpriority="high" crossorigin src="./${chunk.fileName}"></script>`;
      return html.replace(FIRST_SCRIPT, `${script}\n    ${FIRST_SCRIPT}`);
    },
  },
};
