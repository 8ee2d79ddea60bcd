/**
 * Which page stands at which address. 总览 comes with the app, every other page is a chunk of its
 * own.
 */
import { useLayoutEffect } from "react";
import { decodings } from "../navigation/as-meant";
import { OverviewPage } from "../pages/overview/overview-page";
import { type Page, lazyPage, ownPage } from "./lazy-page";
import { NotFoundPage } from "./not-found-page";
import { PageBoundary } from "./page-error-page";
import { restoreScroll } from "./scroll-memory";
import { DeskFrame } from "./desk-frame";
import { useShown, waitBy } from "./visits";

const WALL = lazyPage("大屏", async () => (await import("./wall-frame")).WallFrame);
/** Signing in and what an office's staff does: in a frame of its own, with parts of its own. */
const WORK = lazyPage("页面", async () => (await import("./work-frame")).WorkFrame);
const NOT_FOUND = ownPage(NotFoundPage);

/** Each page by its path; the group is what the path names. */
const PAGES: readonly (readonly [path: RegExp, page: Page])[] = [
  [/^\/$/, ownPage(OverviewPage)],
  [
    /^\/counties$/i,
    lazyPage(
      "“县区对比”页",
      async () => (await import("../pages/counties/counties-page")).CountiesPage,
    ),
  ],
  [
    /^\/counties\/([^/]+)$/i,
    lazyPage("单位页", async () => (await import("../pages/county/county-page")).CountyPage),
  ],
  [
    /^\/projects$/i,
    lazyPage(
      "“项目台账”页",
      async () => (await import("../pages/projects/projects-page")).ProjectsPage,
    ),
  ],
  [
    /^\/projects\/([^/]+)$/i,
    lazyPage("项目页", async () => (await import("../pages/project/project-page")).ProjectPage),
  ],
  [
    /^\/quality$/i,
    lazyPage(
      "“数据质量”页",
      async () => (await import("../pages/quality/quality-page")).QualityPage,
    ),
  ],
  [
    /^\/enterprises$/i,
    lazyPage(
      "“四上企业”页",
      async () => (await import("../pages/enterprises/enterprises-page")).EnterprisesPage,
    ),
  ],
  [
    /^\/figures\/([^/]+)$/i,
    lazyPage("单图页", async () => (await import("../pages/figure/figure-page")).FigurePage),
  ],
  [
    /^\/report$/i,
    lazyPage("“汇报”页", async () => (await import("../pages/report/report-page")).ReportPage),
  ],
  [
    /^\/policy$/i,
    lazyPage("“口径说明”页", async () => (await import("../pages/policy/policy-page")).PolicyPage),
  ],
  [
    /^\/data$/i,
    lazyPage("“数据”页", async () => (await import("../pages/data/data-page")).DataPage),
  ],
  [/^\/wall$/i, WALL],
  [/^\/(login|setup|accounts?|submit|review)$/i, WORK],
];

/** The page of a path below the app's own, and what it names there. */
function pageAt(path: string): { readonly page: Page; readonly named: string } {
  const plain = path.replace(/(?<=.)\/+$/, "");
  for (const [pattern, page] of PAGES) {
    const match = pattern.exec(plain);
    if (match) return { page, named: decodings(match[1] ?? "")[1] ?? "" };
  }
  return { page: NOT_FOUND, named: "" };
}

waitBy((path) => pageAt(path).page.ahead());

/** The page of the visit that is shown. All but the wall and the staff's stand in the frame of a desk. */
export function Pages() {
  const visit = useShown();
  useLayoutEffect(() => {
    if (!visit.stays) restoreScroll(visit.key);
  }, [visit]);
  const { page, named } = pageAt(visit.path);
  const drawn = (
    <PageBoundary of={visit}>
      <page.Component named={named} />
    </PageBoundary>
  );
  return page === WALL || page === WORK ? (
    drawn
  ) : (
    <PageBoundary of={visit}>
      <DeskFrame>{drawn}</DeskFrame>
    </PageBoundary>
  );
}
