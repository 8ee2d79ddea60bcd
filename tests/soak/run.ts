/** `npm run soak [-- --refreshes 5000 --changes 10000]`: the full soak of the build in dist (or DIST_FOLDER). Ends with 1 where anything grew. */
import { parseArgs } from "node:util";
import { launchSoakBrowser } from "./launch";
import { soak } from "./soak";
import { figuresOf, problemsOf } from "./verdict";

const { values } = parseArgs({
  options: { refreshes: { type: "string", default: "5000" }, changes: { type: "string", default: "10000" } },
});
/** Until the engine has compiled what runs often: what grows after that is the page. */
const WARM_UP = { refreshes: 2600, changes: 4000 };

const browser = await launchSoakBrowser({ isShort: false });
try {
  const result = await soak(browser, {
    warmUp: WARM_UP,
    refreshes: Number(values.refreshes),
    changes: Number(values.changes),
    onMeasured: (memory) => process.stderr.write(`\n${JSON.stringify(memory)}\n`),
    onProgress: (refreshes, changes) => process.stderr.write(`\r${refreshes} refreshes, ${changes} scene changes   `),
  });
  const problems = problemsOf(result);
  const verdict = problems.length === 0 ? "Passed: nothing grew, nothing was ever blank." : `Failed: ${problems.join("; ")}.`;
  process.stdout.write(`\n${figuresOf(result)}\n${verdict}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
}
