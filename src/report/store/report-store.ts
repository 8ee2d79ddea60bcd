/**
 * Trays in the browser. Every change is read, made and written in one transaction: of two pages that
 * add at once both land. Nothing is half kept.
 */
import { sorted } from "../../lib/array";
import { newId } from "../../lib/new-id";
import { WordedError } from "../../lib/worded-error";
import type { ReportItem } from "../item";
import { cleanName, freeName, nameProblem } from "../name";
import { frozenItem, readTray } from "../read-tray";
import { MOST_ITEMS, type Tray, copied } from "../tray";
import { announcer } from "./changes";
import { type Change, type TrayHead, changing, reading } from "./database";
import { GoneError, TakenError } from "./errors";

/** Every method rejects with a `WordedError`. */
export interface ReportStore {
  /** What was changed last first. */
  readonly list: () => Promise<readonly TrayHead[]>;
  /** Null where there is no such tray. Rejects for one that this app cannot show. */
  readonly read: (id: string) => Promise<Tray | null>;
  /**
   * A tray of its own, whose items have ids of their own. A name that another has gets a number
   * behind it. It is the current one from then on.
   */
  readonly create: (
    name: string,
    items?: readonly ReportItem[],
    follows?: string | null,
    notes?: readonly string[],
  ) => Promise<Tray>;
  /**
   * Keeps a tray that a file brought as it is, with its own id and moments, as the current one: a new
   * one, or in the place of the one of this id that was last changed at `over`. Rejects with a
   * `TakenError` where another stands there, which stays.
   */
  readonly take: (tray: Tray, over: string | null) => Promise<Tray>;
  /**
   * What `change` makes of the tray as it stands; its id and moments are the store's. Rejects with a
   * `GoneError` where it was taken away. What `change` throws leaves the tray as it was.
   */
  readonly change: (id: string, change: (tray: Tray) => Tray) => Promise<Tray>;
  /** The same of the current tray; where there is none, of a new one of this name. */
  readonly changeCurrent: (
    name: string,
    change: (tray: Tray, isNew: boolean) => Tray,
  ) => Promise<Tray>;
  /** Where it was the current one, the one that was changed last is. */
  readonly remove: (id: string) => Promise<void>;
  /** The tray that is added to; null where there is none. */
  readonly current: () => Promise<string | null>;
  readonly setCurrent: (id: string) => Promise<void>;
  /** Calls back when trays have changed, here or on another page; returns how to stop. */
  readonly observe: (onChange: () => void) => () => void;
}

/** The browser's own store. */
export function openReportStore(): ReportStore {
  const { announce, observe } = announcer();
  const told = async <Value>(work: (change: Change) => Promise<Value>): Promise<Value> => {
    const value = await changing(work);
    announce();
    return value;
  };
  return {
    list: () =>
      reading(async (change) =>
        sorted(await change.objectStore("heads").getAll(), (a, b) =>
          b.changedAt.localeCompare(a.changedAt),
        ),
      ),
    read: (id) =>
      reading(async (change) => {
        const found = await change.objectStore("trays").get(id);
        return found === undefined ? null : readable(found);
      }),
    create: (name, items = [], follows = null, notes = []) =>
      told(async (change) => {
        const tray = await newTray(change, name);
        const noted = notes.length > 0 ? { notes } : {};
        return put(change, { ...tray, follows, ...noted, items: fitting(copied(items)) });
      }),
    take: (tray, over) => told((change) => take(change, tray, over)),
    change: (id, make) =>
      told(async (change) => {
        const found = await change.objectStore("trays").get(id);
        if (found === undefined) throw new GoneError();
        return put(change, changed(readable(found), make));
      }),
    changeCurrent: (name, make) =>
      told(async (change) => {
        const current = await change.objectStore("notes").get(CURRENT);
        const found = current && (await change.objectStore("trays").get(current));
        const tray = found ? readable(found) : await newTray(change, name);
        return put(
          change,
          changed(tray, (one) => make(one, !found)),
        );
      }),
    remove: (id) => told((change) => remove(change, id)),
    current: () =>
      reading(async (change) => (await change.objectStore("notes").get(CURRENT)) ?? null),
    setCurrent: (id) =>
      told(async (change) => {
        if (!(await change.objectStore("heads").getKey(id))) throw new GoneError();
        await change.objectStore("notes").put(id, CURRENT);
      }),
    observe,
  };
}

const CURRENT = "current";

function now(): string {
  return new Date().toISOString();
}

/** Throws a `WordedError` for one that this app cannot show: better than half of it. */
function readable(found: unknown): Tray {
  const tray = readTray(found);
  if (typeof tray !== "string") return tray;
  throw new WordedError(`这份汇报没有打开：${tray}。它还在本机上；请用保存它的版本打开。`);
}

/** Nothing was done where `make` gives back what it was given. Throws for what could not be read back. */
function changed(tray: Tray, make: (tray: Tray) => Tray): Tray {
  const { id, createdAt } = tray;
  const made = make(tray);
  if (made === tray) return tray;
  const name = cleanName(made.name);
  const problem = nameProblem(name, []);
  if (problem !== null) throw new WordedError(problem);
  return { ...made, id, name, createdAt, changedAt: now(), items: fitting(made.items, tray.items) };
}

/** What stood there was read from here: only what is new is looked at. */
function fitting(
  items: readonly ReportItem[],
  known: readonly ReportItem[] = [],
): readonly ReportItem[] {
  if (items.length > MOST_ITEMS)
    throw new WordedError(`一份汇报最多${MOST_ITEMS}项，没有存入。请先移出几项。`);
  return items.map((item) => (known.includes(item) ? item : frozenItem(item)));
}

/** Becomes the current one with the same transaction. */
async function newTray(change: Change, name: string): Promise<Tray> {
  const heads = await change.objectStore("heads").getAll();
  const at = now();
  const id = newId();
  await change.objectStore("notes").put(id, CURRENT);
  return {
    id,
    name: freeName(
      name,
      heads.map((head) => head.name),
    ),
    createdAt: at,
    changedAt: at,
    follows: null,
    items: [],
  };
}

async function take(change: Change, tray: Tray, over: string | null): Promise<Tray> {
  const heads = await change.objectStore("heads").getAll();
  const there = heads.find(({ id }) => id === tray.id);
  if ((there?.changedAt ?? null) !== over) throw new TakenError();
  const others = heads.filter((head) => head !== there).map((head) => head.name);
  await change.objectStore("notes").put(tray.id, CURRENT);
  return put(change, { ...tray, name: freeName(tray.name, others), items: fitting(tray.items) });
}

async function put(change: Change, tray: Tray): Promise<Tray> {
  const { id, name, changedAt, items } = tray;
  // One that throws at once must not leave the other unheard.
  const puts = [
    async () => change.objectStore("trays").put(tray, id),
    async () => change.objectStore("heads").put({ id, name, changedAt, count: items.length }, id),
  ];
  await Promise.all(puts.map((one) => one()));
  return tray;
}

async function remove(change: Change, id: string): Promise<void> {
  const [heads, notes] = [change.objectStore("heads"), change.objectStore("notes")];
  await heads.delete(id);
  await change.objectStore("trays").delete(id);
  if ((await notes.get(CURRENT)) !== id) return;
  const [last] = sorted(await heads.getAll(), (a, b) => b.changedAt.localeCompare(a.changedAt));
  if (last) await notes.put(last.id, CURRENT);
  else await notes.delete(CURRENT);
}
