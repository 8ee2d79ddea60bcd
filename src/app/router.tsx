/**
 * Routes. 总览 comes with the app, every other page is a chunk of its own; the query string is
 * written plainly (contract section 3).
 */
import {
  type RouteComponent,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "../navigation/search";
import { OverviewPage } from "../pages/overview/overview-page";
import { lazyPage } from "./lazy-page";
import { NotFoundPage } from "./not-found-page";
import { PageErrorPage } from "./page-error-page";
import { Shell } from "./shell";
import { basePath, meantAddress } from "./page-address";

const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(search).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    ),
});

/** All pages but the wall stand in the shell. */
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

function page<Path extends string>(path: Path, component: RouteComponent) {
  return createRoute({ getParentRoute: () => shell, path, component });
}

type LazyName = "counties" | "county" | "enterprises" | "figure" | "report" | "policy" | "wall";

/**
 * The pages that are loaded when they are opened, each by the name that a message calls it. Typed
 * here: pages know the router's types.
 */
const LAZY: Readonly<Record<LazyName, RouteComponent>> = {
  counties: lazyPage(
    "“县区对比”页",
    async () => (await import("../pages/counties/counties-page")).CountiesPage,
  ),
  county: lazyPage("单位页", async () => (await import("../pages/county/county-page")).CountyPage),
  enterprises: lazyPage(
    "“四上企业”页",
    async () => (await import("../pages/enterprises/enterprises-page")).EnterprisesPage,
  ),
  figure: lazyPage("单图页", async () => (await import("../pages/figure/figure-page")).FigurePage),
  report: lazyPage(
    "“汇报”页",
    async () => (await import("../pages/report/report-page")).ReportPage,
  ),
  policy: lazyPage(
    "“口径说明”页",
    async () => (await import("../pages/policy/policy-page")).PolicyPage,
  ),
  wall: lazyPage("大屏", async () => (await import("./wall-frame")).WallFrame),
};

const wall = createRoute({ getParentRoute: () => root, path: "/wall", component: LAZY.wall });

const pages = shell.addChildren([
  page("/", OverviewPage),
  page("/counties", LAZY.counties),
  page("/counties/$code", LAZY.county),
  page("/enterprises", LAZY.enterprises),
  page("/figures/$figure", LAZY.figure),
  page("/report", LAZY.report),
  page("/policy", LAZY.policy),
  // In the shell, unlike the router's own answer to an unknown address.
  page("$", NotFoundPage),
]);
const tree = root.addChildren([pages, wall]);

/** What a chat or a mail has added to the path is taken off before anything reads it. */
function mendAddress(): void {
  const { pathname, search, hash } = globalThis.location;
  const meant = meantAddress();
  if (meant !== pathname + search) globalThis.history.replaceState(null, "", meant + hash);
}

/** The app's router, under the base path of index.html. */
export function createAppRouter() {
  mendAddress();
  return createRouter({
    routeTree: tree,
    basepath: basePath(),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    scrollToTopSelectors: ["#scroller"],
    defaultPreload: "intent",
    defaultErrorComponent: PageErrorPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
