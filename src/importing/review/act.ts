/** What can be set by hand, as data: an action on a review gives the next input. */
import type { RegionCode } from "../../domain/facts/county";
import type { ProjectKind } from "../../domain/ledger/kinds";
import type { MoneyUnit } from "../cells/money";
import { squash } from "../cells/squash";
import { cellAt, textOf } from "../grid";
import type { Role } from "../heads/role";
import { EMPTY_PROFILE, type Profile } from "../recognise/profile";
import { isAmount } from "../recognise/resolve";
import { type Review, type ReviewInput, tableOf } from "./review";
import type { ReviewedTable, TableRef, TableSettings } from "./tables";

type OfTable = { readonly table: TableRef };

export type ReviewAction =
  /** Rows of the sheet, counted from 0. */
  | (OfTable & { readonly kind: "head"; readonly first: number; readonly last: number })
  | (OfTable & { readonly kind: "role"; readonly path: string; readonly role: Role })
  /** `path` null: all amounts whose money is not certain. */
  | (OfTable & { readonly kind: "money"; readonly path: string | null; readonly money: MoneyUnit })
  | (OfTable & {
      readonly kind: "span";
      readonly path: string;
      readonly span: "cumulative" | "month";
    })
  | (OfTable & { readonly kind: "year" | "month"; readonly value: number })
  | (OfTable & { readonly kind: "owner"; readonly unit: RegionCode })
  /** Row of the sheet: whether it is a sum, and all rows that are called so. */
  | (OfTable & { readonly kind: "total"; readonly row: number; readonly isTotal: boolean })
  | (OfTable & { readonly kind: "leftOut"; readonly isLeftOut: boolean })
  /** `table` null: all tables of the file. */
  | {
      readonly kind: "projectKind";
      readonly table: TableRef | null;
      readonly value: ProjectKind;
    }
  | {
      readonly kind: "pastDays";
      readonly table: TableRef | null;
      readonly value: "actual" | "planned";
    }
  /** Of the whole office: for all tables of the file. */
  | { readonly kind: "dashIsZero"; readonly value: boolean }
  | { readonly kind: "alias"; readonly name: string; readonly unit: RegionCode }
  /** Keys of values that somebody holds to be right, or no longer does. */
  | {
      readonly kind: "confirm";
      readonly keys: readonly string[];
      readonly isConfirmed: boolean;
    }
  /** 需说明: the sentence for the problem of this key. */
  | { readonly kind: "explain"; readonly key: string; readonly sentence: string };

type FileAction = Extract<
  ReviewAction,
  { kind: "projectKind" | "pastDays" | "dashIsZero" | "alias" | "confirm" | "explain" }
>;
type TableAction = Exclude<ReviewAction, FileAction>;

/** The input after an action. One on a table that is not there changes nothing. */
export function acted(review: Review, action: ReviewAction): ReviewInput {
  if (isOfFile(action)) return onFile(review, action);
  const reviewed = tableOf(review, action.table);
  return reviewed
    ? withSettings(review.input, action.table, onTable(reviewed, action))
    : review.input;
}

const OF_FILE: ReadonlySet<ReviewAction["kind"]> = new Set<FileAction["kind"]>([
  "projectKind",
  "pastDays",
  "dashIsZero",
  "alias",
  "confirm",
  "explain",
]);

function isOfFile(action: ReviewAction): action is FileAction {
  return OF_FILE.has(action.kind);
}

function onFile(review: Review, action: FileAction): ReviewInput {
  const { input } = review;
  switch (action.kind) {
    case "alias": {
      const others = input.aliases.filter(({ name }) => squash(name) !== squash(action.name));
      return { ...input, aliases: [...others, { name: action.name, unit: action.unit }] };
    }
    case "confirm": {
      const others = [...input.rules.confirmed].filter((key) => !action.keys.includes(key));
      const confirmed = new Set(action.isConfirmed ? [...others, ...action.keys] : others);
      return { ...input, rules: { ...input.rules, confirmed } };
    }
    case "explain": {
      const explanations = { ...input.explanations, [action.key]: action.sentence };
      return { ...input, explanations };
    }
    case "dashIsZero":
      return withProfiles(review, null, { dashIsZero: action.value });
    case "pastDays":
      return withProfiles(review, action.table, { pastDays: action.value });
    case "projectKind":
      return withProfiles(review, action.table, { projectKind: action.value });
  }
}

function onTable(reviewed: ReviewedTable, action: TableAction): TableSettings {
  const { settings } = reviewed;
  switch (action.kind) {
    case "year":
      return { ...settings, year: action.value };
    case "month":
      return { ...settings, month: action.value };
    case "owner":
      return { ...settings, owner: action.unit };
    case "leftOut":
      return { ...settings, isLeftOut: action.isLeftOut };
    case "money":
      return withMoney(reviewed, action.path, action.money);
    case "head":
      return withProfile(reviewed, (profile) => ({
        ...profile,
        head: {
          first: action.first - reviewed.table.offset,
          last: action.last - reviewed.table.offset,
        },
      }));
    case "role":
      return withProfile(reviewed, (profile) => ({
        ...profile,
        roles: { ...profile.roles, [action.path]: action.role },
      }));
    case "span":
      return withProfile(reviewed, (profile) => ({
        ...profile,
        spans: { ...profile.spans, [action.path]: action.span },
      }));
    case "total":
      return withProfile(reviewed, (profile) => ({
        ...profile,
        totals: totalsWith(profile.totals, labelOfRow(reviewed, action.row), action.isTotal),
      }));
  }
}

function withMoney(reviewed: ReviewedTable, path: string | null, money: MoneyUnit): TableSettings {
  const unclear = reviewed.table.columns.filter(
    (column) => isAmount(column.role) && column.money === null,
  );
  const paths = path === null ? unclear.map((column) => column.path) : [path];
  const { profile, asked, ...others } = withProfile(reviewed, (own) => ({
    ...own,
    money: { ...own.money, ...Object.fromEntries(paths.map((one) => [one, money])) },
  }));
  return { ...others, profile, asked: asked.filter((one) => !paths.includes(one)) };
}

function totalsWith(totals: readonly string[], label: string, isTotal: boolean): readonly string[] {
  const others = totals.filter((other) => squash(other) !== label);
  return isTotal && label !== "" ? [...others, label] : others;
}

/** What a row of the sheet is called: its unit, its project, or its first words. */
export function labelOfRow({ table }: ReviewedTable, sheetRow: number): string {
  const { grid, columns, offset } = table;
  const row = sheetRow - offset;
  const naming = columns.filter(
    ({ role }) => role.kind === "unit" || (role.kind === "field" && role.field === "name"),
  );
  const named = naming.map(({ index }) => textOf(cellAt(grid, row, index)));
  const texts = [...named, ...(grid.rows[row] ?? []).map(textOf)];
  return squash((texts.find((text) => squash(text) !== "") ?? "").slice(0, LONGEST_LABEL));
}

const LONGEST_LABEL = 300;

/**
 * The settings with a changed profile. It begins as the table has it, so that one answer doesn't
 * throw away what a profile knows; money that the profile could not decide stays asked for.
 */
function withProfile(
  { settings, table }: ReviewedTable,
  change: (profile: Profile) => Profile,
): TableSettings {
  const asked = settings.profile ? settings.asked : (table.profile?.moneyChanged ?? []);
  return {
    ...settings,
    asked,
    profile: change(settings.profile ?? table.settings ?? EMPTY_PROFILE),
  };
}

function withProfiles(review: Review, only: TableRef | null, said: Partial<Profile>): ReviewInput {
  const tables = review.sheets
    .flatMap((sheet) => sheet.tables)
    .filter(({ ref, table }) => (only ? isSameTable(ref, only) : table.head !== null));
  return tables.reduce(
    (input, reviewed) =>
      withSettings(
        input,
        reviewed.ref,
        withProfile(reviewed, (own) => ({ ...own, ...said })),
      ),
    review.input,
  );
}

/** Whether two name one table. */
function isSameTable(one: TableRef, other: TableRef): boolean {
  return one.sheet === other.sheet && one.table === other.table;
}

function withSettings(
  input: ReviewInput,
  { sheet, table }: TableRef,
  settings: TableSettings,
): ReviewInput {
  const ofSheet = { ...input.settings[sheet], [table]: settings };
  return { ...input, settings: { ...input.settings, [sheet]: ofSheet } };
}
