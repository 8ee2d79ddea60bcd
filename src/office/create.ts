/** A new office: from the list of prefectures, or from its first table. */
import * as z from "zod/mini";
import { type RegionCode, parseCode } from "../domain/facts/county";
import { invariant } from "../lib/invariant";
import { WordedError } from "../lib/worded-error";
import { squash } from "../importing/cells/squash";
import { unitsFound } from "../importing/recognise/found-units";
import type { Table } from "../importing/recognise/table";
import { type Prefecture, shortAutonomous } from "./divisions";
import { firstMisfit } from "./fits";
import { type CreatedEvent, eventSchema } from "./journal";

/** What every new office is asked. */
export interface NewOffice {
  /** Of the event. */
  readonly id: string;
  /** ISO 8601 with an offset. */
  readonly at: string;
  /** Of the office itself, as addresses name it; the region's code where it is left out. */
  readonly office?: string;
  /** What the region is called on the board; the list's name where it is left out. */
  readonly name?: string;
  /** Members of 口径; they go before those that follow from the names. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

/**
 * The event that makes the office of a prefecture: its counties, then zones (功能区) and direct units
 * (直属单位) by their names. Throws a `WordedError` where no unit is left or a name stands twice.
 */
export function createOffice({
  prefecture,
  zones = [],
  direct = [],
  ...given
}: NewOffice & {
  readonly prefecture: Prefecture;
  readonly zones?: readonly string[];
  readonly direct?: readonly string[];
}): CreatedEvent {
  const { code, counties } = prefecture;
  const name = given.name ?? prefecture.name;
  const further = (kind: "zone" | "direct", names: readonly string[], letter: string) =>
    names.map((own, index) => ({ code: codeOf(`${code}-${letter}${index + 1}`), name: own, kind }));
  const units = [
    ...counties.map((county) => ({ ...county, kind: "county" as const })),
    ...further("zone", zones, "z"),
    ...further("direct", direct, "d"),
  ];
  const names = units.map((unit) => unit.name);
  return created(given, {
    region: { code, name, aliases: regionAliases(prefecture.name, name), kind: "prefecture" },
    units: units.map((unit, index) => ({
      ...unit,
      aliases: shortOf(unit.name, [name, ...names]),
      order: index + 1,
      reports: null,
    })),
    policy: {
      ...unitWord(counties.map((county) => county.name)),
      regionWord: regionWord(name),
      ...given.policy,
    },
  });
}

/**
 * The event that makes an office from a table (从一张表开始): the units that it names, under a region
 * that somebody has named. Throws a `WordedError` where the table names none.
 */
export function createFromTable(
  table: Table,
  { name, ...given }: NewOffice & { readonly name: string },
): CreatedEvent {
  const found = unitsFound(table).filter((unit) => squash(unit.name) !== squash(name));
  const counties = found.filter(({ kind }) => kind === "county").map((unit) => unit.name);
  return created(
    { office: `office-${given.id.slice(0, 8)}`, ...given },
    {
      region: { code: codeOf("region"), name, aliases: [], kind: "prefecture" },
      units: found.map((unit, index) => ({
        ...unit,
        code: codeOf(`unit-${index + 1}`),
        aliases: [],
        order: index + 1,
        reports: null,
      })),
      policy: { ...unitWord(counties), regionWord: regionWord(name), ...given.policy },
    },
  );
}

/** The code of a unit that is added by the event of this id. */
export function newUnitCode(event: string): RegionCode {
  return codeOf(`unit-${event}`.slice(0, LONGEST_CODE));
}

const LONGEST_CODE = 32;

function codeOf(text: string): RegionCode {
  const code = parseCode(text);
  invariant(code, `${text} is a code`);
  return code;
}

function created(
  { id, at, office }: NewOffice,
  parts: Pick<CreatedEvent, "region" | "units" | "policy">,
): CreatedEvent {
  const { region, units } = parts;
  if (units.length === 0)
    throw new WordedError("至少要有一个下属单位。请添加单位，或换一张列有单位的表。");
  const event = {
    id,
    at,
    kind: "created",
    office: office ?? region.code,
    title: `${region.name}重点项目推进看板`,
    ...parts,
  };
  const { data, error } = z.safeParse(eventSchema, event);
  if (data?.kind !== "created")
    throw new WordedError(`单位没有建立：${error?.issues[0]?.message ?? ""}。请改正后再试。`);
  const misfit = firstMisfit([data]);
  if (misfit) throw new WordedError(`单位没有建立：${misfit.why}。请改正后再试。`);
  return data;
}

/** The official name and its short form, where the office is called by another. */
function regionAliases(official: string, name: string): readonly string[] {
  const names = [official, ...shortOf(official, [])];
  return names.filter((own) => own !== name);
}

/** The short form that is certain, where it is nobody else's name. */
function shortOf(name: string, taken: readonly string[]): readonly string[] {
  const short = shortAutonomous(name);
  return short === null || taken.includes(short) ? [] : [short];
}

/** 县（市、区） of the kinds that there are; nothing where no name says one. */
function unitWord(names: readonly string[]): { readonly unitWord?: string } {
  const [first, ...others] = ["县", "旗", "市", "区"].filter((kind) =>
    names.some((name) => name.endsWith(kind)),
  );
  if (first === undefined) return {};
  return { unitWord: others.length === 0 ? first : `${first}（${others.join("、")}）` };
}

/** 全州, 全盟, 全地区, else 全市. */
function regionWord(name: string): string {
  const [word = "市"] = /(?:州|盟|地区|省|县|区)$/.exec(name) ?? [];
  return `全${word}`;
}
