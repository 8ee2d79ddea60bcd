/**
 * What a browser loads to paint 总览, and what it loads then for the figures over time. All else is
 * lazy and not counted. Limits are gzip.
 */
const { readFileSync } = require("node:fs");

const DIST = "dist/";
/** Modules imported dynamically but needed for the first picture. */
const FIRST_PICTURE = ["src/charts/figure-chart.tsx"];
/** Asked for once the page has nothing else to do. */
const OVER_TIME = ["src/charts/trend/time.ts"];

const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, "utf8"));
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);

/** The chunks that `key` reaches by static imports, itself included. */
function reach(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build's manifest: correct .size-limit.cjs`);
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const imported of chunk.imports ?? []) reach(imported, found);
  return found;
}

const chunksOf = (keys) => [...new Set([...entries, ...keys].flatMap((key) => [...reach(key)]))];
const firstPicture = chunksOf(FIRST_PICTURE);
const scriptsOf = (chunks) => new Set(chunks.map((chunk) => chunk.file));
const styles = new Set(firstPicture.flatMap((chunk) => chunk.css ?? []));

const pathsOf = (files) => [...files].map((file) => DIST + file);

module.exports = [
  {
    name: "JavaScript to paint 总览",
    path: pathsOf(scriptsOf(firstPicture)),
    limit: "202 KiB",
    gzip: true,
  },
  {
    name: "JavaScript with recharts for the figures over time",
    path: pathsOf(scriptsOf(chunksOf([...FIRST_PICTURE, ...OVER_TIME]))),
    limit: "299 KiB",
    gzip: true,
  },
  { name: "CSS to paint 总览", path: pathsOf(styles), limit: "10 KiB", gzip: true },
];
