// Measures the colours of src/ui/tokens/colours.json: WCAG contrast of every pair in use, and the
// smallest CIEDE2000 distance between categories (between lamps, and from step to step) for normal vision and three
// simulated colour-vision deficiencies (Machado et al. 2009, severity 1, in linear RGB). Exits 1 on
// a failure. Run: node scripts/check-colours.mjs
import { readFileSync } from "node:fs";
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from "culori";

const linear = converter("lrgb");
const distance = differenceCiede2000();
const clip = (value) => Math.min(1, Math.max(0, value));

/** culori turns encoded values; the matrices are of linear ones, so it is shown those. */
function seenWith(filter) {
  return (colour) => {
    const { r, g, b } = filter({ ...linear(colour), mode: "rgb" });
    return { mode: "lrgb", r: clip(r), g: clip(g), b: clip(b) };
  };
}

const SIGHTS = {
  normal: linear,
  protan: seenWith(filterDeficiencyProt()),
  deutan: seenWith(filterDeficiencyDeuter()),
  tritan: seenWith(filterDeficiencyTrit()),
};

/** For each sight the two colours that are nearest to one another: [distance, "0-4"]. */
function nearest(colours) {
  return Object.entries(SIGHTS).map(([sight, seen]) => {
    const pairs = colours.flatMap((one, i) =>
      colours
        .slice(i + 1)
        .map((other, j) => [distance(seen(one), seen(other)), `${i}-${i + 1 + j}`]),
    );
    const [least, pair] = pairs.reduce((best, next) => (next[0] < best[0] ? next : best));
    return { sight, least: Number(least.toFixed(1)), pair };
  });
}

const tokens = JSON.parse(
  readFileSync(new URL("../src/ui/tokens/colours.json", import.meta.url), "utf8"),
);
let failures = 0;
for (const [name, t] of Object.entries(tokens)) {
  const text = name === "wall" ? 7 : 4.5;
  const s = t.surface,
    rows = [];
  const need = (what, a, b, min) => {
    const c = wcagContrast(a, b);
    rows.push([what, c, min]);
    if (c < min) {
      failures++;
      console.log(`  FAIL ${name} ${what} ${a} on ${b}: ${c.toFixed(2)} < ${min}`);
    }
  };
  for (const ink of ["strong", "body", "quiet"])
    for (const on of ["page", "panel", "sunken", "selected", "overlay"])
      need(`ink.${ink} on ${on}`, t.ink[ink], s[on], text);
  for (const on of ["page", "panel", "sunken", "selected", "overlay"])
    need(`accent.text on ${on}`, t.accent.text, s[on], text);
  need("accent.onFill on accent.fill", t.accent.onFill, t.accent.fill, text);
  need("demo tag", t.demo.onTag, t.demo.tag, text);
  need("ink.strong on demo.band", t.ink.strong, t.demo.band, text);
  need("missing.text", t.missing.text, s.panel, text);
  for (const [k, c] of Object.entries(t.category)) {
    need(`label on ${k}`, c.on, c.fill, text);
    need(`${k} on panel`, c.fill, s.panel, 3);
  }
  for (const [k, c] of Object.entries(t.step)) {
    need(`label on step ${k}`, c.on, c.fill, text);
    need(`step ${k} on panel`, c.fill, s.panel, 3);
  }
  for (const k of ["done", "planEdge", "pace", "benchmark", "earlier"])
    need(`mark ${k}`, t.measure[k], s.panel, 3);
  need("done on plan", t.measure.done, t.measure.plan, 3);
  need("hatch", t.missing.hatch, s.panel, 3);
  need("control edge", t.line.firm, s.panel, 3);
  need("focus", t.accent.focus, s.panel, 3);
  for (const [k, l] of Object.entries(t.lamp)) need(`lamp ${k}`, l.edge, s.panel, 3);
  const worst = (pre) =>
    rows.filter((r) => r[0].startsWith(pre)).reduce((a, b) => (b[1] < a[1] ? b : a));
  const show = (pre) => {
    const r = worst(pre);
    return `${r[1].toFixed(2)} (${r[0]})`;
  };
  console.log(
    `\n${name}: worst strong ${show("ink.strong")}; body ${show("ink.body")}; quiet ${show("ink.quiet")}; accent text ${show("accent.text")}`,
  );
  console.log(
    `  done ${show("mark done")}, done on plan ${show("done on plan")}, plan edge ${show("mark planEdge")}, hatch ${show("hatch")}, lamps ${show("lamp")}, label in segment ${show("label on")}`,
  );
  const f = Object.values(t.category).map((c) => c.fill),
    l = Object.values(t.lamp).map((c) => c.fill);
  const say = (all) =>
    all.map(({ sight, least, pair }) => `${sight} ${least} (${pair})`).join(", ");
  console.log(`  categories min dE00: ${say(nearest(f))}`);
  console.log(`  lamps min dE00: ${say(nearest(l))}`);
  const steps = Object.values(t.step).map((c) => c.fill);
  const apart = steps
    .slice(1)
    .flatMap((fill, i) => nearest([steps[i], fill]).map(({ least }) => least));
  console.log(`  steps min dE00 to the next: ${Math.min(...apart)}`);
  if (Math.min(...apart) < (name === "wall" ? 5 : 8)) {
    failures++;
    console.log("  FAIL steps too near to one another");
  }
  const floor = name === "wall" ? 12 : 15; // the wall trades distance for 7:1 labels inside segments
  if (nearest(f).some(({ least }) => least < floor)) {
    failures++;
    console.log(`  FAIL category distance < ${floor}`);
  }
}
process.exit(failures ? 1 : 0);
