import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import { WordedError } from "../../lib/worded-error";
import { trayOf } from "../../report/fixtures/tray";
import { notedRun, requestOf } from "./fixtures/request";
import type { ReportExport } from "./request";
import { together } from "./together";

const REQUEST = requestOf(trayOf(view(xiangxi()), ["lamps"]));

const making = (name: string): ReportExport => {
  return (_, run) => {
    run.step(0, 2, "图1 亮灯");
    run.step(1, 2, "打包");
    run.failed("图1 亮灯", "没有字体。");
    return Promise.resolve({ name, blob: new Blob([name]), pictures: [] });
  };
};
const failing: ReportExport = () => Promise.reject(new WordedError("内存不足。"));
const kind = (name: string, make: ReportExport) => ({ name, make: () => Promise.resolve(make) });

test("holds the file of each kind; steps and failures say of which they are", async () => {
  const run = notedRun();
  const all = together([kind("Word", making("a.docx")), kind("PowerPoint", making("a.pptx"))]);
  const file = await all(REQUEST, run);
  expect(file.name).toBe("三季度重点项目汇报_全部.zip");
  expect(Object.keys(unzipSync(new Uint8Array(await file.blob.arrayBuffer())))).toEqual([
    "a.docx",
    "a.pptx",
  ]);
  expect(run.steps).toEqual([
    "0/4 Word：图1 亮灯",
    "1/4 Word：打包",
    "2/4 PowerPoint：图1 亮灯",
    "3/4 PowerPoint：打包",
  ]);
  expect(run.failures[1]).toBe("PowerPoint：图1 亮灯: 没有字体。");
});

test("a kind that fails as a whole is told, and the others leave", async () => {
  const run = notedRun();
  const { blob } = await together([kind("Word", failing), kind("PowerPoint", making("a.pptx"))])(
    REQUEST,
    run,
  );
  expect(Object.keys(unzipSync(new Uint8Array(await blob.arrayBuffer())))).toEqual(["a.pptx"]);
  expect(run.failures[0]).toBe("Word：整个文件: 内存不足。");
});

test("where every kind fails there is no file", async () => {
  await expect(together([kind("Word", failing)])(REQUEST, notedRun())).rejects.toThrow(
    "一个文件也没有做出来",
  );
});

test("cancelled between two kinds makes nothing", async () => {
  const run = notedRun((own, done) => done === 1 && own.cancel());
  const all = together([kind("Word", making("a.docx")), kind("PowerPoint", making("a.pptx"))]);
  await expect(all(REQUEST, run)).rejects.toMatchObject({ name: "AbortError" });
  expect(run.steps.length).toBe(2);
});
