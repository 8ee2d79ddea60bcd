/** The pages of an office's staff: where they stand, and who has them in the menu. */
import type { Role } from "../domain/submissions/roles";
import { optionOf } from "./as-meant";
import type { Search } from "./search";

export const LOGIN_PATH = "/login";
export const ACCOUNT_PATH = "/account";
export const ACCOUNTS_PATH = "/accounts";
export const SUBMIT_PATH = "/submit";
const REVIEW_PATH = "/review";

const CHECKING: readonly Role[] = ["reviewer", "administrator"];

/** In the order of the menu. 账户 and 记录 are two views of one page. */
export const WORK_PAGES: readonly {
  readonly path: string;
  readonly view?: AccountsView;
  readonly name: string;
  readonly roles: readonly Role[];
}[] = [
  { path: SUBMIT_PATH, name: "填报", roles: ["reporter", ...CHECKING] },
  { path: REVIEW_PATH, name: "审核", roles: CHECKING },
  { path: ACCOUNTS_PATH, name: "账户", roles: ["administrator"] },
  { path: ACCOUNTS_PATH, view: "log", name: "记录", roles: ["reviewer"] },
];

/** Where somebody begins who came to sign in and to nothing else. */
export function startPath(role: Role): string {
  if (role === "reader") return "/";
  return role === "reporter" ? SUBMIT_PATH : REVIEW_PATH;
}

/** What of the administration is shown: `view` of /accounts. */
export const ACCOUNTS_VIEWS = [
  { value: "people", label: "账户" },
  { value: "links", label: "大屏链接" },
  { value: "settings", label: "阅读权限" },
  { value: "office", label: "本单位" },
  { value: "log", label: "记录" },
] as const;
export type AccountsView = (typeof ACCOUNTS_VIEWS)[number]["value"];

/** The views that a role has; a reviewer reads the log alone. */
export function accountsViews(role: Role): readonly (typeof ACCOUNTS_VIEWS)[number][] {
  return ACCOUNTS_VIEWS.filter(({ value }) => role === "administrator" || value === "log");
}

/** The view that an address names; the first that there is for any other word. */
export function readAccountsView(search: Search, role: Role): AccountsView {
  const views = accountsViews(role).map(({ value }) => value);
  return optionOf(views, search["view"] ?? "") ?? views[0] ?? "people";
}
