/**
 * Writes src/ui/tokens.css from src/ui/tokens/*.json: `npm run tokens`. One custom property per
 * value, named by its path (light.ink.strong → --ink-strong, space.snug → --space-snug), so that a
 * colour or a size has one home and a theme is one attribute.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import colours from "../src/ui/tokens/colours.json";
import font from "../src/ui/tokens/font.json";
import screen from "../src/ui/tokens/screen.json";
import wall from "../src/ui/tokens/wall.json";
import { mediaQuery } from "./custom-media.ts";

const TARGET = new URL("../src/ui/tokens.css", import.meta.url);

type Tree = { readonly [key: string]: string | number | Tree };

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The tree's values as `--path-of-keys: value;`; numbers get the unit. */
function properties(tree: Tree, path: readonly string[], unit: "" | "px"): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = [...path, kebab(key)];
    if (typeof value === "object") return properties(value, here, unit);
    return [`--${here.join("-")}: ${value}${typeof value === "number" ? unit : ""};`];
  });
}

/** Patterns are for drawings alone. */
function themeProperties(theme: Tree): string[] {
  return properties(theme, [], "").filter((property) => !/^--category-.*-pattern:/.test(property));
}

/** Of a page of this kind: what is around its panels, and inside them. */
function pageProperties(kind: keyof typeof screen.panel): string[] {
  const { side, ...page } = screen.page[kind];
  return properties({ page, panel: { side, ...screen.panel[kind] } }, [], "px");
}

/** Of the wall's type, what is set in lines of HTML; the rest is drawn. */
function setInLines(text: Tree): Tree {
  return Object.fromEntries(
    Object.entries(text).filter(([, size]) => typeof size === "object" && "line" in size),
  );
}

/** Sizes that style sheets use; drawings take theirs from the JSON. */
const SIZES: readonly string[] = [
  ...properties(
    {
      space: screen.space,
      radius: screen.radius,
      "page-most": screen.page.most,
      control: screen.control,
      row: { table: screen.row.table },
      key: screen.key,
      text: { ...screen.text, ...screen.heading },
      wall: { margin: wall.margin, ...setInLines(wall.text), value: wall.text.value },
    },
    [],
    "px",
  ),
  `--edge-focus: ${screen.edge.focus}px;`,
  ...properties({ motion: { ...screen.motion, ...wall.motion } }, [], ""),
];

/**
 * The style sheet: light by default, dark and wall by `data-theme`, and those on screens only.
 * Whatever the screen shows, paper is light, with the values in which the print theme differs.
 */
export function tokensCss(): string {
  const light = themeProperties(colours.light);
  const onPaper = themeProperties(colours.print).filter((property) => !light.includes(property));
  return [
    "/* Generated from tokens/ by `npm run tokens`; a test compares the two. */",
    rule(":root", [
      `--font-sans: ${font.family};`,
      "color-scheme: light;",
      ...light,
      ...SIZES,
      ...pageProperties("monitor"),
    ]),
    media(mediaQuery("above-monitor"), [
      rule(":root", [`--page-margin: ${screen.page.wide.margin}px;`]),
    ]),
    media(mediaQuery("desk"), [rule(":root", pageProperties("desk"))]),
    media(mediaQuery("phone"), [rule(":root", pageProperties("phone"))]),
    media("screen", [
      rule('[data-theme="dark"]', ["color-scheme: dark;", ...themeProperties(colours.dark)]),
      rule('[data-theme="wall"]', ["color-scheme: dark;", ...themeProperties(colours.wall)]),
    ]),
    media("print", [rule(":root", onPaper)]),
    "",
  ].join("\n\n");
}

function rule(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;
}

function media(query: string, rules: readonly string[]): string {
  const inner = rules.join("\n\n").replaceAll(/^(?=.)/gm, "  ");
  return `@media ${query} {\n${inner}\n}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, tokensCss());
}
