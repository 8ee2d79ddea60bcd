import { render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type Choice, choiceOf, officeOf, record, unit } from "../../domain/fixtures/build";
import { resolveScope } from "../../domain/facts/scope";
import { canvasFor } from "../scenes/canvas-shape";
import type { OfficeMark } from "../../panels/view";
import type { WallState } from "../feed/wall-state";
import { WallHeader } from "./wall-header";

const LONG = "双江拉祜族佤族布朗族傣族自治县";

function words(choice: Choice, width = 1920, height = 1080): string {
  return header(choice, null, width, height).querySelector("p")?.textContent ?? "";
}

const NINTH = { id: "v9", number: 9, at: "2026-10-08T09:00:00+08:00", note: null, corrections: 0 };

function header(
  choice: Choice,
  mark: OfficeMark | null,
  width = 1920,
  height = 1080,
  frozen?: string | null,
): Element {
  const units = [
    unit("u1", { name: LONG }),
    unit("u2", { name: "睢县" }),
    unit("u3", { name: "永城市" }),
    unit("d", { kind: "direct" }),
  ];
  const { dataset, facts } = officeOf({
    units,
    records: [record("u1", "2021-09", { "investment.done": 7 })],
  });
  const state: WallState = {
    data: {
      dataset: { ...dataset, version: frozen === undefined ? null : { ...NINTH, name: frozen } },
      facts,
      ledger: { kind: "notAsked" },
      statistics: { kind: "notRead" },
      ...resolveScope(choiceOf(choice), dataset, facts),
    },
    view: { kind: "fresh", checkedAt: null, age: null, revised: false },
    words: { state: "正常", reason: null, checked: "10:24已核对", chip: null },
    overdue: null,
    wait: null,
    tally: { succeeded: 1, failed: 0, lastFailure: null },
    clock: { kind: "unsure" },
    isKept: null,
  };
  const { container } = render(
    <WallHeader
      state={state}
      canvas={canvasFor({ width, height }, 7)}
      mark={mark}
      isFrozen={frozen !== undefined}
      swapped={false}
    />,
  );
  const element = container.querySelector("header");
  if (!element) throw new Error("the header is there");
  return element;
}

describe("whose figures the header names", () => {
  test("nobody for the whole office", () => {
    expect(words({})).toBe("2021年三季度（1—9月累计）");
  });

  test("the region without 直属", () => {
    expect(words({ direct: "without" })).toMatch(/^全市（不含直属）2021年三季度/);
  });

  test("units by name where there is room, else how many", () => {
    expect(words({ counties: ["u2", "u3"] })).toMatch(/^睢县、永城市2021年/);
    expect(words({ counties: ["u1", "u2", "u3"] })).toMatch(/^所选3个单位2021年/);
  });

  test("one unit in any case, shortened where it must be", () => {
    expect(words({ counties: ["u1"] })).toMatch(/^双江拉祜族佤族布朗族傣族自治…2021年/);
    expect(words({ counties: ["u1"] }, 1024, 768)).toMatch(/^双江拉祜族佤族…2021年/);
  });
});

test.each(["", "内置公开数据，非实时", "本机数据"])("figures carry their mark: “%s”", (tag) => {
  const mark = tag === "" ? null : { tag, text: "不是服务器给的。" };
  const title = header({}, mark).querySelector("h1");
  expect(title?.parentElement?.textContent).toBe(`${title?.textContent}${tag}`);
});

test.each([
  ["三季度调度会", "会议版（第9版）"],
  [null, "历史版本（第9版）"],
])("a version that was asked for is named as one: %s", (name, tag) => {
  const title = header({}, null, 1920, 1080, name).querySelector("h1");
  expect(title?.parentElement?.textContent).toBe(`${title?.textContent}${tag}`);
});
