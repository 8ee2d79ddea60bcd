/**
 * What a browser loads for 总览: until the headline numbers and the first figure stand, then until
 * all figures do, and the library that then takes over the figures over time. All else is lazy and
 * not counted. Limits are gzip.
 */
const { readFileSync } = require("node:fs");

const DIST = "dist/";
/** Loaded once the headline numbers are painted, in this order (vite.config.ts names them). */
const FIRST_FIGURE = ["first-figure"];
const ALL_FIGURES = [...FIRST_FIGURE, "figures"];
/** Asked for once the page has nothing else to do. */
const OVER_TIME = [...ALL_FIGURES, "time"];

const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, "utf8"));
const chunks = Object.values(manifest);

/** The chunks that one reaches by static imports, itself included. */
function reach(chunk, found = new Set()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const key of chunk.imports ?? []) reach(manifest[key], found);
  return found;
}

function chunkNamed(name) {
  const chunk = chunks.find((one) => one.name === name && one.file.endsWith(".js"));
  if (!chunk) throw new Error(`no chunk of the build is called ${name}: correct .size-limit.cjs`);
  return chunk;
}

/** The page's own chunks and those of these names. */
function chunksWith(names) {
  const first = chunks.filter(({ isEntry }) => isEntry);
  return [...new Set([...first, ...names.map(chunkNamed)].flatMap((chunk) => [...reach(chunk)]))];
}

const scriptsOf = (names) => chunksWith(names).map(({ file }) => DIST + file);
const stylesOf = (names) =>
  chunksWith(names).flatMap(({ css = [] }) => css.map((file) => DIST + file));

module.exports = [
  {
    name: "JavaScript until the first figure of 总览 stands",
    path: scriptsOf(FIRST_FIGURE),
    limit: "158.5 KiB",
    gzip: true,
  },
  {
    name: "JavaScript until all its figures stand",
    path: scriptsOf(ALL_FIGURES),
    limit: "181.5 KiB",
    gzip: true,
  },
  {
    name: "JavaScript with recharts for the figures over time",
    path: scriptsOf(OVER_TIME),
    limit: "278.5 KiB",
    gzip: true,
  },
  {
    name: "CSS until all its figures stand",
    path: stylesOf(ALL_FIGURES),
    limit: "9.2 KiB",
    gzip: true,
  },
];
