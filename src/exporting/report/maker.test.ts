import { expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import { WordedError } from "../../lib/worded-error";
import { trayOf } from "../../report/fixtures/tray";
import { reportOutline } from "../../report/outline";
import { notedRun } from "./fixtures/request";
import { eachPart, eachPartOr } from "./maker";

const TRAY = trayOf(view(xiangxi()), ["lamps"]);
const { parts } = reportOutline({ ...TRAY, items: TRAY.items.slice(0, 4) });

test("each part is a step by its words, and what closes is the last", async () => {
  const run = notedRun();
  const made = await eachPart(parts, run, { make: async ({ label }) => label, closing: "打包" });
  expect(made).toEqual(["", "附件1", "表1", "图1"]);
  expect(run.steps).toEqual([
    "0/5 湘西州重点项目推进情况通报（2021年三季度累计）",
    "1/5 附件1 县区对比：全州，2021年三季度累计",
    "2/5 表1 湘西州四项主要指标",
    "3/5 图1 亮灯",
    "4/5 打包",
  ]);
});

test("what fails is told with its reason, a strange error in words of ours, and the rest is made", async () => {
  const run = notedRun();
  const made = await eachPartOr(parts, run, {
    make: async ({ label }) => {
      if (label === "表1") throw new WordedError("内存不足。");
      if (label === "图1") throw new TypeError("x is undefined");
      return label;
    },
    instead: ({ label }, reason) => `${label}：${reason}`,
    closing: "打包",
  });
  expect(made).toEqual(["", "附件1", "表1：内存不足。", "图1：程序出错，请再试一次。"]);
  expect(run.failures).toEqual([
    "表1 湘西州四项主要指标: 内存不足。",
    "图1 亮灯: 程序出错，请再试一次。",
  ]);
});

test("where nothing could be made there is no file, and it says why", async () => {
  const make = () => Promise.reject(new WordedError("画图程序没有载入。"));
  await expect(eachPart(parts, notedRun(), { make, closing: "打包" })).rejects.toThrow(
    "什么也没有做出来。画图程序没有载入。",
  );
});

test("what fails because it was cancelled is no failure", async () => {
  const run = notedRun();
  const make = () => {
    run.cancel();
    return Promise.reject(new WordedError("中断。"));
  };
  await expect(eachPart(parts, run, { make, closing: "打包" })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(run.failures).toEqual([]);
  expect(run.steps.length).toBe(1);
});
