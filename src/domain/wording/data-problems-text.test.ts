import { expect, test } from "vitest";
import { dataProblemsText } from "./data-problems-text";
import { officeOf, units } from "../fixtures/build";

const { dataset } = officeOf({ units: units(1) });

test("the text names the data and every problem with its place", () => {
  const text = dataProblemsText(dataset, [
    { weight: "leftOut", where: "facts", what: "代码990199不在regions中", done: "没有计入" },
    {
      weight: "dropped",
      where: "sources[0].months",
      what: "不符合约定，收到空缺",
      done: "已按没有处理",
    },
  ]);
  expect(text.split("\n")).toEqual([
    "测试看板：数据有2处问题，请核实后重报。",
    "数据版本r1，生成时间2022年1月8日08:00",
    "1. 【未计入】facts：代码990199不在regions中；没有计入。",
    "2. 【略去】sources[0].months：不符合约定，收到空缺；已按没有处理。",
  ]);
});

test("what the data hold is no markup where it is pasted", () => {
  const text = dataProblemsText({ ...dataset, title: "<b>市</b>" }, [
    {
      weight: "dropped",
      where: "title",
      what: "收到“<img src=x onerror=alert(1)>”",
      done: "已略去",
    },
  ]);
  expect(text).not.toMatch(/[<>]/);
  expect(text).toContain("＜img src=x onerror=alert(1)＞");
});
