/**
 * The import table of the architecture: who may import what. Unit tests beside the code are exempt.
 */
import { readFileSync } from "node:fs";
import swc, { type ParseOptions } from "@swc/core";
import {
  type ICruiseOptions,
  type ICruiseResult,
  type IModule,
  type IRegularForbiddenRuleType as Rule,
  cruise,
} from "dependency-cruiser";
import { beforeAll, describe, expect, it, vi } from "vitest";

interface Folder {
  /** Folders of `src` it may import, itself apart. */
  readonly folders: readonly string[];
  /** The packages it may import. */
  readonly packages: readonly string[];
  /** And those that its fixtures may import besides. */
  readonly inFixtures?: readonly string[];
}

const REACT = ["react", "react-dom"];
const OFFICE_FILES = [
  "pptxgenjs",
  "docx",
  "write-excel-file",
  "papaparse",
  "fflate",
  "jszip",
  "@noble/hashes",
];
/** Of `src/importing/reading` alone. */
const READING = ["@e965/xlsx", "htmlparser2", "papaparse", "fflate", "@noble/hashes"];
const BELOW_PAGES = [
  "tracing",
  "charts",
  "exporting",
  "report",
  "importing",
  "office",
  "figures",
  "ui",
  "data",
  "navigation",
  "domain",
  "lib",
];

const FOLDERS: Readonly<Record<string, Folder>> = {
  lib: { folders: [], packages: ["pinyin-pro"] },
  domain: { folders: ["lib"], packages: [] },
  data: { folders: ["domain", "lib"], packages: ["zod", "@tanstack/react-query", "idb"] },
  backend: { folders: ["data", "domain", "lib"], packages: [] },
  figures: { folders: ["domain", "lib"], packages: [] },
  ui: {
    folders: ["lib"],
    packages: [...REACT, "@base-ui/react", "@fontsource-variable/noto-sans-sc"],
  },
  charts: { folders: ["figures", "ui", "domain", "lib"], packages: [...REACT, "recharts"] },
  exporting: {
    folders: ["charts", "report", "figures", "office", "ui", "domain", "lib"],
    packages: OFFICE_FILES,
  },
  report: {
    folders: ["figures", "navigation", "data", "domain", "lib"],
    packages: ["zod", "idb", "@noble/hashes"],
  },
  navigation: { folders: ["domain", "lib"], packages: [] },
  importing: {
    folders: ["domain", "lib"],
    packages: ["zod", ...READING],
    inFixtures: ["docx"],
  },
  office: {
    folders: ["importing", "data", "domain", "lib"],
    packages: ["zod", "fflate", "@noble/hashes", "idb"],
  },
  service: {
    folders: ["backend", "office", "importing", "data", "domain", "lib"],
    packages: ["zod", "hono"],
    inFixtures: ["@noble/hashes"],
  },
  tracing: {
    folders: ["importing", "exporting", "figures", "navigation", "domain", "lib"],
    packages: ["zod"],
  },
  panels: {
    folders: BELOW_PAGES,
    packages: [
      ...REACT,
      "@tanstack/react-query",
      "@tanstack/react-virtual",
      "@dnd-kit/core",
      "@dnd-kit/sortable",
    ],
  },
  pages: { folders: ["panels", ...BELOW_PAGES], packages: REACT },
  wall: { folders: ["panels", ...BELOW_PAGES], packages: REACT },
};

/**
 * Data and stand-ins for unit tests: they may also make random ones and follow the test, and nothing
 * of the app imports them.
 */
const FIXTURES = "/fixtures/";

const folderRules = Object.entries(FOLDERS).flatMap(([folder, may]): Rule[] => [
  forbid(`src/${folder} imports a folder it may not`, `^src/${folder}/`, {
    path: "^src/",
    pathNot: `^src/(${[folder, ...may.folders].join("|")})/`,
  }),
  forbid(
    `src/${folder} imports a package it may not`,
    `^src/${folder}/`,
    packagesOtherThan(may.packages),
    FIXTURES,
  ),
  forbid(
    `a fixture of src/${folder} imports a package it may not`,
    `^src/${folder}/.*${FIXTURES}`,
    packagesOtherThan([...may.packages, ...(may.inFixtures ?? []), "fast-check", "vitest"]),
  ),
  forbid(`src/${folder} imports a module of Node`, `^src/${folder}/`, {
    dependencyTypes: ["core"],
  }),
]);

/** Without the package's own folder for its types: `@types/react` stands for `react`. */
function packagesOtherThan(packages: readonly string[]): Rule["to"] {
  return { path: "node_modules/", pathNot: `node_modules/(@types/)?(${packages.join("|")})/` };
}

/** What the server takes of `src` and of packages: no page, no React. */
const SERVER_FOLDERS = ["service", "backend", "office", "importing", "data", "domain", "lib"];
const SERVER_PACKAGES = [
  "hono",
  "@hono/node-server",
  "kysely",
  "pg",
  "@photostructure/sqlite",
  "openid-client",
  "zod",
];

const RULES: readonly Rule[] = [
  ...folderRules,
  forbid("the server imports a folder it may not", "^server/", {
    path: "^(src|tests|scripts)/",
    pathNot: `^src/(${SERVER_FOLDERS.join("|")})/`,
  }),
  forbid(
    "the server imports a package it may not",
    "^server/",
    packagesOtherThan(SERVER_PACKAGES),
    FIXTURES,
  ),
  forbid("the server takes more of the data than the wire", "^server/", {
    path: "^src/data/",
    pathNot: "^src/data/wire/",
  }),
  forbid(
    "a database outside of the server's stores",
    "^(src|server|mocks)/",
    { path: "node_modules/(@types/)?(kysely|pg|@photostructure/sqlite)/" },
    "^server/store/",
  ),
  forbid("src or mocks import the server", "^(src|mocks)/", { path: "^server/" }),
  forbid(
    "src reaches mocks outside src/app/start-mocks.ts",
    "^src/",
    { path: "^mocks/" },
    "^src/app/start-mocks\\.ts$",
  ),
  forbid(
    "src/app/start-mocks.ts imports mocks statically, so every office would download them",
    "^src/app/start-mocks\\.ts$",
    {
      path: "^mocks/",
      dynamic: false,
      dependencyTypesNot: ["type-only"],
    },
  ),
  forbid("src or mocks imports tests", "^(src|mocks)/", { path: "^tests/" }),
  forbid("a page imports another page", "^src/pages/([^/]+)/", {
    path: "^src/pages/",
    pathNot: "^src/pages/$1/",
  }),
  forbid("the backend takes more of data than the wire", "^src/backend/", {
    path: "^src/data/",
    pathNot: "^src/data/wire/",
  }),
  forbid("mocks import more of src than service, office, backend, data, domain, lib", "^mocks/", {
    path: "^src/",
    pathNot: "^src/(service|office|backend|data|domain|lib)/",
  }),
  forbid("mocks import a package other than msw and hashes", "^mocks/", {
    path: "node_modules/",
    pathNot: "node_modules/(msw|@mswjs/interceptors|@noble/hashes)/",
  }),
  ...below("importing", ["cells", "heads", "recognise", "draft", "compare", "review", "reading"]),
  forbid(
    "a package of office files outside of the reading of files",
    "^src/importing/",
    { path: `node_modules/(${READING.join("|")})/` },
    "^src/importing/reading/",
  ),
  forbid("an office takes more of the data than the wire", "^src/office/", {
    path: "^src/data/",
    pathNot: "^src/data/wire/",
  }),
  forbid(
    "an office knows where it is kept",
    "^src/office/",
    { path: "^src/office/store/|node_modules/idb/" },
    "^src/office/store/",
  ),
  forbid("the service takes more of data than the wire", "^src/service/", {
    path: "^src/data/",
    pathNot: "^src/data/wire/",
  }),
  forbid("the service knows how a browser keeps an office", "^src/service/", {
    path: "^src/office/store/|node_modules/idb/",
  }),
  forbid("exporting takes more of an office than its empty tables", "^src/exporting/", {
    path: "^src/office/",
    pathNot: "^src/office/templates/",
  }),
  forbid("tracing takes more of importing than its packages", "^src/tracing/", {
    path: "^src/importing/",
    pathNot: "^src/importing/reading/package/",
  }),
  forbid("msw outside mocks", "^src/", { path: "node_modules/msw/" }),
  forbid("the app imports fixtures", "^(src|server|mocks)/", { path: FIXTURES }, FIXTURES),
  forbid(
    "recharts outside the figures over time",
    "^src/",
    { path: "node_modules/recharts/" },
    "^src/charts/trend/",
  ),
  forbid("modules that import one another in a circle", "^(src|server)/", { circular: true }),
  forbid("numbers know of nothing else in the domain", "^src/domain/numbers/", {
    path: "^src/domain/",
    pathNot: "^src/domain/numbers/",
  }),
  forbid("facts know of no words and no ledger", "^src/domain/facts/", {
    path: "^src/domain/(wording|ledger)/",
  }),
  forbid("facts know of the table of rates alone", "^src/domain/facts/", {
    path: "^src/domain/rates/",
    pathNot: "/rates/rates\\.ts$",
  }),
  forbid(
    "the paths of a chart's kind lead to no other kind",
    "^src/charts/(rows|lamps|trend|bullet)/",
    {
      path: "^src/charts/(rows|lamps|trend|bullet)/",
      pathNot: "^src/charts/$1/",
    },
  ),
  forbid("the base of the charts knows of nothing built on it", "^src/charts/base/", {
    path: "^src/charts/",
    pathNot: "^src/charts/base/",
  }),
  forbid(
    "exporting takes more of the charts than their stills",
    "^src/exporting/",
    { path: "^src/charts/", pathNot: "^src/charts/(still|base)/" },
    FIXTURES,
  ),
  forbid("an import that leaves the repository", "", { path: "^\\.\\./" }),
  forbid("an import that does not resolve", "", { couldNotResolve: true }),
];

/** The parts of a folder, from the lowest: each knows of those before it alone. */
function below(folder: string, parts: readonly string[]): Rule[] {
  return parts.map((part, index) =>
    forbid(`src/${folder}/${part} knows of what is built on it`, `^src/${folder}/${part}/`, {
      path: `^src/${folder}/(${[...parts.slice(index + 1), "none"].join("|")})/`,
    }),
  );
}

function forbid(name: string, fromPath: string, to: Rule["to"], fromPathNot?: string): Rule {
  return {
    name,
    severity: "error",
    from: { path: fromPath, ...(fromPathNot && { pathNot: fromPathNot }) },
    to,
  };
}

/**
 * Version 17 of dependency-cruiser, the last for Node 20, never tells swc that a .tsx file holds
 * JSX and stops at the first one. Its successor does (sverweij/dependency-cruiser#1086) but needs
 * Node 22: drop this with Node 20.
 */
function teachSwcJsx(): void {
  const { parseFileSync } = swc;
  vi.spyOn(swc, "parseFileSync").mockImplementation((path: string, options?: ParseOptions) =>
    parseFileSync(path, { ...options, syntax: "typescript", tsx: path.endsWith(".tsx") }),
  );
}

/**
 * Type-only imports count too, hence `tsPreCompilationDeps`; beside TypeScript 7 only swc can
 * parse.
 */
async function check(forbidden: readonly Rule[]): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  };
  const { output } = await cruise(["src", "server", "mocks"], options);
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text");
  return output;
}

function violationsOf(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

function ownModules(result: ICruiseResult): IModule[] {
  return result.modules.filter(({ source }) => /^(src|server|mocks)\/.*\.tsx?$/.test(source));
}

describe("imports", () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    teachSwcJsx();
    result = await check(RULES);
  });

  it("follow the table", () => {
    expect(violationsOf(result)).toEqual([]);
  });

  it("come from folders of the table only", () => {
    const known = new RegExp(
      `^(src/(${[...Object.keys(FOLDERS), "app"].join("|")})/|src/main\\.tsx$|server/|mocks/)`,
    );
    const strange = ownModules(result).filter(({ source }) => !known.test(source));
    expect(strange.map(({ source }) => source)).toEqual([]);
  });

  it("are really seen: a checker that parses nothing reports nothing", async () => {
    expect(ownModules(result).length).toBeGreaterThan(30);
    const unread = ownModules(result).filter(
      ({ source, dependencies }) =>
        dependencies.length === 0 && /^import /m.test(readFileSync(source, "utf8")),
    );
    expect(unread.map(({ source }) => source)).toEqual([]);

    const wrong = violationsOf(
      await check([
        forbid("value", "^src/domain/", { path: "^src/lib/invariant" }),
        forbid("type", "^src/data/wire/parse\\.ts$", { path: "^src/domain/facts/dataset\\.ts$" }),
        forbid("package", "^src/data/", { path: "node_modules/zod/" }),
      ]),
    );
    expect(wrong).toContain("value: src/domain/facts/period.ts → src/lib/invariant.ts");
    expect(wrong).toContain("type: src/data/wire/parse.ts → src/domain/facts/dataset.ts");
    expect(wrong.some((violation) => violation.startsWith("package: src/data/wire/wire.ts"))).toBe(
      true,
    );
  });
});
