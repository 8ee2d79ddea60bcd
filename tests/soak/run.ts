/**
 * `npm run soak [-- --refreshes 5000 --changes 10000] [--interpret]`: the full soak of the build in
 * dist (or DIST_FOLDER). Ends with 1 where anything grew. With --interpret the engine compiles
 * nothing: what grows then is the page's own.
 */
import { parseArgs } from "node:util";
import { launchSoakBrowser } from "./launch";
import { soak } from "./soak";
import { figuresOf, problemsOf } from "./verdict";

const { values } = parseArgs({
  options: {
    refreshes: { type: "string", default: "5000" },
    changes: { type: "string", default: "10000" },
    interpret: { type: "boolean", default: false },
  },
});
/** Until the engine has compiled what runs often: what grows after that is the page. */
const WARM_UP = values.interpret
  ? { refreshes: 60, changes: 120 }
  : { refreshes: 4000, changes: 6000 };

const browser = await launchSoakBrowser({ interprets: values.interpret });
try {
  const result = await soak(browser, {
    warmUp: WARM_UP,
    refreshes: Number(values.refreshes),
    changes: Number(values.changes),
    onMeasured: (memory) => process.stderr.write(`\n${JSON.stringify(memory)}\n`),
    onProgress: (refreshes, changes) =>
      process.stderr.write(`\r${refreshes} refreshes, ${changes} scene changes   `),
  });
  const problems = problemsOf(result);
  const verdict =
    problems.length === 0
      ? "Passed: nothing grew, nothing was ever blank."
      : `Failed: ${problems.join("; ")}.`;
  process.stdout.write(`\n${figuresOf(result)}\n${verdict}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
}
