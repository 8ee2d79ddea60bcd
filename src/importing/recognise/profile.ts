/**
 * What was set by hand for a kind of table, kept so that next month's is understood at once. Columns
 * are known by their heads with year and months left open.
 */
import type { MoneyUnit } from "../cells/money";
import type { ProjectKind } from "../../domain/ledger/kinds";
import type { Role } from "../heads/role";

export interface Profile {
  readonly name: string;
  /** The paths of all columns when it was last used: by them it fits again. */
  readonly paths: readonly string[];
  /** The head's rows, counted from 0; null where they are found by words. */
  readonly head: { readonly first: number; readonly last: number } | null;
  /** By path: only what was set by hand. */
  readonly roles: Readonly<Record<string, Role>>;
  /** By path: what was set by hand, or stood there when it was last used. */
  readonly money: Readonly<Record<string, MoneyUnit>>;
  /** By path: whether values without months in head and title are cumulative, or of one month. */
  readonly spans: Readonly<Record<string, "cumulative" | "month">>;
  /** Labels of rows that are sums. */
  readonly totals: readonly string[];
  /** Whether — is zero; null where nobody has said. */
  readonly dashIsZero: boolean | null;
  /** What a day that is past means under 开工（计划开工）时间; null where nobody has said. */
  readonly pastDays: "actual" | "planned" | null;
  /** 性质 of projects that say nothing of it; null where nobody has said. */
  readonly projectKind: ProjectKind | null;
}

/** Nothing set by hand. */
export const EMPTY_PROFILE: Profile = {
  name: "",
  paths: [],
  head: null,
  roles: {},
  money: {},
  spans: {},
  totals: [],
  dashIsZero: null,
  pastDays: null,
  projectKind: null,
};
