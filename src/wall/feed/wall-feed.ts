/**
 * What the wall lives on: data set and facts read again and again by one poller, their freshness, and
 * the last picture from storage. It goes on while the window is hidden, and a reading that fails
 * leaves the picture as it was.
 */
import { describeFailure } from "../../data/failure";
import type { LedgerKeeping } from "../../data/kept/picture";
import { LINK_FAILURE, LinkError } from "../../data/wall-link";
import type { Published } from "../../domain/facts/report-month";
import { type ScopeChoice, factsSpan, resolveScope } from "../../domain/facts/scope";
import { takeSnapshot } from "../../domain/facts/snapshot";
import { type LedgerQuestion, ledgerQuestion } from "../../domain/ledger/concerns";
import { oneAtATime } from "../../lib/one-at-a-time";
import { advance, startFreshness } from "./freshness";
import type { Edition, FreshnessEvent } from "./freshness-states";
import { freshnessView } from "./freshness-words";
import { type LedgerState, keptAnswer, readLedger, restoredLedger } from "./ledger-state";
import { presentMoment, watchOccasions } from "./occasions";
import { msUntilRead, poll, startPolling } from "./polling";
import { isSameEdition, readPublication } from "./publication";
import { overdueWords } from "./report-age";
import { type WallData, newestOf, wallZone } from "./wall-data";
import { readStatistics } from "./statistics-state";
import type { WallSource } from "./wall-source";
import { NO_READINGS, type WallState, isSame, waitOf, wordsOf } from "./wall-state";

export interface WallFeed {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => WallState;
  /** How long a mark 修订 stands: one rotation, ms. */
  readonly setLap: (ms: number) => void;
  /** Begins to read, and answers how to stop. */
  readonly start: () => () => void;
}

export interface FeedOptions {
  /** Begins to listen to the backend. */
  readonly openSource: () => WallSource;
  readonly choice: ScopeChoice;
  /** Whether one published version is asked for: no later one is waited for. */
  readonly isFrozen: boolean;
  /** Whether a scene may show what the ledger says. */
  readonly withLedger: boolean;
  /** Whether a scene shows a figure of the ledger. */
  readonly withStatistics: boolean;
  readonly refreshMs: number;
  readonly staleAfterMs: number;
  readonly overdueAfterDays: number | null;
  /** The one in config.json; null: the data set's. */
  readonly timeZone: string | null;
}

/** A feed that has not begun. Its first read and the restoring of what was kept run side by side. */
export function createFeed(options: FeedOptions): WallFeed {
  return new Feed(options);
}

/** The event as the state machine wants it, less its time. */
type Happening = FreshnessEvent extends infer Event
  ? Event extends FreshnessEvent
    ? Omit<Event, "at">
    : never
  : never;

const FIRST_READINGS = 10;

class Feed implements WallFeed {
  private readonly options: FeedOptions;
  private readonly listeners = new Set<() => void>();
  private freshness = startFreshness(presentMoment());
  private polling;
  private data: WallData | null = null;
  /** A restored picture of which nobody knows when it was checked. */
  private ageUnknown = false;
  private isReadingLedger = false;
  private isReadingStatistics = false;
  private isKept: boolean | null = null;
  /** Counts publications with other figures; the revision of the data set changes for anything. */
  private edition = 1;
  private lapMs = 0;
  private clock: WallState["clock"] = { kind: "unsure" };
  private tally = NO_READINGS;
  private state: WallState;

  constructor(options: FeedOptions) {
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
    const keep = oneAtATime(() => this.keep(source));
    const leaving = new AbortController();
    const connection = { source, keep, signal: leaving.signal };
    const stopWatching = watchOccasions({
      tick: () => this.tick(connection),
      awake: () => this.wake(),
      online: () => this.wake("wentOnline"),
      offline: () => this.happen({ type: "wentOffline" }),
    });
    void this.restore(connection);
    this.tick(connection);
    return () => {
      leaving.abort();
      stopWatching();
      source.cancel();
      source.stop();
    };
  };

  /** Time passes: ages grow, and a reading that is due begins. */
  private tick(connection: Connection): void {
    this.happen({ type: "ticked" });
    if (msUntilRead(this.polling, performance.now()) === 0) void this.read(connection);
  }

  /** Reads soon: what is shown may have grown old unseen. */
  private wake(why?: "wentOnline"): void {
    this.poll("woke");
    this.happen({ type: why ?? "ticked" });
  }

  private async restore({ source, signal }: Connection): Promise<void> {
    const { choice } = this.options;
    const restored = await source.restore({
      spanOf: (dataset) => factsSpan(choice, dataset),
      questionOf: (dataset, facts) => this.questionOf({ dataset, facts }),
    });
    if (!restored || this.data || signal.aborted) return;
    const { overdue, checkedAt, ...published } = restored;
    this.show(published);
    if (this.options.withLedger) this.showLedger(restoredLedger(overdue));
    this.ageUnknown = checkedAt === null;
    // Without a time it counts as old from the beginning.
    this.happen({
      type: "restored",
      edition: this.editionOf(published),
      checkedAtWallMs: checkedAt ?? 0,
    });
  }

  private async read(connection: Connection): Promise<void> {
    const { source, signal } = connection;
    this.polling = poll(this.polling, { type: "started", nowMs: performance.now() });
    this.happen({ type: "readStarted" });
    try {
      const published = await readPublication(source, this.options.choice);
      if (!signal.aborted) this.succeed(published, connection);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
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

  private succeed(published: Published, connection: Connection): void {
    this.show(published);
    this.ageUnknown = false;
    this.clock = connection.source.clockDifference();
    this.tally = { ...this.tally, succeeded: this.tally.succeeded + 1 };
    this.poll("succeeded");
    this.happen({
      type: "readSucceeded",
      edition: this.editionOf(published),
      rotationMs: this.lapMs,
    });
    connection.keep();
    void this.readLedger(connection);
    void this.readStatistics(connection);
  }

  private fail(error: unknown): void {
    const failure = error instanceof LinkError ? LINK_FAILURE : describeFailure(error);
    this.tally = {
      ...this.tally,
      failed: this.tally.failed + 1,
      lastFailure: { atMs: Date.now(), words: failure.clause },
    };
    this.poll(failure.kind === "login" ? "lostSession" : "failed");
    this.happen({ type: "readFailed", failure });
  }

  /** After each reading, unless the office has none or the last one still waits. */
  private async readLedger({ source, keep, signal }: Connection): Promise<void> {
    const { data } = this;
    if (!data || data.ledger.kind === "noLedger" || this.isReadingLedger) return;
    const question = this.questionOf(data);
    if (!question) return;
    this.isReadingLedger = true;
    const ledger = await readLedger(source, question, data.dataset);
    this.isReadingLedger = false;
    // Of a picture that is no longer shown: the reading after it asks again.
    if (signal.aborted || this.data?.facts !== data.facts) return;
    this.showLedger(ledger);
    this.happen({ type: "ticked" });
    keep();
  }

  /** After each reading, as `readLedger`; nothing of it is kept. */
  private async readStatistics({ source, signal }: Connection): Promise<void> {
    const { data, isReadingStatistics } = this;
    if (!this.options.withStatistics || !data || isReadingStatistics) return;
    if (data.statistics.kind === "noLedger") return;
    this.isReadingStatistics = true;
    const statistics = await readStatistics(source, this.wholeQuestion(data));
    this.isReadingStatistics = false;
    if (signal.aborted || this.data?.facts !== data.facts) return;
    if (JSON.stringify(this.data.statistics) !== JSON.stringify(statistics))
      this.data = { ...this.data, statistics };
    this.happen({ type: "ticked" });
  }

  /** Null where the ledger is not asked for 逾期问题. */
  private questionOf(published: Published): LedgerQuestion | null {
    return this.options.withLedger ? this.wholeQuestion(published) : null;
  }

  private wholeQuestion({ dataset, facts }: Published): LedgerQuestion {
    const { scope } = resolveScope(this.options.choice, dataset, facts);
    return ledgerQuestion(takeSnapshot(dataset, facts, scope));
  }

  /** Keeps what is shown. */
  private async keep(source: WallSource): Promise<void> {
    const { data } = this;
    if (!data) return;
    const question = this.questionOf(data);
    const ledger: LedgerKeeping | null = question && { question, answer: keptAnswer(data.ledger) };
    this.isKept = await source.keep(factsSpan(this.options.choice, data.dataset), ledger);
  }

  private show(published: Published): void {
    const { dataset, facts } = published;
    if (this.data?.dataset === dataset && this.data.facts === facts) return;
    if (this.data && !isSameEdition(this.data, published)) this.edition += 1;
    this.data = {
      dataset,
      facts,
      ledger: { kind: "notAsked" },
      statistics: { kind: "notRead" },
      ...resolveScope(this.options.choice, dataset, facts),
    };
  }

  private showLedger(ledger: LedgerState): void {
    const shown = this.data;
    if (shown && JSON.stringify(shown.ledger) !== JSON.stringify(ledger))
      this.data = { ...shown, ledger };
  }

  private poll(type: "succeeded" | "failed" | "lostSession" | "woke"): void {
    const at = { nowMs: performance.now(), random: Math.random() };
    this.polling = poll(this.polling, { type, ...at });
  }

  private happen(event: Happening): void {
    this.freshness = advance(
      this.freshness,
      { ...event, at: presentMoment() },
      this.options.staleAfterMs,
    );
    const next = this.compose();
    if (isSame(this.state, next)) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  private editionOf(published: Published): Edition {
    return { number: this.edition, month: newestOf(this.options.choice, published) };
  }

  private compose(): WallState {
    const { choice, overdueAfterDays, isFrozen } = this.options;
    const { data, tally, clock, isKept } = this;
    const timeZone = wallZone(this.options.timeZone, data);
    const view = freshnessView(this.freshness, timeZone);
    const at = { atMs: Date.now(), timeZone };
    return {
      data,
      view,
      words: wordsOf(view, this.ageUnknown),
      overdue:
        data && !isFrozen ? overdueWords(newestOf(choice, data), overdueAfterDays, at) : null,
      wait: waitOf(this.polling),
      tally,
      clock,
      isKept,
    };
  }
}

/** What a started feed reads from and keeps in, until it is stopped. */
interface Connection {
  readonly source: WallSource;
  readonly keep: () => void;
  readonly signal: AbortSignal;
}
