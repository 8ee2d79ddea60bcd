/**
 * Writes src/ui/tokens.css from src/ui/tokens.json: `npm run tokens`. One custom property per
 * value, named by its path (theme.light.ink.strong → --ink-strong), so that a colour has one home
 * and a theme is one attribute.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import tokens from "../src/ui/tokens.json";

const TARGET = new URL("../src/ui/tokens.css", import.meta.url);

type Tree = { readonly [key: string]: string | number | Tree };

interface Tokens {
  readonly font: { readonly sans: string };
  readonly theme: Readonly<Record<"light" | "dark" | "wall" | "print", Tree>>;
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

/**
 * The style sheet for a parsed tokens.json: light by default, dark and wall by `data-theme`, and
 * those on screens only. Whatever the screen shows, paper is light, with the values in which the
 * print theme differs.
 */
export function tokensCss({ font, theme }: Tokens): string {
  const light = properties(theme.light);
  const onPaper = properties(theme.print).filter((property) => !light.includes(property));
  return [
    "/* Generated from tokens.json by `npm run tokens`; a test compares the two. */",
    rule(":root", [`  --font-sans: ${font.sans};`, "  color-scheme: light;", ...light]),
    media("screen", [
      rule('[data-theme="dark"]', ["  color-scheme: dark;", ...properties(theme.dark)]),
      rule('[data-theme="wall"]', ["  color-scheme: dark;", ...properties(theme.wall)]),
    ]),
    media("print", [rule(":root", onPaper)]),
    "",
  ].join("\n\n");
}

function rule(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.join("\n")}\n}`;
}

function media(query: string, rules: readonly string[]): string {
  const inner = rules.join("\n\n").replaceAll(/^(?=.)/gm, "  ");
  return `@media ${query} {\n${inner}\n}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, tokensCss(tokens));
}
