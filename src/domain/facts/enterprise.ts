/**
 * 四上企业: the categories, in the order and with the words that every screen and sentence uses.
 */
export const CATEGORIES = [
  { id: "industry", full: "规上工业", short: "工业", sign: "工", inSentences: "规上工业企业" },
  {
    id: "construction",
    full: "资质内建筑业",
    short: "建筑业",
    sign: "建",
    inSentences: "资质内建筑企业",
  },
  {
    id: "trade",
    full: "限上批零住餐",
    short: "批零住餐",
    sign: "商",
    inSentences: "限上批零住餐企业",
  },
  { id: "realEstate", full: "房地产开发", short: "房地产", sign: "房", inSentences: "房地产企业" },
  {
    id: "services",
    full: "规上服务业",
    short: "服务业",
    sign: "服",
    inSentences: "规上服务业企业",
  },
] as const;

/** All of them together, in words: 五类相加23家. */
export const ALL_CATEGORIES = "五类";

export type Category = (typeof CATEGORIES)[number]["id"];

export const CATEGORY_IDS: readonly Category[] = CATEGORIES.map((category) => category.id);
