/** Rules about the text and the names of our own sources. */
import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

const CODE = /\.(ts|tsx|mjs|cjs|css)$/;
/** The tokens are where colours are defined. */
const MAY_NAME_COLOURS = /^src\/ui\/tokens|\.test\.tsx?$/;
const HEX_COLOUR = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/gi;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const paths = ["src", "server", "mocks", "tests"].flatMap(filesBelow);
const code = paths
  .filter((path) => CODE.test(path))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));
const shipped = code.filter(({ path }) => /^(src|server|mocks)\//.test(path));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

describe("sources", () => {
  it("are found", () => {
    expect(shipped.length).toBeGreaterThan(25);
  });

  it("take colours from the tokens", () => {
    const hits = shipped
      .filter(({ path }) => !MAY_NAME_COLOURS.test(path))
      .flatMap(({ path, text }) =>
        (text.match(HEX_COLOUR) ?? []).map((colour) => `${path}: ${colour}`),
      );
    expect(hits).toEqual([]);
  });

  it("never insert markup from text", () => {
    expect(
      shipped
        .filter(({ text }) => /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("load what is lazy one way: a bare import() has no words for a part that does not come", () => {
    const lazy = shipped.filter(
      ({ path, text }) => /^src\/(?!.*\.test\.)/.test(path) && /(?<!typeof )\bimport\(/.test(text),
    );
    expect(lazy.length).toBeGreaterThan(10);
    expect(
      lazy.filter(({ text }) => !/\blazy(Part|Surface|Page)\(/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("have no class of a style sheet that its components do not name", () => {
    const sheets = shipped.filter(({ path }) => path.endsWith(".module.css"));
    expect(sheets.length).toBeGreaterThan(25);
    const unnamed = sheets.flatMap(({ path, text }) => {
      const users = shipped.filter((file) => file.text.includes(`/${basename(path)}"`));
      const rules = text.replaceAll(/\/\*.*?\*\//gs, "");
      const names = new Set([...rules.matchAll(/\.([a-z]\w*)/gi)].map(([, name]) => name ?? ""));
      return [...names]
        .filter((name) => !users.some((user) => user.text.includes(`"${name}"`)))
        .map((name) => `${path}: .${name}`);
    });
    expect(unnamed).toEqual([]);
  });

  it("have no barrels", () => {
    expect(paths.filter((path) => /^index\.[jt]sx?$/.test(basename(path)))).toEqual([]);
  });

  it("have kebab-case names", () => {
    const names = code.flatMap(({ path }) => path.split("/").map((name) => ({ path, name })));
    expect(names.filter(({ name }) => !KEBAB_CASE.test(name)).map(({ path }) => path)).toEqual([]);
  });
});
