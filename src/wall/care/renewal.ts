/**
 * Whether, why and when the page renews itself, so that it runs for weeks without a person. Only
 * right after a good reading (what is reloaded can be read again) and outside meeting hours; after
 * three crashes in a row as soon as possible.
 */
import { DAY_MS } from "../../lib/durations";
import type { WallConfig } from "../../data/config/wall-config";
import { ageWords } from "../../domain/wording/times";
import { isMeeting, meetingEnd } from "./schedule";

export interface RenewalFacts {
  /** Wall clock, ms. */
  readonly nowMs: number;
  /** Since this page began, sleep included. */
  readonly pageAgeMs: number;
  /**
   * Since the page last renewed itself; null if it never did. A clock that was set back may make it
   * negative.
   */
  readonly sinceRenewalMs: number | null;
  /** The build that runs. */
  readonly build: string;
  /** The build that `version.json` names; null while it has not been read. */
  readonly publishedBuild: string | null;
  /**
   * The least time from that renewal to the next, ms, as its plan said; crashes wait only ten
   * minutes.
   */
  readonly gapMs: number;
  /** null where the browser does not tell. */
  readonly heapMiB: number | null;
  /** Crashes of scenes with no scene drawn well between them. */
  readonly crashesInRow: number;
  /** Whether a reading has just succeeded. */
  readonly justRead: boolean;
}

export interface RenewalRules extends Pick<WallConfig, "renewDays" | "heapMiB" | "meetingHours"> {
  readonly timeZone: string;
}

export interface RenewalPlan {
  /** Whether to renew now. */
  readonly renew: boolean;
  /** Why the page is to be renewed, in Chinese; null when there is no reason yet. */
  readonly reason: string | null;
  /** What it waits for, in Chinese; null when it does not wait. */
  readonly waitsFor: string | null;
  /**
   * The earliest time of the next renewal on the wall clock, for the status page; null: none is
   * planned.
   */
  readonly nextAtMs: number | null;
  /** What `RenewalFacts.gapMs` is to be from now on, if the page renews itself now. */
  readonly gapMs: number;
}

/** Ten minutes. */
export const LEAST_GAP_MS = 600_000;
/** Six hours: a wall on an old build tries the new one that often, whatever happened before. */
export const MOST_GAP_MS = 21_600_000;
const CRASHES = 3;

interface Reason {
  readonly applies: (facts: RenewalFacts, rules: RenewalRules) => boolean;
  readonly words: (facts: RenewalFacts, rules: RenewalRules) => string;
  /** Waits neither for a reading nor for the end of a meeting. */
  readonly urgent: boolean;
}

/** The first that applies is the one that counts. */
const REASONS: readonly Reason[] = [
  {
    urgent: true,
    applies: ({ crashesInRow }) => crashesInRow >= CRASHES,
    words: ({ crashesInRow }) => `连续${crashesInRow}次画面出错`,
  },
  {
    urgent: false,
    applies: ({ build, publishedBuild }) => publishedBuild !== null && publishedBuild !== build,
    words: ({ publishedBuild }) => `有新版本${publishedBuild ?? ""}`,
  },
  {
    urgent: false,
    applies: ({ heapMiB }, rules) =>
      rules.heapMiB > 0 && heapMiB !== null && heapMiB > rules.heapMiB,
    words: ({ heapMiB }, rules) => `内存${Math.round(heapMiB ?? 0)} MiB，超过${rules.heapMiB} MiB`,
  },
  {
    urgent: false,
    applies: ({ pageAgeMs }, { renewDays }) => renewDays > 0 && pageAgeMs >= renewDays * DAY_MS,
    words: (_, { renewDays }) => `已运行满${renewDays}天`,
  },
];

/**
 * The plan at this moment. Never more often than once in ten minutes; a renewal that changes
 * nothing is repeated in gaps that double up to six hours. A `renewDays` or `heapMiB` of 0 switches
 * that reason off.
 */
export function planRenewal(facts: RenewalFacts, rules: RenewalRules): RenewalPlan {
  const gapMs = nextGap(facts);
  const reason = REASONS.find(({ applies }) => applies(facts, rules));
  if (!reason)
    return {
      renew: false,
      reason: null,
      waitsFor: null,
      nextAtMs: plannedByAge(facts, rules),
      gapMs,
    };
  const waitsFor = waitOf(facts, rules, reason.urgent);
  return {
    renew: waitsFor === null,
    reason: reason.words(facts, rules),
    waitsFor,
    nextAtMs: earliest(facts.nowMs + gapLeft(facts, reason.urgent), rules, reason.urgent),
    gapMs: reason.urgent ? facts.gapMs : gapMs,
  };
}

/**
 * A reason that is there again as soon as it may be was not mended by the renewal: a host that goes
 * on serving the old build, two hosts that take turns with two builds, a heap budget below what the
 * page needs at rest.
 */
function nextGap({ sinceRenewalMs, gapMs }: RenewalFacts): number {
  const isAgain = sinceRenewalMs !== null && sinceRenewalMs < 2 * gapMs;
  return isAgain ? Math.min(2 * gapMs, MOST_GAP_MS) : LEAST_GAP_MS;
}

function waitOf(facts: RenewalFacts, rules: RenewalRules, urgent: boolean): string | null {
  if (gapLeft(facts, urgent) > 0) return `距上次更新不足${ageWords(leastGap(facts, urgent))}`;
  if (urgent) return null;
  if (isMeeting(rules.meetingHours, facts.nowMs, rules.timeZone)) return "等会议时段结束";
  return facts.justRead ? null : "等下一次成功读取";
}

function plannedByAge(facts: RenewalFacts, rules: RenewalRules): number | null {
  if (rules.renewDays <= 0) return null;
  return earliest(
    facts.nowMs + Math.max(gapLeft(facts, false), rules.renewDays * DAY_MS - facts.pageAgeMs),
    rules,
    false,
  );
}

function earliest(atMs: number, rules: RenewalRules, urgent: boolean): number | null {
  return urgent ? atMs : meetingEnd(rules.meetingHours, atMs, rules.timeZone);
}

/**
 * A negative age is a clock set back: the gap counts as over, else the page might wait for years.
 */
function gapLeft(facts: RenewalFacts, urgent: boolean): number {
  const { sinceRenewalMs } = facts;
  return sinceRenewalMs === null || sinceRenewalMs < 0
    ? 0
    : Math.max(0, leastGap(facts, urgent) - sinceRenewalMs);
}

function leastGap({ gapMs }: RenewalFacts, urgent: boolean): number {
  return urgent ? LEAST_GAP_MS : gapMs;
}
