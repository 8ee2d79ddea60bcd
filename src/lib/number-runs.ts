/**
 * Where a number in Chinese text begins and ends: 474.5亿元, 0.9个百分点, 1—9月, 3/4个单位, 74.1%. A line
 * never breaks inside one (design rule for line breaks). It does not decide what the number means.
 */
const DIGITS = String.raw`\d[\d,]*(?:\.\d+)?%?`;
const UNITS = [
  "个百分点",
  "百分点",
  "个单位",
  "个项目",
  "个月",
  "个",
  "亿元",
  "万元",
  "亿",
  "万",
  "年[一二三四]季度",
  "季度",
  "月份",
  "年度",
  "年",
  "月",
  "日",
  "家",
  "项",
  "倍",
  "位",
  "元",
  "人",
  "件",
  "处",
  "分",
  "%",
  "‰",
].join("|");

/**
 * The source of a regular expression for one run: an optional 第 or sign, a number or a range of
 * numbers, and its unit.
 */
export const NUMBER_RUN = String.raw`第?[+−±]?${DIGITS}(?:[—–～/×]${DIGITS})*(?:${UNITS})?`;
