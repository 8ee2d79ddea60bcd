/**
 * The page renews itself when `planRenewal` says so. The host is asked for its build about every
 * three minutes, jittered, so that a hundred walls do not come at once.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { isPresent } from "../../lib/array";
import { MINUTE_MS, jittered } from "../../lib/durations";
import { useNow } from "../../ui/use-now";
import {
  LEAST_GAP_MS,
  MOST_GAP_MS,
  type RenewalFacts,
  type RenewalPlan,
  type RenewalRules,
  planRenewal,
} from "./renewal";
import { BROWSER, type RenewalBrowser } from "./renewal-browser";
import { type Renewed, recall, remember } from "./renewal-memory";

export interface RenewalInput {
  /** `wall` of config.json. */
  readonly rules: RenewalRules;
  /** Good readings since the page began: an increase is the moment right after one. */
  readonly goodReadings: number;
  /** Crashes of scenes with none drawn well between them. */
  readonly crashesInRow: number;
}

export interface Renewal {
  /** Wall clock, ms; null: none is planned. */
  readonly nextAtMs: number | null;
  /** Why, and what it waits for, in Chinese; null where there is nothing to say. */
  readonly reasonWords: string | null;
  /** The renewal that began this page; null where a person opened it. */
  readonly lastReason: Renewed | null;
  /** The build that runs; null under the development server. */
  readonly build: string | null;
  /** The build that the host serves; null where it could not be read. */
  readonly publishedBuild: string | null;
  readonly heapMiB: number | null;
  /** Asked for by the technician: at once, if the host answers. */
  readonly renewNow: () => void;
}

interface Checked {
  readonly publishedBuild: string | null;
  readonly heapMiB: number | null;
}

const CHECK_MS = 180_000;
const JITTER = 0.3;

/**
 * Plans the renewal of this page, and does it. `browser` stands in for the browser in tests; the
 * same object at every call.
 */
export function useRenewal(input: RenewalInput, browser: RenewalBrowser = BROWSER): Renewal {
  const checked = useChecks(browser);
  const minute = useNow(MINUTE_MS);
  const { crashesInRow, goodReadings, rules } = input;
  const read = useRef(0);
  const [plan, setPlan] = useState<RenewalPlan | null>(null);
  const [memory] = useState(() => recall(browser.store));
  const { renew, isUnreachable } = useRenew(browser);
  useEffect(() => {
    const justRead = goodReadings > read.current;
    read.current = goodReadings;
    // The tick may be a minute old: a meeting may have begun since.
    const facts = factsOf(
      { nowMs: Math.max(minute, Date.now()), checked, crashesInRow, justRead },
      browser,
    );
    const next = planRenewal(facts, rules);
    setPlan(next);
    if (next.renew) void renew(next.reason ?? "", next.gapMs);
  }, [checked, crashesInRow, goodReadings, browser, minute, renew, rules]);
  const renewNow = useCallback(() => void renew("技术人员要求", LEAST_GAP_MS), [renew]);
  return {
    nextAtMs: plan?.nextAtMs ?? null,
    reasonWords: reasonWords(plan, rules, isUnreachable),
    lastReason: memory.last,
    build: browser.build(),
    ...checked,
    renewNow,
  };
}

/** Version and heap, read now and again about every three minutes. */
function useChecks(browser: RenewalBrowser): Checked {
  const [checked, setChecked] = useState<Checked>({ publishedBuild: null, heapMiB: null });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isStopped = false;
    const check = async () => {
      const [publishedBuild, heapMiB] = await Promise.all([
        browser.publishedBuild(),
        browser.heapMiB(),
      ]);
      if (isStopped) return;
      setChecked({ publishedBuild, heapMiB });
      timer = setTimeout(() => void check(), jittered(CHECK_MS, JITTER, browser.random()));
    };
    void check();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [browser]);
  return checked;
}

/** The renewal itself: only where the page can be opened again, and only once it is remembered. */
function useRenew(browser: RenewalBrowser) {
  const isAsking = useRef(false);
  const [isUnreachable, setUnreachable] = useState(false);
  const renew = useCallback(
    async (words: string, gapMs: number) => {
      if (isAsking.current) return;
      isAsking.current = true;
      const isReachable = await browser.canReopen();
      isAsking.current = false;
      setUnreachable(!isReachable);
      if (!isReachable) return;
      const { isUsable } = recall(browser.store);
      const isKept = remember(browser.store, { atMs: Date.now(), words, gapMs });
      // What could be kept a moment ago and now can't would be forgotten, and done again.
      if (isKept || !isUsable) browser.reload();
    },
    [browser],
  );
  return { renew, isUnreachable };
}

interface Occasion {
  readonly nowMs: number;
  readonly checked: Checked;
  readonly crashesInRow: number;
  readonly justRead: boolean;
}

/**
 * Without memory the page's own age is the time since, and the gap the longest: nobody would know
 * what was tried.
 */
function factsOf(
  { nowMs, checked, crashesInRow, justRead }: Occasion,
  browser: RenewalBrowser,
): RenewalFacts {
  const { last, isUsable } = recall(browser.store);
  const build = browser.build();
  const pageAgeMs = browser.pageAgeMs();
  const since = last ? nowMs - last.atMs : null;
  return {
    nowMs,
    pageAgeMs,
    sinceRenewalMs: isUsable ? since : pageAgeMs,
    gapMs: isUsable ? (last?.gapMs ?? LEAST_GAP_MS) : MOST_GAP_MS,
    build: build ?? "",
    publishedBuild: build === null ? null : checked.publishedBuild,
    heapMiB: checked.heapMiB,
    crashesInRow,
    justRead,
  };
}

function reasonWords(
  plan: RenewalPlan | null,
  { renewDays }: RenewalRules,
  isUnreachable: boolean,
): string | null {
  if (plan?.reason) {
    const wait = plan.waitsFor ?? (isUnreachable ? "等服务器恢复" : null);
    return wait === null ? plan.reason : `${plan.reason}，${wait}`;
  }
  // Only the technician's own wish can have failed without a reason of the page's.
  const failed = isUnreachable ? "上次要求更新时服务器没有应答" : null;
  const words = [plan && plan.nextAtMs !== null ? `每${renewDays}天一次` : null, failed].filter(
    isPresent,
  );
  return words.length === 0 ? null : words.join("；");
}
