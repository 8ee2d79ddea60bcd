/** What a browser loads before 总览 is painted. All else is lazy and not counted. Limits are gzip. */
const { readFileSync } = require("node:fs");

const DIST = "dist/";
/** Modules imported dynamically but needed for the first picture. */
const FIRST_PICTURE = ["src/charts/figure-chart.tsx"];

const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, "utf8"));
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);

/** The chunks that `key` reaches by static imports, itself included. */
function reach(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build's manifest: correct FIRST_PICTURE in .size-limit.cjs`);
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const imported of chunk.imports ?? []) reach(imported, found);
  return found;
}

const chunks = [...new Set([...entries, ...FIRST_PICTURE].flatMap((key) => [...reach(key)]))];
const scripts = new Set(chunks.map((chunk) => chunk.file));
const styles = new Set(chunks.flatMap((chunk) => chunk.css ?? []));

const pathsOf = (files) => [...files].map((file) => DIST + file);

module.exports = [
  { name: "JavaScript to paint 总览", path: pathsOf(scripts), limit: "273 KiB", gzip: true },
  { name: "CSS to paint 总览", path: pathsOf(styles), limit: "20 KiB", gzip: true },
];
