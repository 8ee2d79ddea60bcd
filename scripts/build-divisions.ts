/**
 * Writes src/office/divisions.json, the prefectures of GB/T 2260 with their counties in the order of
 * the codes, from `@vant/area-data` (MIT): `npm run divisions`. Statistical zones, which that list
 * also holds (开发区, 街道), are no counties and left out.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { areaList } from "@vant/area-data";

const TARGET = new URL("../src/office/divisions.json", import.meta.url);

/** 省直辖县 and the like, which are no prefectures. */
const NO_PREFECTURE = /9000$|^[78]/;
/** The counties of 重庆, which the list keeps apart from its districts. */
const CHONGQING = { districts: "500100", counties: "500200" };
/** 01 to 70 are 区, 县 and cities of 自治州, 81 to 89 cities of prefectures. */
const COUNTY = /^\d{4}(?:0[1-9]|[1-6]\d|70|8[1-9])$/;

/** The text of the file. */
export function divisionsText(): string {
  const prefectures = Object.entries(areaList.city_list)
    .filter(([code]) => !NO_PREFECTURE.test(code) && code !== CHONGQING.counties)
    .map(([code, name]) => ({ code, name, counties: countiesOf(code).join("、") }));
  const content = {
    source: "GB/T 2260, by @vant/area-data 2.1.0 (MIT, Copyright (c) Youzan and contributors)",
    prefectures,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** 433101吉首市 */
function countiesOf(prefecture: string): string[] {
  const prefixes = new Set([
    prefecture.slice(0, 4),
    ...(prefecture === CHONGQING.districts ? [CHONGQING.counties.slice(0, 4)] : []),
  ]);
  return Object.entries(areaList.county_list)
    .filter(
      ([code, name]) =>
        prefixes.has(code.slice(0, 4)) && COUNTY.test(code) && /(?<!开发)[市县区旗]$/.test(name),
    )
    .map(([code, name]) => `${code}${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, divisionsText());
