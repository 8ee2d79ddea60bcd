import { describe, expect, test } from "vitest";
import { entry } from "../../domain/fixtures/ledger";
import { LEDGER_FIGURE_IDS } from "../../figures/figure";
import { sourceOf } from "../../figures/ledger/fixtures/source";
import type { StatisticsState } from "../feed/statistics-state";
import { ledgerScene } from "./ledger-scene";

const ROOM = { width: 1792, height: 710 };
const { snapshot, statistics } = sourceOf([
  entry({ id: "a", leader: "甲" }),
  entry({ id: "b", startActual: null }),
]);
const scene = (state: StatisticsState, id: (typeof LEDGER_FIGURE_IDS)[number] = "stages") =>
  ledgerScene(snapshot, id, { room: ROOM, ledger: { kind: "notAsked" }, statistics: state });

describe("what has been read", () => {
  test("is the figure, with its name before what it says, and where it comes from", () => {
    const { message, takeaway, pages, foot } = scene({ kind: "read", statistics });
    expect(message).toBe("项目阶段：2个项目，前期1个");
    expect(takeaway).toContain("全市项目2个：前期1个，开工1个。");
    expect(pages).toMatchObject([{ kind: "figures", plots: [{ rows: 3 }] }]);
    expect(foot.source).toContain("项目台账");
  });

  test.each(LEDGER_FIGURE_IDS)("%s has a sentence of at most 26 characters and a page", (id) => {
    const { message, pages } = scene({ kind: "read", statistics }, id);
    expect(Array.from(message).slice(26)).toEqual([]);
    expect(pages.length).toBeGreaterThan(0);
  });

  test("with nothing to draw says so in words", () => {
    expect(scene({ kind: "read", statistics }, "issues")).toMatchObject({
      message: "问题：没有问题",
      pages: [{ kind: "words", isMissing: false }],
    });
  });
});

test.each<[StatisticsState, string]>([
  [{ kind: "notRead" }, "项目阶段：正在读取项目台账"],
  [{ kind: "noLedger" }, "项目阶段：没有项目台账"],
  [{ kind: "failed", reason: "服务器返回503" }, "项目阶段：没有读到项目台账"],
])("%o draws nothing, and says why", (state, message) => {
  const made = scene(state);
  expect(made).toMatchObject({ message, pages: [{ kind: "words" }] });
  if (state.kind === "failed") expect(made.takeaway).toContain("没有读到不等于没有项目");
});
