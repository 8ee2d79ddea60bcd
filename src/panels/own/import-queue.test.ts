import { describe, expect, test } from "vitest";
import { FIRST } from "../../importing/fixtures/reviews";
import type { Grid, SourceFile } from "../../importing/grid";
import { CREATED, SEPTEMBER, monthly } from "../../office/fixtures/office";
import { foldJournal } from "../../office/fold";
import type { Journal } from "../../office/journal";
import { WordedError } from "../../lib/worded-error";
import { type Dropped, type ImportQueue, createImportQueue } from "./import-queue";

const TODAY = "2025-11-05";
const AUGUST = "泾县 | 8 | 5 | 1 | 40 | 20\n旌德县 | 6 | 4 | 1 | 30 | 12";

/** A queue over an office in memory, whose files are the grids by their names. */
function queueOver(grids: Readonly<Record<string, Grid>>, fails: readonly string[] = []) {
  let journal: Journal = [CREATED];
  const kept: string[] = [];
  const against = () => ({ journal, state: foldJournal(journal), today: TODAY, add });
  const add = async (events: Journal): Promise<void> => {
    const name = events.flatMap((event) => (event.kind === "imported" ? [event.file.name] : []));
    kept.push(...name);
    if (name.some((own) => fails.includes(own))) throw new WordedError("没有存入：磁盘已满。");
    journal = [...journal, ...events];
    // As a page does: what was stored is read back a moment later.
    setTimeout(() => queue.against(against()));
  };
  const read = async (_: Uint8Array, name: string): Promise<SourceFile> => {
    const grid = grids[name];
    if (!grid) throw new WordedError("这是图片，里面的数字读不出来。");
    return { name, sha256: hash(name), format: "xlsx", grids: [grid] };
  };
  const queue: ImportQueue = createImportQueue(against(), read);
  return { queue, kept, journal: () => journal };
}

function hash(name: string): string {
  return Array.from(name, (letter) => letter.charCodeAt(0).toString(16))
    .join("")
    .padEnd(64, "0")
    .slice(0, 64);
}

function file(name: string): Dropped {
  return { name, bytes: async () => new TextEncoder().encode(name) };
}

async function settled(queue: ImportQueue): Promise<void> {
  const isRunning = () =>
    queue.entries().some(({ state }) => state.kind === "waiting" || state.kind === "reading");
  while (isRunning()) await new Promise((resolve) => setTimeout(resolve));
}

const states = (queue: ImportQueue) => queue.entries().map(({ name, state }) => [name, state.kind]);

describe("files", () => {
  test("one that is refused says why, and the others go on", async () => {
    const { queue } = queueOver({ "9月.xlsx": monthly(SEPTEMBER) });
    queue.add([file("图.xlsx"), file("9月.xlsx")]);
    await settled(queue);
    expect(queue.entries().map(({ state }) => state)).toMatchObject([
      { kind: "refused", sentence: "这是图片，里面的数字读不出来。" },
      { kind: "understood", problems: { block: 0 } },
    ]);
  });

  test("stored together each stands on the one before, and nothing is stored twice", async () => {
    const { queue, journal } = queueOver({
      "8月.xlsx": monthly(AUGUST, "2025年1-8月"),
      "9月.xlsx": monthly(SEPTEMBER),
    });
    queue.add([file("8月.xlsx"), file("9月.xlsx")]);
    await settled(queue);
    const ids = queue.entries().map(({ id }) => id);
    await Promise.all([...ids, ...ids].map((id) => queue.store(id)));
    expect(states(queue)).toEqual([
      ["8月.xlsx", "stored"],
      ["9月.xlsx", "stored"],
    ]);
    expect(foldJournal(journal()).imports.map(({ event }) => event.file.name)).toEqual([
      "8月.xlsx",
      "9月.xlsx",
    ]);
    expect(foldJournal(journal()).values.size).toBe(20);
  });

  test("what the file before it has changed nobody has seen: it is left to be looked at", async () => {
    const other = SEPTEMBER.replace("22.1", "23.4");
    const { queue, journal } = queueOver({
      "甲.xlsx": monthly(SEPTEMBER),
      "乙.xlsx": monthly(other),
    });
    queue.add([file("甲.xlsx"), file("乙.xlsx")]);
    await settled(queue);
    const ids = queue.entries().map(({ id }) => id);
    expect(await Promise.all(ids.map((id) => queue.store(id, 0)))).toEqual([true, false]);
    expect(states(queue)).toEqual([
      ["甲.xlsx", "stored"],
      ["乙.xlsx", "understood"],
    ]);
    expect(foldJournal(journal()).imports).toHaveLength(1);
    expect(await queue.store(ids[1] ?? "")).toBe(true);
    expect(foldJournal(journal()).imports).toHaveLength(2);
  });

  test("one that could not be stored stays as it was reviewed", async () => {
    const { queue, journal } = queueOver({ "9月.xlsx": monthly(SEPTEMBER) }, ["9月.xlsx"]);
    queue.add([file("9月.xlsx")]);
    await settled(queue);
    const [entry] = queue.entries();
    await expect(queue.store(entry?.id ?? "")).rejects.toThrow("没有存入：磁盘已满。");
    expect(states(queue)).toEqual([["9月.xlsx", "understood"]]);
    expect(journal()).toEqual([CREATED]);
  });

  test("the same file again is known, and adds nothing to the journal", async () => {
    const { queue, journal } = queueOver({ "9月.xlsx": monthly(SEPTEMBER) });
    queue.add([file("9月.xlsx")]);
    await settled(queue);
    await queue.store(queue.entries()[0]?.id ?? "");
    const before = journal();
    queue.add([file("9月.xlsx")]);
    await settled(queue);
    await queue.store(queue.entries()[1]?.id ?? "");
    expect(journal()).toEqual(before);
    expect(queue.entries()[1]?.state).toEqual({ kind: "stored", changes: 0 });
  });

  test("what is said of one counts in its order, also where it is stored at once", async () => {
    const { queue, journal } = queueOver({ "月报.xlsx": monthly(SEPTEMBER, "1-9月") });
    queue.add([file("月报.xlsx")]);
    await settled(queue);
    const id = queue.entries()[0]?.id ?? "";
    await expect(queue.store(id)).rejects.toThrow(WordedError);
    queue.act(id, { kind: "year", table: FIRST, value: 2024 });
    queue.act(id, { kind: "year", table: FIRST, value: 2025 });
    await queue.store(id);
    expect(states(queue)).toEqual([["月报.xlsx", "stored"]]);
    const months = [...foldJournal(journal()).values.values()].map(({ month }) => month);
    expect(new Set(months)).toEqual(new Set(["2025-09"]));
  });

  test("one whose office has changed meanwhile is reviewed against that", async () => {
    const { queue } = queueOver({
      "9月.xlsx": monthly(SEPTEMBER),
      "9月（复制）.xlsx": monthly(SEPTEMBER),
    });
    queue.add([file("9月.xlsx"), file("9月（复制）.xlsx")]);
    await settled(queue);
    await queue.store(queue.entries()[0]?.id ?? "");
    await expect
      .poll(() => queue.entries()[1]?.review?.plan.counts)
      .toMatchObject({ new: 0, changed: 0, same: 10 });
  });
});
