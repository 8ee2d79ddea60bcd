/** `npm run bench -- --runs 10 --cpu 4 --only cold` */
import { parseArgs } from "node:util";
import { KINDS, type Kind, type Scenario } from "./scenarios";

export interface Options {
  /** Of each page in each scenario; one more before them is thrown away. */
  readonly runs: number;
  /** 4: the page's main thread is made four times slower. 1: as it is. */
  readonly cpuSlowdown: number;
  /** null: all. */
  readonly only: Kind | null;
}

/** What takes long shows in few: the differences are large. */
const MOST_LONG_RUNS = 3;
const LONG: ReadonlySet<Kind> = new Set(["growth", "list", "report"]);

export function runsOf({ kind }: Pick<Scenario, "kind">, { runs }: Pick<Options, "runs">): number {
  return LONG.has(kind) ? Math.min(runs, MOST_LONG_RUNS) : runs;
}

/** Throws a sentence for what it doesn't understand. */
export function readOptions(args = process.argv.slice(2)): Options {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: "string", default: "10" },
      cpu: { type: "string", default: "1" },
      only: { type: "string" },
    },
  });
  const [runs, cpuSlowdown] = [Number(values.runs), Number(values.cpu)];
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs is a whole number from 1, not ${values.runs}`);
  if (!(cpuSlowdown >= 1)) throw new Error(`--cpu is a number from 1, not ${values.cpu}`);
  const only = KINDS.find((kind) => kind === values.only) ?? null;
  if (values.only !== undefined && only === null)
    throw new Error(`--only is one of ${KINDS.join(", ")}, not ${values.only}`);
  return { runs, cpuSlowdown, only };
}
