/** The pages that exist, in navigation order. A page that is not built is not in this list. */
export const PAGES = [
  { path: "/", name: "总览", short: "总览" },
  { path: "/counties", name: "县区对比", short: "县区" },
  { path: "/projects", name: "项目台账", short: "项目" },
  { path: "/enterprises", name: "四上企业", short: "四上" },
  { path: "/report", name: "汇报", short: "汇报" },
  { path: "/policy", name: "口径说明", short: "口径" },
] as const;

/**
 * 大屏: a page of its own, outside the frame of the others; linked where there may be a large screen.
 */
export const WALL_PATH = "/wall";

/** 数据质量 of the ledger: reached from it and from 核对. */
export const QUALITY_PATH = "/quality";

/** 数据: where an office takes in its own workbooks; beside the built-in data only. */
export const DATA_PATH = "/data";

export type PagePath = (typeof PAGES)[number]["path"];

/** Whether a location belongs to a page: /counties/411481 belongs to /counties, /quality to /projects. */
export function isWithin(pathname: string, page: PagePath): boolean {
  if (pathname === QUALITY_PATH) return page === "/projects";
  return page === "/" ? pathname === "/" : pathname === page || pathname.startsWith(`${page}/`);
}
