/** What of an office's own data is shown: `view` of /data. */
import { optionOf } from "./as-meant";
import type { Search } from "./search";

export const DATA_VIEWS = [
  { value: "import", label: "导入" },
  { value: "log", label: "记录" },
  { value: "units", label: "单位" },
  { value: "rules", label: "口径" },
  { value: "forms", label: "空表和设置" },
  { value: "file", label: "单位文件" },
] as const;
export type DataView = (typeof DATA_VIEWS)[number]["value"];

/** The view that an address names; 导入 for any other word. */
export function readDataView(search: Search): DataView {
  const ids = DATA_VIEWS.map(({ value }) => value);
  return optionOf(ids, search["view"] ?? "") ?? "import";
}
