/**
 * Gives a build its name (index.html, version.json) and its app-shell worker (shell-worker.js), all
 * at the root of dist.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Plugin, type Rolldown, build } from "vite";
import type { ShellPlan } from "../src/app/shell-plan";

type Bundle = Rolldown.OutputBundle;
type Context = Pick<Rolldown.PluginContext, "getModuleInfo">;

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WORKER = fileURLToPath(new URL("../src/app/shell-worker.ts", import.meta.url));
const ENTRY = "src/main.tsx";
/**
 * What the wall needs beside the entry, with all that these load in turn. Fonts are kept as they
 * are used.
 */
const WALL = "src/wall/";
/** What the wall starts with where it reads an office file. */
const FILE = "src/app/file.ts";

/**
 * The plugin; `target` is the oldest browser, as for the app itself. Does nothing under the
 * development server.
 */
export function shellBuild(target: string): Plugin {
  let name = "";
  return {
    name: "shell-build",
    apply: "build",
    // index.html carries no hash, so the name in it changes no other name.
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) => {
        name = nameOf(bundle);
        return [
          { tag: "meta", attrs: { name: "build", content: name }, injectTo: "head" as const },
        ];
      },
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const plan: ShellPlan = { build: name, files: filesOf(wallModules(bundle, this), bundle) };
        this.emitFile({
          type: "asset",
          fileName: "version.json",
          source: `${JSON.stringify({ build: name })}\n`,
        });
        this.emitFile({
          type: "asset",
          fileName: "shell-worker.js",
          source: await compileWorker(plan, target),
        });
      },
    },
  };
}

/**
 * Every program and style sheet has a hash of its content in its name: together they name the
 * build.
 */
function nameOf(bundle: Bundle): string {
  const files = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css)$/.test(file));
  return createHash("sha256").update(files.sort().join("\n")).digest("hex").slice(0, 16);
}

/**
 * The modules that a wall runs: those of the entry, and those of its own pages with whatever they
 * import later.
 */
function wallModules(bundle: Bundle, context: Context): Set<string> {
  const all = Object.values(bundle).flatMap((output) =>
    output.type === "chunk" ? output.moduleIds : [],
  );
  const found = new Set<string>();
  const follow = (id: string, isLazyToo: boolean) => {
    if (found.has(`${isLazyToo} ${id}`)) return;
    found.add(`${isLazyToo} ${id}`);
    const info = context.getModuleInfo(id);
    for (const next of info?.importedIds ?? []) follow(next, isLazyToo);
    if (isLazyToo) for (const next of info?.dynamicallyImportedIds ?? []) follow(next, true);
  };
  for (const id of all)
    if (id.startsWith(ROOT + ENTRY) || id.startsWith(ROOT + FILE)) follow(id, false);
  for (const id of all) if (id.startsWith(ROOT + WALL)) follow(id, true);
  return new Set([...found].map((key) => key.slice(key.indexOf(" ") + 1)));
}

/** The files that hold these modules, with the files that those import and their style sheets. */
function filesOf(modules: ReadonlySet<string>, bundle: Bundle): string[] {
  const files = new Set<string>();
  const add = (file: string) => {
    const output = bundle[file];
    if (files.has(file) || output?.type !== "chunk") return;
    files.add(file);
    for (const sheet of output.viteMetadata?.importedCss ?? []) files.add(sheet);
    output.imports.forEach(add);
  };
  for (const [file, output] of Object.entries(bundle))
    if (output.type === "chunk" && output.moduleIds.some((id) => modules.has(id))) add(file);
  return [...files].sort();
}

/** One file without imports: the oldest browsers know no modules in service workers. */
async function compileWorker(plan: ShellPlan, target: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { SHELL_PLAN: JSON.stringify(plan) },
    build: {
      write: false,
      target,
      lib: { entry: WORKER, formats: ["iife"], name: "shell", fileName: () => "shell-worker.js" },
    },
  });
  const [chunk] = [result].flat().flatMap((made) => ("output" in made ? made.output : []));
  if (chunk?.type !== "chunk") throw new Error("the app-shell worker was not built");
  return chunk.code;
}
