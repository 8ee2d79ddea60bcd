/**
 * An office's own data on the command line, by the same code as the page 数据:
 * `npm run office -- create | import | check | template`. For administrators and scripts.
 */
import { WordedError } from "../src/lib/worded-error";
import { checkOffice } from "./office/check";
import { createFile } from "./office/create";
import { importFiles } from "./office/import";
import { writeTemplates } from "./office/template";

/** What a command prints, and whether something was refused. */
export interface Outcome {
  readonly text: string;
  readonly isRefused: boolean;
}

const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<Outcome>>> = {
  create: createFile,
  import: importFiles,
  check: checkOffice,
  template: writeTemplates,
};

const USAGE = `用法：
  npm run office -- create --prefecture 433100 [--name 湘西州] [--zone 湘西高新区]… [--direct 州直]… --out office.json
  npm run office -- import 文件… --office office.json [--profile 表格设置.json] [--month 2021-09] [--dash-is-zero] [--received 2021-10-08] [--alias 示范区=商丘示范区]… [--explain 说明] [--yes] [--json]
  npm run office -- check --office office.json
  npm run office -- template --office office.json --out 目录 [--month 2021-09]

import 不加 --yes 时只显示会改什么，不写文件；--json 把结果印成 JSON。有被拦截的内容时退出码为1。`;

async function run(words: readonly string[]): Promise<number> {
  const [name = "", ...rest] = words;
  const command = COMMANDS[name];
  if (!command) {
    process.stdout.write(`${USAGE}\n`);
    return name === "" || name === "help" || name === "--help" ? 0 : 1;
  }
  try {
    const { text, isRefused } = await command(rest);
    process.stdout.write(`${text}\n`);
    return isRefused ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WordedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
