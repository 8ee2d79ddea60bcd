import { areaList } from "@vant/area-data";
import { describe, expect, test } from "vitest";
import { foundByPinyin, foundByReadings, isTypedPinyin } from "./finder";
import { PLACE_READINGS } from "./place-readings";

describe("foundByPinyin", () => {
  test.each(["sx", "shanx", "shanxian", "sxian", "SX", "x", "shan", "sha"])(
    "单县 is found by %s",
    (query) => {
      expect(foundByPinyin("单县", query)).toBe(true);
    },
  );

  test.each(["", "dx", "danxian", "sxx", "hanx", "an", "单", "s x", "1"])(
    "单县 is not found by %j",
    (query) => {
      expect(foundByPinyin("单县", query)).toBe(false);
    },
  );

  // What libraries and strangers misread, and what they might be misled to by a correction of
  // something else.
  test.each([
    ["蔚县", "yx", "yuxian"],
    ["浚县", "xx", "xunxian"],
    ["泌阳县", "byx", "biyangxian"],
    ["乐亭县", "ltx", "laotingxian"],
    ["乐陵市", "lls", "laolingshi"],
    ["乐清市", "yqs", "yueqingshi"],
    ["长乐区", "clq", "changlequ"],
    ["民乐县", "mlx", "minlexian"],
    ["番禺区", "pyq", "panyuqu"],
    ["洪洞县", "htx", "hongtongxian"],
    ["洞口县", "dkx", "dongkouxian"],
    ["铅山县", "ysx", "yanshanxian"],
    ["六安市", "las", "luanshi"],
    ["六合区", "lhq", "luhequ"],
    ["六盘水市", "lpss", "liupanshuishi"],
    ["东阿县", "dex", "dongexian"],
    ["歙县", "sx", "shexian"],
    ["黟县", "yx", "yixian"],
    ["婺源县", "wyx", "wuyuanxian"],
    ["莘县", "sx", "shenxian"],
    ["郏县", "jx", "jiaxian"],
    ["鄄城县", "jcx", "juanchengxian"],
    ["盱眙县", "xyx", "xuyixian"],
    ["邗江区", "hjq", "hanjiangqu"],
    ["郫都区", "pdq", "piduqu"],
    ["犍为县", "qwx", "qianweixian"],
    ["珙县", "gx", "gongxian"],
    ["筠连县", "jlx", "junlianxian"],
    ["荥经县", "yjx", "yingjingxian"],
    ["荥阳市", "xys", "xingyangshi"],
    ["尉犁县", "ylx", "yulixian"],
    ["尉氏县", "wsx", "weishixian"],
    ["长子县", "zzx", "zhangzixian"],
    ["长治市", "czs", "changzhishi"],
    ["蚌埠市", "bbs", "bengbushi"],
    ["蚌山区", "bsq", "bengshanqu"],
    ["亳州市", "bzs", "bozhoushi"],
    ["厦门市", "xms", "xiamenshi"],
    ["大埔县", "dbx", "dabuxian"],
    ["黄埔区", "hpq", "huangpuqu"],
    ["会理市", "hls", "huilishi"],
    ["儋州市", "dzs", "danzhoushi"],
    ["行唐县", "xtx", "xingtangxian"],
    ["闵行区", "mhq", "minhangqu"],
    ["井陉县", "jxx", "jingxingxian"],
    ["繁峙县", "fsx", "fanshixian"],
    ["隰县", "xx", "xixian"],
    ["重庆市", "cqs", "chongqingshi"],
    ["朝阳区", "cyq", "chaoyangqu"],
    ["渑池县", "mcx", "mianchixian"],
    ["涡阳县", "gyx", "guoyangxian"],
    ["黄陂区", "hpq", "huangpiqu"],
    ["召陵区", "slq", "shaolingqu"],
    ["南召县", "nzx", "nanzhaoxian"],
    ["都昌县", "dcx", "duchangxian"],
    ["阆中市", "lzs", "langzhongshi"],
    ["红寺堡区", "hspq", "hongsipuqu"],
    ["红寺堡区", "hsbq", "hongsibuqu"],
    ["吕梁市", "lls", "lvliangshi"],
    ["吕梁市", "lls", "luliangshi"],
    ["曾都区", "zdq", "zengduqu"],
    ["大城县", "dcx", "daichengxian"],
  ])("%s is read %s, %s", (name, initials, syllables) => {
    expect([foundByPinyin(name, initials), foundByPinyin(name, syllables)]).toEqual([true, true]);
  });

  test("every character of the country's city and county names has a reading", () => {
    const names = [...Object.values(areaList.city_list), ...Object.values(areaList.county_list)];
    const characters = [...new Set(names.join(""))];
    expect(
      characters.filter(
        (character) =>
          !Array.from("abcdefghijklmnopqrstuvwxyz").some((letter) =>
            foundByPinyin(character, letter),
          ),
      ),
    ).toEqual([]);
  });

  test("a correction has one syllable for each character", () => {
    for (const [text, reading] of PLACE_READINGS)
      expect([text, reading.split(" ")]).toEqual([
        text,
        Array(text.length).fill(expect.stringMatching(/^[a-z|]+$/)),
      ]);
  });
});

describe("foundByReadings", () => {
  test.each([
    ["重庆路改造", "cq"],
    ["重庆路改造", "zqlgz"],
    ["云麓区青梧大桥", "qwdq"],
    ["云麓区青梧大桥", "qingwu"],
  ])("%s is found by %s, in every reading of its characters", (name, query) => {
    expect(foundByReadings(name, query)).toBe(true);
  });

  test("neither by nothing nor by what is not in it", () => {
    expect([foundByReadings("云麓区", ""), foundByReadings("云麓区", "xx")]).toEqual([
      false,
      false,
    ]);
  });

  test("only letters can be 拼音", () => {
    expect(["qw", "QÜ", "q1", "青", ""].map(isTypedPinyin)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
