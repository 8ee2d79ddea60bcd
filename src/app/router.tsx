/** Routes. 总览 comes with the app, every other page is a chunk of its own; the query string is written plainly (contract section 3). */
import { type RouteComponent, createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "../navigation/search";
import { OverviewPage } from "../pages/overview/overview-page";
import { NotFoundPage } from "./not-found-page";
import { PageErrorPage } from "./page-error-page";
import { Shell } from "./shell";
import { basePath } from "./start-up";

const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
});

/** All pages but the wall stand in the shell. */
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

function page<Path extends string>(path: Path, component: RouteComponent) {
  return createRoute({ getParentRoute: () => shell, path, component });
}

const wall = createRoute({
  getParentRoute: () => root,
  path: "/wall",
  component: lazyRouteComponent(() => import("./wall-frame"), "WallFrame"),
});

const pages = shell.addChildren([
  page("/", OverviewPage),
  page(
    "/counties",
    lazyRouteComponent(() => import("../pages/counties/counties-page"), "CountiesPage"),
  ),
  page(
    "/counties/$code",
    lazyRouteComponent(() => import("../pages/county/county-page"), "CountyPage"),
  ),
  page(
    "/enterprises",
    lazyRouteComponent(() => import("../pages/enterprises/enterprises-page"), "EnterprisesPage"),
  ),
  page(
    "/figures/$figure",
    lazyRouteComponent(() => import("../pages/figure/figure-page"), "FigurePage"),
  ),
  page(
    "/report",
    lazyRouteComponent(() => import("../pages/report/report-page"), "ReportPage"),
  ),
  page(
    "/policy",
    lazyRouteComponent(() => import("../pages/policy/policy-page"), "PolicyPage"),
  ),
  // In the shell, unlike the router's own answer to an unknown address.
  page("$", NotFoundPage),
]);
const tree = root.addChildren([pages, wall]);

/** The app's router, under the base path of index.html. */
export function createAppRouter() {
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
