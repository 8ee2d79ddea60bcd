/**
 * Whether an event follows from those before it: its units are there, what it undoes was done, no
 * name stands twice. What does not follow is never taken into a journal.
 */
import { DEFAULT_TIME_ZONE } from "../domain/facts/dataset";
import { monthOfMoment } from "../domain/facts/generated-at";
import type { Month } from "../domain/facts/period";
import { squash } from "../importing/cells/squash";
import { type ProjectBooks, projectBooks } from "./fits-projects";
import type { ImportedEvent, Journal, JournalEvent, OfficeUnitEntry } from "./journal";

/** What has to be known of a journal to judge the next event. */
export interface Bookkeeping {
  /** Why the event does not fit, as a Chinese clause; null where it does, and it is then counted. */
  readonly add: (event: JournalEvent) => string | null;
}

/** The first event that does not follow from those before it; null where all do. */
export function firstMisfit(journal: Journal): { index: number; why: string } | null {
  const books = bookkeeping();
  for (const [index, event] of journal.entries()) {
    const why = books.add(event);
    if (why !== null) return { index, why };
  }
  return journal.length === 0 ? { index: 0, why: "没有任何记录" } : null;
}

interface Known {
  readonly ids: Set<string>;
  readonly units: Map<string, Names>;
  /** Codes that were merged into others: earlier imports name them. */
  readonly merged: Set<string>;
  /** Imports that can be undone. */
  readonly open: Set<string>;
  readonly closed: Set<string>;
  readonly projects: ProjectBooks;
  region: (Names & { readonly code: string }) | null;
}

interface Names {
  name: string;
  readonly aliases: string[];
}

/** Judges events one after the other. */
export function bookkeeping(): Bookkeeping {
  const known: Known = {
    ids: new Set(),
    units: new Map(),
    merged: new Set(),
    open: new Set(),
    closed: new Set(),
    projects: projectBooks(),
    region: null,
  };
  return {
    add: (event) => {
      if (known.ids.has(event.id)) return `编号${event.id}出现了两次`;
      if ((event.kind === "created") !== (known.ids.size === 0))
        return event.kind === "created" ? "单位建立了两次" : "第一条应是建立单位";
      const why = judge(known, event);
      if (why === null) known.ids.add(event.id);
      return why;
    },
  };
}

function judge(known: Known, event: JournalEvent): string | null {
  switch (event.kind) {
    case "created": {
      known.region = { ...event.region, aliases: [...event.region.aliases] };
      const wrong = event.units.map((unit) => addUnit(known, unit)).find((why) => why !== null);
      return event.units.some(({ code }) => code === event.region.code)
        ? "本级又列在下属单位里"
        : (wrong ?? null);
    }
    case "unitAdded":
      return addUnit(known, event.unit);
    case "unitRenamed":
      return renameUnit(known, event);
    case "unitsMerged":
      return mergeUnits(known, event);
    case "aliasTold":
      return tellAlias(known, event);
    case "imported":
      return takeImport(known, event);
    case "undone":
      return undo(known, event.import);
    case "published":
      for (const own of known.open) known.closed.add(own);
      known.open.clear();
      return null;
    case "issueRaised":
    case "issueAssigned":
    case "issueRectified":
    case "issueRejected":
    case "issueClosed":
    case "issueUrged":
    case "issueListed":
    case "redCardSet":
    case "redCardLifted":
      return known.projects.add(event);
    case "ruleChanged":
    case "profileSaved":
    case "profileRemoved":
    case "dashTold":
    case "reportingDaySet":
      return null;
  }
}

function addUnit(known: Known, { code, name, aliases }: OfficeUnitEntry): string | null {
  if (known.units.has(code) || known.merged.has(code) || known.region?.code === code)
    return `单位代码${code}已经用过`;
  if (isTaken(known, name, null)) return `名称「${name}」已有单位使用`;
  known.units.set(code, { name, aliases: [...aliases] });
  return null;
}

/** By a unit other than this one, or by the region. */
function isTaken({ units, region }: Known, name: string, but: string | null): boolean {
  const flat = squash(name);
  const others = [...units].filter(([code]) => code !== but).map(([, names]) => names.name);
  return [...others, region?.name ?? ""].some((own) => squash(own) === flat);
}

type EventOf<Kind extends JournalEvent["kind"]> = Extract<JournalEvent, { kind: Kind }>;

function renameUnit(known: Known, { unit, to }: EventOf<"unitRenamed">): string | null {
  const own = known.units.get(unit);
  if (!own) return `没有代码为${unit}的单位`;
  if (isTaken(known, to, unit)) return `名称「${to}」已有单位使用`;
  own.aliases.push(own.name);
  own.name = to;
  return null;
}

function mergeUnits(known: Known, { from, into }: EventOf<"unitsMerged">): string | null {
  const gone = known.units.get(from);
  const kept = known.units.get(into);
  if (!gone || !kept) return `没有代码为${gone ? into : from}的单位`;
  if (from === into) return "一个单位不能并入自己";
  known.units.delete(from);
  known.merged.add(from);
  kept.aliases.push(gone.name, ...gone.aliases);
  return null;
}

function tellAlias(known: Known, { unit, alias }: EventOf<"aliasTold">): string | null {
  const { region } = known;
  const own = known.units.get(unit) ?? (region?.code === unit ? region : null);
  if (!own) return `没有代码为${unit}的单位`;
  const all = [...known.units.values(), ...(region ? [region] : [])];
  const flat = squash(alias);
  const other = all.find(
    (names) =>
      names !== own && [names.name, ...names.aliases].some((told) => squash(told) === flat),
  );
  if (other) return `「${alias}」已经指${other.name}`;
  own.aliases.push(alias);
  return null;
}

function takeImport(known: Known, event: EventOf<"imported">): string | null {
  const codes = [
    ...event.values.map(({ unit }) => unit),
    ...event.projects.map(({ unit }) => unit),
    ...(event.cleared ?? []).map(({ unit }) => unit),
    ...event.printed.flatMap(({ region }) => (region === known.region?.code ? [] : [region])),
  ];
  const strange = codes.find((code) => !known.units.has(code) && !known.merged.has(code));
  if (strange !== undefined) return `没有代码为${strange}的单位`;
  const month = monthAfter(event);
  if (month !== null) return `${month}晚于导入的时间`;
  known.projects.told(event);
  known.open.add(event.id);
  return null;
}

/** A month of the import that had not begun when it was made; null where there is none. */
export function monthAfter(event: ImportedEvent): Month | null {
  const { at, tables, values, printed, projects } = event;
  const newest = monthOfMoment(at, DEFAULT_TIME_ZONE);
  const told = [...tables, ...values, ...printed, ...projects.flatMap(({ invested }) => invested)];
  const months = told.flatMap(({ month }) => (month === null ? [] : [month]));
  return months.find((month) => newest === null || month > newest) ?? null;
}

function undo(known: Known, target: string): string | null {
  if (known.closed.has(target)) return "要撤销的导入已经发布";
  return known.open.delete(target) ? null : "没有可以撤销的这次导入";
}
