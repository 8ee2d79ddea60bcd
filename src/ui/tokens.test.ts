import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tokensCss } from "../../scripts/build-tokens";
import { mediaQuery } from "../../scripts/custom-media";
import { print } from "./tokens/colours.json";
import { edge, space, stroke, weight } from "./tokens/screen.json";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.(css|tsx?)$/.test(path) && !/^src\/ui\/tokens|\.test\./.test(path))
  .map((path) => ({ path, text: readFileSync(path, "utf8").replaceAll(/\/\*.*?\*\//gs, "") }));
const sheets = files.filter(({ path }) => path.endsWith(".css"));

interface Declaration {
  readonly path: string;
  readonly property: string;
  readonly value: string;
}

const declarations = sheets.flatMap(({ path, text }) =>
  [...text.matchAll(/(?<=[;{]\s*)(-{0,2}[a-z][\w-]*):\s*([^;{}]+);/g)].map(
    ([, property = "", value = ""]): Declaration => ({ path, property, value }),
  ),
);

/** `path property: value` of the declarations that break a rule. */
function breaking(isBroken: (declaration: Declaration) => boolean): string[] {
  return declarations
    .filter(isBroken)
    .map(({ path, property, value }) => `${path} ${property}: ${value}`);
}

describe("tokens", () => {
  it("are in tokens.css as generated", () => {
    expect(readFileSync("src/ui/tokens.css", "utf8")).toBe(tokensCss());
  });

  it("make paper light, whatever theme the screen shows", () => {
    const [onScreens = ""] = /^@media screen \{\n.*?\n\}/ms.exec(tokensCss()) ?? [];
    expect(onScreens.match(/\[data-theme="\w+"\]/g)).toEqual([
      '[data-theme="dark"]',
      '[data-theme="wall"]',
    ]);
    expect(tokensCss().replace(onScreens, "")).not.toContain("data-theme");
    const [onPaper = ""] = /^@media print \{\n.*?\n\}/ms.exec(tokensCss()) ?? [];
    expect(onPaper).toMatch(/^@media print \{\s*:root \{/);
    expect(onPaper).toContain(`--ink-strong: ${print.ink.strong};`);
    // The same in light and print: said once.
    expect(onPaper).not.toContain("--measure-done");
  });

  it("are all used", () => {
    const names = new Set(tokensCss().match(/(?<=^\s*--)[\w-]+(?=:)/gm));
    const used = files.map(({ text }) => text.replaceAll(/--[\w-]+:/g, "")).join("\n");
    // A picture and a slide take the edge of a lamp by the lamp's own name, a bar the colours of a
    // category of 四上 by the category's, of a step by the step's.
    const isComposed = /^(lamp-.*-edge|(category|step)-.*-(fill|on))$/;
    const unused = [...names].filter(
      (name) => !isComposed.test(name) && !new RegExp(`(?<!\\w-?)${name}(?![\\w-])`).test(used),
    );
    expect(names.size).toBeGreaterThan(80);
    expect(unused).toEqual([]);
  });

  it("are the only breakpoints", () => {
    expect([mediaQuery("phone"), mediaQuery("above-phone"), mediaQuery("touch")]).toEqual([
      "(max-width: 599px)",
      "(min-width: 600px)",
      "(pointer: coarse), (max-width: 599px)",
    ]);
    expect(() => mediaQuery("fone")).toThrow("--fone");
    for (const { path, text } of sheets)
      for (const [query] of text.matchAll(/@(media|container)[^{]*/g))
        expect(`${path} ${query}`).not.toMatch(/\d/);
  });
});

describe("style sheets take from the tokens", () => {
  it("are read", () => {
    expect(declarations.length).toBeGreaterThan(1000);
  });

  it("every colour", () => {
    const literal = /#[\da-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i;
    expect(breaking(({ value }) => literal.test(value))).toEqual([]);
  });

  it("type sizes and line heights", () => {
    const isType = /^(font|font-size|line-height)$/;
    // Where a value is fitted into its card, the room that its unit takes.
    const literal = /(?<!- )\b\d+(\.\d+)?px/;
    expect(breaking(({ property, value }) => isType.test(property) && literal.test(value))).toEqual(
      [],
    );
    const weights = new Set([...Object.values(weight).map(String), "inherit"]);
    expect(
      breaking(({ property, value }) => property === "font-weight" && !weights.has(value)),
    ).toEqual([]);
  });

  it("radii, times, and whatever space is a step of the scale", () => {
    const steps = new RegExp(`(?<![\\d.])(${Object.values(space).join("|")})px`);
    expect(
      breaking(
        ({ path, property, value }) =>
          (property.endsWith("radius") && value.includes("px")) ||
          /(?<![\w.-])[1-9]\d*m?s\b/.test(value) ||
          // The wall is laid out on its own canvas.
          (/^(padding|margin)|gap$/.test(property) &&
            !path.startsWith("src/wall/") &&
            steps.test(value)),
      ),
    ).toEqual([]);
  });

  it("widths of lines", () => {
    const widths = new Set(Object.values({ ...stroke, ...edge }).map((width) => `${width}px`));
    const isLine = /^(border(-(top|right|bottom|left))?(-width)?|outline)$/;
    expect(
      breaking(
        ({ property, value }) =>
          isLine.test(property) && (value.match(/[\d.]+px/g) ?? []).some((px) => !widths.has(px)),
      ),
    ).toEqual([]);
  });
});

describe("drawings take from the tokens", () => {
  const drawings = files.filter(({ path }) =>
    /^src\/(charts|wall|exporting\/(picture|pptx))\//.test(path),
  );

  it("type sizes", () => {
    const hits = drawings.flatMap(({ path, text }) =>
      (text.match(/\b(fontSize|size)(=\{|: )\d{2}.*/g) ?? []).map((line) => `${path} ${line}`),
    );
    expect(drawings.length).toBeGreaterThan(100);
    expect(hits).toEqual([]);
  });
});
