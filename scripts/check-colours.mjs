// Measures the colours of src/ui/tokens/colours.json: WCAG contrast of every pair in use, and the smallest
// CIEDE2000 distance between categories (and between lamps) for normal vision and three simulated
// colour-vision deficiencies (Machado et al. 2009, severity 1, in linear RGB). Exits 1 on a
// failure. Run: node scripts/check-colours.mjs
import { readFileSync } from "node:fs";
const hex2 = (h) => [1, 3, 5].map((i) => parseInt(h.slice(i, i + 2), 16) / 255);
const lin = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const lum = (h) => {
  const [r, g, b] = hex2(h).map(lin);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const x = lum(a),
    y = lum(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};
// Machado et al. 2009, severity 1.0, linear RGB
const M = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const kinds = Object.keys(M);
const sim = (h, k) => {
  const v = hex2(h).map(lin);
  return M[k].map((r) => Math.min(1, Math.max(0, r[0] * v[0] + r[1] * v[1] + r[2] * v[2])));
};
const lab = (l) => {
  const [r, g, b] = l;
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
    y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b,
    z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const f = (t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
};
const de2000 = (p, q) => {
  const [L1, a1, b1] = p,
    [L2, a2, b2] = q,
    R = Math.PI / 180;
  const C1 = Math.hypot(a1, b1),
    C2 = Math.hypot(a2, b2),
    Cm = (C1 + C2) / 2;
  const G = 0.5 * (1 - Math.sqrt(Cm ** 7 / (Cm ** 7 + 25 ** 7)));
  const A1 = (1 + G) * a1,
    A2 = (1 + G) * a2,
    c1 = Math.hypot(A1, b1),
    c2 = Math.hypot(A2, b2);
  const h = (b, a) => {
    if (!a && !b) return 0;
    let t = Math.atan2(b, a) / R;
    return t < 0 ? t + 360 : t;
  };
  const h1 = h(b1, A1),
    h2 = h(b2, A2);
  const dL = L2 - L1,
    dC = c2 - c1;
  let dh = h2 - h1;
  if (c1 * c2 === 0) dh = 0;
  else if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * R);
  const Lm = (L1 + L2) / 2,
    Cmm = (c1 + c2) / 2;
  let hm;
  if (c1 * c2 === 0) hm = h1 + h2;
  else if (Math.abs(h1 - h2) <= 180) hm = (h1 + h2) / 2;
  else hm = h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  const T =
    1 -
    0.17 * Math.cos((hm - 30) * R) +
    0.24 * Math.cos(2 * hm * R) +
    0.32 * Math.cos((3 * hm + 6) * R) -
    0.2 * Math.cos((4 * hm - 63) * R);
  const dt = 30 * Math.exp(-(((hm - 275) / 25) ** 2)),
    Rc = 2 * Math.sqrt(Cmm ** 7 / (Cmm ** 7 + 25 ** 7)),
    Sl = 1 + (0.015 * (Lm - 50) ** 2) / Math.sqrt(20 + (Lm - 50) ** 2),
    Sc = 1 + 0.045 * Cmm,
    Sh = 1 + 0.015 * Cmm * T,
    Rt = -Math.sin(2 * dt * R) * Rc;
  return Math.sqrt((dL / Sl) ** 2 + (dC / Sc) ** 2 + (dH / Sh) ** 2 + Rt * (dC / Sc) * (dH / Sh));
};
const minDE = (cols) => {
  const o = {};
  for (const k of kinds) {
    const L = cols.map((c) => lab(sim(c, k)));
    let m = 99,
      w = "";
    for (let i = 0; i < L.length; i++)
      for (let j = i + 1; j < L.length; j++) {
        const d = de2000(L[i], L[j]);
        if (d < m) {
          m = d;
          w = i + "-" + j;
        }
      }
    o[k] = [+m.toFixed(1), w];
  }
  return o;
};
const tokens = JSON.parse(
  readFileSync(new URL("../src/ui/tokens/colours.json", import.meta.url), "utf8"),
);
let failures = 0;
for (const [name, t] of Object.entries(tokens)) {
  const text = name === "wall" ? 7 : 4.5;
  const s = t.surface,
    rows = [];
  const need = (what, a, b, min) => {
    const c = contrast(a, b);
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
  const say = (o) =>
    Object.entries(o)
      .map(([k, v]) => `${k} ${v[0]} (${v[1]})`)
      .join(", ");
  console.log(`  categories min dE00: ${say(minDE(f))}`);
  console.log(`  lamps min dE00: ${say(minDE(l))}`);
  const floor = name === "wall" ? 12 : 15; // the wall trades distance for 7:1 labels inside segments
  if (Object.values(minDE(f)).some((v) => v[0] < floor)) {
    failures++;
    console.log(`  FAIL category distance < ${floor}`);
  }
}
process.exit(failures ? 1 : 0);
