/**
 * The first turns of `npm run soak`: nothing grows and nothing is ever blank, with one answer in
 * twenty wrong.
 */
import { expect, test } from "@playwright/test";
import { launchSoakBrowser } from "../soak/launch";
import { soak } from "../soak/soak";
import { problemsOf } from "../soak/verdict";

test("hundreds of refreshes and scene changes, with failures: nothing grows, every scene shows something", async () => {
  // As fast as the machine goes: what it is slow at takes longer, and is no fault.
  test.setTimeout(3_600_000);
  const browser = await launchSoakBrowser({ interprets: true });
  const result = await soak(browser, {
    warmUp: { refreshes: 60, changes: 120 },
    refreshes: 200,
    changes: 350,
  });
  await browser.close();
  expect(problemsOf(result)).toEqual([]);
  // All of it happened: every scene, every kind of fault, new publications.
  expect(new Set(Object.keys(result.seen))).toEqual(
    new Set(["总体", "投资", "开工竣工", "四上", "亮灯", "走势", "关注", "攻坚"]),
  );
  for (const [kind, count] of Object.entries(result.faults)) expect(count, kind).toBeGreaterThan(0);
  expect(result.publications).toBeGreaterThan(3);
});
