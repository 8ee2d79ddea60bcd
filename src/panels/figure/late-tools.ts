import { lazyPart } from "../../lib/lazy-part";

/** What the first figure gets with the file of all others. */
export const lateTools = lazyPart(
  "数据表和导出",
  async () => (await import("./tools")).FIGURE_TOOLS,
);
