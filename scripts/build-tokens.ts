/**
 * Writes src/ui/tokens.css from src/ui/tokens.json: `npm run tokens`. One custom property per value, named by its
 * path (theme.light.ink.strong → --ink-strong), so that a colour has one home and a theme is one attribute.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import tokens from "../src/ui/tokens.json";

const TARGET = new URL("../src/ui/tokens.css", import.meta.url);

type Tree = { readonly [key: string]: string | number | Tree };

interface Tokens {
  readonly font: { readonly sans: string };
  readonly theme: { readonly light: Tree; readonly dark: Tree; readonly wall: Tree };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function properties(tree: Tree, path: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = [...path, kebab(key)];
    if (typeof value === "object") return properties(value, here);
    const isWord = key === "sign" || key === "pattern";
    return isWord ? [] : [`  --${here.join("-")}: ${value};`];
  });
}

/** The style sheet for a parsed tokens.json: light by default, dark and wall by `data-theme`. */
export function tokensCss({ font, theme: themes }: Tokens): string {
  const theme = (name: keyof Tokens["theme"]) => properties(themes[name]).join("\n");
  return [
    "/* Generated from tokens.json by `npm run tokens`; a test compares the two. */",
    `:root {\n  --font-sans: ${font.sans};\n  color-scheme: light;\n${theme("light")}\n}`,
    `[data-theme="dark"] {\n  color-scheme: dark;\n${theme("dark")}\n}`,
    `[data-theme="wall"] {\n  color-scheme: dark;\n${theme("wall")}\n}`,
    "",
  ].join("\n\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, tokensCss(tokens));
}
