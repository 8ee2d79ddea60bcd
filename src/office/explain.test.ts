import { describe, expect, test } from "vitest";
import { code } from "../domain/fixtures/build";
import { gridOf, linesOf } from "../importing/fixtures/grids";
import { EMPTY_PROFILE } from "../importing/recognise/profile";
import { eventWords, importWords, revisionWords, undoEffect, undoWords } from "./explain";
import { CREATED, SEPTEMBER, after, monthly, taken } from "./fixtures/office";
import { foldJournal } from "./fold";
import type { ImportedEvent, Journal } from "./journal";

const FIRST = taken([CREATED], monthly(SEPTEMBER), { name: "9月.xlsx" });

function lastImport(journal: Journal): ImportedEvent {
  const last = journal.at(-1);
  if (last?.kind !== "imported") throw new Error("the last event is an import");
  return last;
}

function undone(journal: Journal): string {
  const event = lastImport(journal);
  return undoWords(event, undoEffect(journal, event.id));
}

test("every event has its line, in the names of today", () => {
  const journal = after(
    FIRST,
    { kind: "unitRenamed", unit: code("u1"), from: "泾县", to: "泾川县" },
    { kind: "aliasTold", unit: code("u1"), alias: "泾", note: "县里来电" },
    { kind: "aliasTold", unit: code("root"), alias: "青山地区" },
    { kind: "unitsMerged", from: code("u3"), name: "宣州区", into: code("u2") },
    { kind: "ruleChanged", change: { rule: "rankGroups", from: null, to: "together" } },
    {
      kind: "ruleChanged",
      change: { rule: "lamp", from: null, to: { basis: "gap", yellow: 2, red: 5 } },
    },
    { kind: "ruleChanged", change: { rule: "lampFor", from: ["start"], to: [] } },
    { kind: "profileSaved", profile: { ...EMPTY_PROFILE, name: "月报" } },
    { kind: "profileRemoved", name: "月报" },
    { kind: "dashTold", isZero: true },
    { kind: "reportingDaySet", day: 8 },
    { kind: "undone", import: "e1" },
    { kind: "published" },
  );
  const state = foldJournal(journal);
  expect(journal.map((event) => eventWords(event, state))).toEqual([
    "建立单位：青山市，3个下属单位。",
    "9月.xlsx：新增10个数，变更0个。",
    "单位更名：泾县改为泾川县。",
    "认名称：“泾”是泾川县。备注：县里来电",
    "认名称：“青山地区”是青山市。",
    "合并单位：宣州区并入旌德县。",
    "改口径：名次的范围由默认（同组内排）改为全部单位一起排。",
    "改口径：亮灯标准由默认（低于序时为黄，低超过10个百分点为红）改为低于序时超过2个百分点为黄，低超过5个百分点为红。",
    "改口径：亮灯的指标由开工率改为都不亮灯。",
    "保存表格设置：月报。",
    "删除表格设置：月报。",
    "确认“—”是零。",
    "报送截止日：次月8日。",
    "撤销导入：9月.xlsx。",
    "发布：此前的导入不能再撤销。",
  ]);
  expect(revisionWords(state)).toBe("第15版，2025年11月8日10:14");
});

describe("an import", () => {
  test("says what was the same, absent, refused, noted and explained", () => {
    const october = taken(
      FIRST,
      monthly("泾县 | 8 | 7 | 3 | 40 | 20\n外县 | 1 | 1 | 1 | 1 | 1", "2025年1-10月"),
      { name: "10月.xlsx", at: "2025-11-03T08:00:00+08:00", sentence: "核减。" },
    );
    expect(importWords(lastImport(october))).toBe("10月.xlsx：新增5个数，变更0个，已说明1处");
    const part = taken(FIRST, monthly("泾县 | 8 | 6 | 2 | 40 | 22.4"), { name: "泾县.xlsx" });
    expect(importWords(lastImport(part))).toBe(
      "泾县.xlsx：新增0个数，变更1个，不变4个，原有、文件里没有的5个",
    );
  });

  test("undone: what comes back, what is 未报 again", () => {
    expect(undone(FIRST)).toBe("撤销《9月.xlsx》：10个数变回未报。记录保留，可以重新导入。");
    const more = taken(FIRST, monthly("泾县 | 8 | 6 | 2 | 40 | 22.4\n宣州区 | 1 | 1 | 1 | 4 | 2"), {
      name: "改.xlsx",
    });
    expect(undone(more)).toBe(
      "撤销《改.xlsx》：5个数回到之前导入的值，5个数变回未报。记录保留，可以重新导入。",
    );
    expect(undoEffect(more, "e1")).toEqual({ restored: 0, gone: 5, projects: 0, incomplete: 0 });
  });

  test("undone: projects that leave the ledger, and those of which too little is left", () => {
    const ledger = taken(
      [CREATED],
      gridOf(
        linesOf(
          "2025年1-9月台账\n项目名称 | 县区 | 建设性质 | 总投资（万元） | 1-9月累计完成投资（万元）\n东河水库 | 泾县 | 新建 | 50000 | 6000\n西岭公路 | 泾县 | 续建 | 9000 | 700",
        ),
      ),
      { name: "台账.xlsx" },
    );
    const both = taken(
      ledger,
      gridOf(
        linesOf(
          "2025年1-10月台账\n项目名称 | 县区 | 1-10月累计完成投资（万元）\n东河水库 | 泾县 | 6500",
        ),
      ),
      { at: "2025-11-03T08:00:00+08:00" },
    );
    const effect = undoEffect(both, "e1");
    expect(effect).toEqual({ restored: 0, gone: 0, projects: 2, incomplete: 1 });
    expect(undoWords(lastImport(ledger), effect)).toBe(
      "撤销《台账.xlsx》：2个项目从台账中去掉，其中1个在别的表里还有，但缺总投资或建设性质。记录保留，可以重新导入。",
    );
  });
});
