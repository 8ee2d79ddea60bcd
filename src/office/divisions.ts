/** 行政区划: the prefectures of GB/T 2260 with their counties, loaded when an office is made. */
import { type RegionCode, parseCode } from "../domain/facts/county";
import { isPresent } from "../lib/array";
import { lazyPart } from "../lib/lazy-part";

export interface Division {
  readonly code: RegionCode;
  readonly name: string;
}

export interface Prefecture extends Division {
  /** In the order of their codes. */
  readonly counties: readonly Division[];
}

/** The list, which is made by scripts/build-divisions.ts. */
export const divisions = lazyPart("行政区划名单", async (): Promise<readonly Prefecture[]> => {
  const { prefectures } = await import("./divisions.json");
  return prefectures
    .map(({ code, name, counties }) => {
      const own = divisionOf(`${code}${name}`);
      return own && { ...own, counties: counties.split("、").map(divisionOf).filter(isPresent) };
    })
    .filter(isPresent);
});

/** 433101吉首市 */
function divisionOf(text: string): Division | null {
  const code = parseCode(text.slice(0, 6));
  const name = text.slice(6);
  return code && name !== "" ? { code, name } : null;
}

/**
 * The short form that a name of 自治州, 自治县 or 自治旗 has for certain, without the peoples in it:
 * 湘西州 of 湘西土家族苗族自治州. Null of any other.
 */
export function shortAutonomous(name: string): string | null {
  const [, stem, form] = /^(.+)自治([州县旗])$/.exec(name) ?? [];
  if (stem === undefined || form === undefined) return null;
  const short = stem.replace(PEOPLES, "");
  return short === stem || short.length < 2 ? null : `${short}${form}`;
}

/** As they stand at the end of such names, some without 族. */
const PEOPLES = new RegExp(
  `(?:${[
    ..."蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡".split(
      " ",
    ),
    ..."纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 普米 塔吉克 怒 鄂温克 德昂 保安 裕固".split(
      " ",
    ),
    ..."独龙 鄂伦春 赫哲 各".split(" "),
  ]
    .map((people) => `${people}族`)
    .join("|")}|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)+$`,
);
