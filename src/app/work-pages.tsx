/** The pages in the frame of work, by the name that the address gives them. */
import type { Role } from "../domain/submissions/roles";
import { type Page, lazyPage, ownPage } from "./lazy-page";

export interface WorkPage extends Page {
  readonly name: string;
  /** Also of who is not signed in. */
  readonly isForAll: boolean;
  /** Whose it is; null: of everybody who is signed in. */
  readonly roles: readonly Role[] | null;
}

const PAGES: Readonly<Record<string, WorkPage>> = {
  login: {
    ...lazyPage("登录页", async () => (await import("../pages/login/login-page")).LoginPage),
    name: "登录",
    isForAll: true,
    roles: null,
  },
  setup: {
    ...lazyPage("设置页", async () => (await import("../pages/setup/setup-page")).SetupPage),
    name: "系统设置",
    isForAll: true,
    roles: null,
  },
  account: {
    ...lazyPage(
      "“我的账户”页",
      async () => (await import("../pages/account/account-page")).AccountPage,
    ),
    name: "我的账户",
    isForAll: false,
    roles: null,
  },
  submit: {
    ...lazyPage("“填报”页", async () => (await import("../pages/submit/submit-page")).SubmitPage),
    name: "填报",
    isForAll: false,
    roles: ["reporter", "reviewer", "administrator"],
  },
  accounts: {
    ...lazyPage(
      "“账户”页",
      async () => (await import("../pages/accounts/accounts-page")).AccountsPage,
    ),
    name: "账户",
    isForAll: false,
    roles: ["reviewer", "administrator"],
  },
  review: {
    ...lazyPage("“审核”页", async () => (await import("../pages/review/review-page")).ReviewPage),
    name: "审核",
    isForAll: false,
    roles: ["reviewer", "administrator"],
  },
};

const NONE: WorkPage = { ...ownPage(() => null), name: "", isForAll: true, roles: null };

/** The page of a name, in whatever case it is written. */
export function workPageAt(name: string): WorkPage {
  return PAGES[name.toLowerCase()] ?? NONE;
}
