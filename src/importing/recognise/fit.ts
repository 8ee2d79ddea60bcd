/** Whether a profile fits a table, and what it then changes. */
import { isAmount } from "./resolve";
import type { Column, ProfileFit, Table } from "./table";
import { EMPTY_PROFILE, type Profile } from "./profile";

/** The profile that shares most heads with a table; null where none shares three in five. */
export function bestProfile(
  columns: readonly Column[],
  profiles: readonly Profile[],
): Profile | null {
  const paths = new Set(columns.map(({ path }) => path));
  let best: { profile: Profile; share: number } | null = null;
  for (const profile of profiles) {
    const common = profile.paths.filter((path) => paths.has(path)).length;
    const share = common / Math.max(1, paths.size + profile.paths.length - common);
    if (share >= LEAST && share > (best?.share ?? 0)) best = { profile, share };
  }
  return best?.profile ?? null;
}

const LEAST = 0.6;

/** Settings of one table: the office's profile, or what somebody has just set for this very one. */
export interface Applied {
  readonly profile: Profile;
  readonly isByHand: boolean;
  /** Paths of columns whose money somebody still has to say. */
  readonly asked: ReadonlySet<string>;
}

/** The columns as the profile has them. */
export function withProfile(
  columns: readonly Column[],
  { profile, isByHand, asked }: Applied,
  to: number | null,
): readonly Column[] {
  return columns.map((column) => {
    const set = profile.roles[column.path];
    const role = set ?? column.role;
    const told = profile.money[column.path] ?? null;
    const isChanged = column.money !== null && told !== null && column.money !== told;
    // A table that names another money than last time is refused until somebody says which.
    const isAsked = asked.has(column.path) || (isChanged && !isByHand);
    const money = isAsked ? null : (told ?? column.money);
    const span = profile.spans[column.path];
    return {
      ...column,
      role,
      by: set ? "profile" : column.by,
      months: span && to !== null ? { from: span === "month" ? to : 1, to } : column.months,
      money: isAmount(role) ? money : null,
    };
  });
}

/** What the profile knows and the table lacks, what the table has beyond it, and changed money. */
export function fitOf(
  columns: readonly Column[],
  { profile, isByHand, asked }: Applied,
): ProfileFit {
  const paths = new Set(columns.map(({ path }) => path));
  const known = new Set(profile.paths);
  return {
    name: profile.name,
    missing: profile.paths.filter((path) => !paths.has(path)),
    added: known.size === 0 ? [] : [...paths].filter((path) => !known.has(path)),
    moneyChanged: columns
      .filter(({ path, money }) => {
        const isOther = money !== null && (profile.money[path] ?? money) !== money;
        return asked.has(path) || (isOther && !isByHand);
      })
      .map(({ path }) => path),
  };
}

/**
 * The table's settings as they are after it was taken in, under a name: its columns and their money
 * are those of the table, what was set by hand stays.
 */
export function learnt(table: Table, name: string): Profile {
  const settings = table.settings ?? EMPTY_PROFILE;
  const money = Object.fromEntries(
    table.columns.flatMap(({ path, money: unit }) =>
      unit === null ? [] : [[path, unit] as const],
    ),
  );
  return {
    ...settings,
    name,
    paths: table.columns.map(({ path }) => path),
    money: { ...settings.money, ...money },
    dashIsZero: settings.dashIsZero ?? table.dashIsZero?.value ?? null,
  };
}
