/**
 * The wall's one poller: data set and facts read together, their freshness, and the last picture
 * from storage. It goes on while the window is hidden, and a reading that fails leaves the picture
 * as it was.
 */
import { ANSWER_LIMIT_MS } from "../../data/exchange";
import { describeFailure } from "../../data/failure";
import { ContractError } from "../../data/contract-error";
import type { LedgerKeeping, RestoredPicture } from "../../data/kept/picture";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { admit } from "../../domain/facts/admission";
import { type LedgerQuestion, ledgerQuestion } from "../../domain/ledger/ledger";
import type { Month } from "../../domain/facts/period";
import type { Published } from "../../domain/facts/report-month";
import { lastListedMonth } from "../../domain/facts/report-month";
import { type ScopeChoice, factsSpan, newestMonth, resolveScope } from "../../domain/facts/scope";
import { takeSnapshot } from "../../domain/facts/snapshot";
import { inTime } from "../../lib/time-limit";
import { isOnePublication, isSameEdition } from "./edition";
import { advance, startFreshness } from "./freshness";
import type { FreshnessEvent, Moment } from "./freshness-states";
import { freshnessView } from "./freshness-words";
import { msUntilRead, poll, startPolling } from "./polling";
import {
  type OverdueReading,
  type Picture,
  type ReadingState,
  type WallReading,
  type WallSource,
  isSame,
  wordsOf,
} from "./reading-state";
import { overdueWords } from "./report-age";
import { wallZone } from "./wall-zone";

export interface ReadingOptions {
  /** Begins to listen to the backend. */
  readonly openSource: () => WallSource;
  readonly choice: ScopeChoice;
  /** Whether a scene shows what the ledger says. */
  readonly withLedger: boolean;
  readonly refreshMs: number;
  readonly staleAfterMs: number;
  readonly overdueAfterDays: number | null;
  /** The one in config.json; null: the data set's. */
  readonly timeZone: string | null;
}

const TICK_MS = 1000;
/**
 * The wall clock ran ahead of the monotonic one by more than this between two ticks: the machine
 * slept.
 */
const SLEPT_MS = 30_000;

/**
 * A reading that has not begun. Its first read and the restoring of what was kept run side by side.
 */
export function createReading(options: ReadingOptions): WallReading {
  return new Reader(options);
}

/** The event as the state machine wants it, less its time. */
type Happening = FreshnessEvent extends infer Event
  ? Event extends FreshnessEvent
    ? Omit<Event, "at">
    : never
  : never;

const FIRST_READINGS = 10;

class Reader implements WallReading {
  private readonly options: ReadingOptions;
  private readonly listeners = new Set<() => void>();
  private freshness = startFreshness(now());
  private polling;
  private picture: Picture | null = null;
  /** A restored picture of which nobody knows when it was checked. */
  private ageUnknown = false;
  private isReadingLedger = false;
  private keeping: "no" | "yes" | "again" = "no";
  private isKept: boolean | null = null;
  /** Counts publications with other figures; the revision of the data set changes for anything. */
  private edition = 1;
  private lapMs = 0;
  private lastTick = now();
  private clock: ReadingState["clock"] = { kind: "unsure" };
  private tally: ReadingState["tally"] = { succeeded: 0, failed: 0, lastFailure: null };
  private state: ReadingState;

  constructor(options: ReadingOptions) {
    this.options = options;
    this.polling = startPolling(options.refreshMs, performance.now());
    this.state = this.compose();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = () => this.state;

  readonly setLap = (ms: number) => {
    this.lapMs = ms;
  };

  readonly start = () => {
    const source = this.options.openSource();
    const leaving = new AbortController();
    const { signal } = leaving;
    const ticker = setInterval(() => this.tick(source, signal), TICK_MS);
    window.addEventListener("online", () => this.wake("wentOnline"), { signal });
    window.addEventListener("offline", () => this.happen({ type: "wentOffline" }), { signal });
    document.addEventListener(
      "visibilitychange",
      () => document.visibilityState === "visible" && this.wake(),
      { signal },
    );
    if (!navigator.onLine) this.happen({ type: "wentOffline" });
    void this.restore(source, signal);
    this.tick(source, signal);
    return () => {
      leaving.abort();
      clearInterval(ticker);
      source.cancel();
      source.stop();
    };
  };

  /** Time passes: ages grow, a machine that slept reads soon, and a reading that is due begins. */
  private tick(source: WallSource, stopped: AbortSignal): void {
    const at = now();
    const slept =
      at.wallMs - this.lastTick.wallMs - (at.monotonicMs - this.lastTick.monotonicMs) > SLEPT_MS;
    this.lastTick = at;
    if (slept) this.wake();
    this.happen({ type: "ticked" });
    if (msUntilRead(this.polling, at.monotonicMs) === 0) void this.read(source, stopped);
  }

  private wake(why?: "wentOnline"): void {
    this.polling = poll(this.polling, {
      type: "woke",
      nowMs: performance.now(),
      random: Math.random(),
    });
    this.happen({ type: why ?? "ticked" });
  }

  private async restore(source: WallSource, stopped: AbortSignal): Promise<void> {
    const { choice } = this.options;
    const restored = await source.restore({
      spanOf: (dataset) => factsSpan(choice, dataset),
      questionOf: (dataset, facts) => this.questionOf(dataset, facts),
    });
    if (!restored || this.picture || stopped.aborted) return;
    const { dataset, facts, overdue, checkedAt } = restored;
    this.show(dataset, facts);
    if (this.options.withLedger) this.showLedger(restoredLedger(overdue));
    this.ageUnknown = checkedAt === null;
    // Without a time it counts as old from the beginning.
    this.happen({
      type: "restored",
      reading: this.readingOf({ dataset, facts }),
      checkedAtWallMs: checkedAt ?? 0,
    });
  }

  private async read(source: WallSource, stopped: AbortSignal): Promise<void> {
    this.polling = poll(this.polling, { type: "started", nowMs: performance.now() });
    this.happen({ type: "readStarted" });
    try {
      const { dataset, facts } = await inTime(ANSWER_LIMIT_MS, (signal) =>
        this.readPair(source, signal),
      );
      if (!stopped.aborted) this.succeed(source, { dataset, facts }, stopped);
    } catch (error) {
      if (!stopped.aborted) this.fail(error);
    }
    this.forgetRequests();
  }

  /**
   * The browser notes every request, for weeks. The first ones stay: the app-shell worker is told
   * of them.
   */
  private forgetRequests(): void {
    if (this.tally.succeeded + this.tally.failed > FIRST_READINGS)
      performance.clearResourceTimings();
  }

  /**
   * Read between two publications, the facts are newer than the data set: then both once more. Two
   * that still don't go together (one of several servers is behind) are a failure: units of the one
   * without values of the other would look unreported.
   */
  private async readPair(
    source: WallSource,
    signal: AbortSignal,
  ): Promise<{ dataset: Dataset; facts: Facts }> {
    signal.addEventListener("abort", source.cancel);
    const first = await this.readOnce(source, signal);
    const pair = isOnePublication(first) ? first : await this.readOnce(source, signal);
    if (!isOnePublication(pair))
      throw new ContractError(
        `数据集与数据不是同一次发布（版本${pair.dataset.revision}与${pair.facts.revision}）。`,
      );
    return pair;
  }

  private async readOnce(
    source: WallSource,
    signal: AbortSignal,
  ): Promise<{ dataset: Dataset; facts: Facts }> {
    const { choice } = this.options;
    const dataset = await source.readDataset();
    signal.throwIfAborted();
    const facts = await source.readFacts(factsSpan(choice, dataset));
    signal.throwIfAborted();
    return { dataset, facts: admit(dataset, facts).facts };
  }

  private succeed(
    source: WallSource,
    { dataset, facts }: { dataset: Dataset; facts: Facts },
    stopped: AbortSignal,
  ): void {
    this.show(dataset, facts);
    this.ageUnknown = false;
    this.clock = source.clockDifference();
    this.tally = { ...this.tally, succeeded: this.tally.succeeded + 1 };
    this.polling = poll(this.polling, {
      type: "succeeded",
      nowMs: performance.now(),
      random: Math.random(),
    });
    this.happen({
      type: "readSucceeded",
      reading: this.readingOf({ dataset, facts }),
      rotationMs: this.lapMs,
    });
    this.keep(source);
    void this.readLedger(source, stopped);
  }

  /** Keeps what is shown. One at a time: what changes meanwhile is kept after it. */
  private keep(source: WallSource): void {
    const { picture } = this;
    if (!picture) return;
    if (this.keeping !== "no") {
      this.keeping = "again";
      return;
    }
    this.keeping = "yes";
    void source
      .keep(factsSpan(this.options.choice, picture.dataset), this.ledgerKeeping(picture))
      .then((isKept) => {
        this.isKept = isKept;
        const again = this.keeping === "again";
        this.keeping = "no";
        if (again) this.keep(source);
      });
  }

  /** After each reading, unless the office has none or the last one still waits. */
  private async readLedger(source: WallSource, stopped: AbortSignal): Promise<void> {
    const { picture } = this;
    if (!picture || picture.ledger.kind === "noLedger" || this.isReadingLedger) return;
    const question = this.questionOf(picture.dataset, picture.facts);
    if (!question) return;
    this.isReadingLedger = true;
    const ledger = await inTime(ANSWER_LIMIT_MS, () => source.readOverdue(question)).then(
      (overdue): OverdueReading => (overdue ? { kind: "read", overdue } : { kind: "noLedger" }),
      (error: unknown): OverdueReading => ({
        kind: "failed",
        reason: describeFailure(error).short,
      }),
    );
    this.isReadingLedger = false;
    // Of a picture that is no longer shown: the reading after it asks again.
    if (stopped.aborted || this.picture?.facts !== picture.facts) return;
    this.showLedger(ledger);
    this.happen({ type: "ticked" });
    this.keep(source);
  }

  private ledgerKeeping({ dataset, facts, ledger }: Picture): LedgerKeeping | null {
    const question = this.questionOf(dataset, facts);
    return question && { question, answer: LEDGER_ANSWERS[ledger.kind] };
  }

  /** Null where the ledger is not asked. */
  private questionOf(dataset: Dataset, facts: Facts): LedgerQuestion | null {
    const { choice, withLedger } = this.options;
    return withLedger
      ? ledgerQuestion(takeSnapshot(dataset, facts, resolveScope(choice, dataset, facts).scope))
      : null;
  }

  private fail(error: unknown): void {
    const failure = describeFailure(error);
    this.tally = {
      ...this.tally,
      failed: this.tally.failed + 1,
      lastFailure: { atMs: Date.now(), words: failure.clause },
    };
    const type = failure.kind === "login" ? "lostSession" : "failed";
    this.polling = poll(this.polling, { type, nowMs: performance.now(), random: Math.random() });
    this.happen({ type: "readFailed", failure });
  }

  private show(dataset: Dataset, facts: Facts): void {
    if (this.picture?.dataset === dataset && this.picture.facts === facts) return;
    if (this.picture && !isSameEdition(this.picture, { dataset, facts })) this.edition += 1;
    this.picture = {
      dataset,
      facts,
      ledger: { kind: "notAsked" },
      ...resolveScope(this.options.choice, dataset, facts),
    };
  }

  private showLedger(ledger: OverdueReading): void {
    const shown = this.picture;
    if (shown && JSON.stringify(shown.ledger) !== JSON.stringify(ledger))
      this.picture = { ...shown, ledger };
  }

  private happen(event: Happening): void {
    this.freshness = advance(this.freshness, { ...event, at: now() }, this.options.staleAfterMs);
    const next = this.compose();
    if (isSame(this.state, next)) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  private readingOf(published: Published) {
    return { edition: this.edition, month: this.newestMonth(published) };
  }

  /**
   * Of a wall that keeps to a past year, the last one listed: what has come in since is not read.
   */
  private newestMonth({ dataset, facts }: Published): Month {
    return newestMonth(this.options.choice, dataset, facts) ?? lastListedMonth(dataset);
  }

  private compose(): ReadingState {
    const { overdueAfterDays } = this.options;
    const { picture, polling, tally } = this;
    const timeZone = wallZone(this.options.timeZone, picture);
    const view = freshnessView(this.freshness, timeZone);
    const month = picture && this.newestMonth(picture);
    return {
      picture,
      view,
      words: wordsOf(view, this.ageUnknown),
      overdue: month ? overdueWords(month, overdueAfterDays, { atMs: Date.now(), timeZone }) : null,
      wait:
        polling.readingSinceMs === null
          ? { fromMs: polling.waitFromMs, untilMs: polling.waitFromMs + polling.waitMs }
          : null,
      tally,
      clock: this.clock,
      isKept: this.isKept,
    };
  }
}

const LEDGER_ANSWERS = {
  read: "read",
  noLedger: "none",
  notAsked: "unknown",
  failed: "unknown",
} as const;

/** Of an office that had none nothing is said; where nobody knows, it is said that nobody does. */
function restoredLedger(overdue: RestoredPicture["overdue"]): OverdueReading {
  if (overdue === "none") return { kind: "noLedger" };
  return overdue ? { kind: "read", overdue } : { kind: "failed", reason: "重启后还没有读到" };
}

function now(): Moment {
  return { wallMs: Date.now(), monotonicMs: performance.now() };
}
