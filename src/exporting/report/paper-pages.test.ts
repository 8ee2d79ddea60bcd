import { describe, expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { invariant } from "../../lib/invariant";
import { trayOf } from "../../report/fixtures/tray";
import type { PagePiece, PaperPage } from "./paper-flow";
import { type DrawnPictures, paperPages } from "./paper-pages";
import { type PaperPlan, paperPlan } from "./paper-plan";

const TRAY = trayOf(view(shangqiu202009()));
const PLAN = paperPlan({
  tray: TRAY,
  base: "http://10.1.2.3/board/",
  exportedAt: "2020-10-09T08:05:00+08:00",
  timeZone: "Asia/Shanghai",
  board: "商丘市重点项目推进看板",
});
const UNDRAWN: DrawnPictures = new Map();

const pieces = (pages: readonly PaperPage[]) => pages.flatMap((page) => page.pieces);
const textsOf = (of: readonly PagePiece[], kind: PagePiece["kind"]) =>
  of.flatMap((piece) => (piece.kind === kind && "text" in piece ? [piece.text] : []));

describe("the pages of a document", () => {
  test("say what the plan says, in its order", () => {
    const said = pieces(paperPages(PLAN, UNDRAWN)).flatMap((piece) => {
      if (piece.kind === "figure") return [piece.figure.id];
      return piece.kind === "heading" || piece.kind === "source" ? [piece.text] : [];
    });
    const planned = PLAN.blocks.flatMap((block) => {
      if (block.kind === "figure") return [block.id, block.source];
      return block.kind === "heading" || block.kind === "source" ? [block.text] : [];
    });
    expect(said).toEqual([...planned, ...PLAN.attachments.flatMap(({ sources }) => sources)]);
  });

  test("a paragraph longer than a page goes on: nothing of it is lost, and the rest has no indent", () => {
    const long = "全市重点项目完成投资，".repeat(120);
    const pages = paperPages(planOf([{ kind: "text", text: long }]), UNDRAWN);
    const texts = pieces(pages).filter((piece) => piece.kind === "text");
    expect(pages).toHaveLength(3);
    expect(textsOf(texts, "text").join("")).toBe(long);
    expect(texts.map((piece) => piece.kind === "text" && piece.isRest)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("22 lines of 28 characters fill a page, less what the title takes", () => {
    const line = (count: number) => "项".repeat(28 * count - 2);
    const plan = planOf([{ kind: "text", text: line(22) }]);
    const [first] = paperPages(plan, UNDRAWN);
    const kept = textsOf(first?.pieces ?? [], "text").join("").length + 2;
    expect(kept / 28).toBe(18);
  });

  test("a heading stands on the page of what follows it", () => {
    const blocks: PaperPlan["blocks"] = [
      { kind: "text", text: "项".repeat(28 * 17) },
      { kind: "heading", level: 2, text: "二、图表" },
      { kind: "text", text: "甲".repeat(28 * 3) },
    ];
    const [, second] = paperPages(planOf(blocks), UNDRAWN);
    expect(second?.pieces[0]).toEqual({ kind: "heading", level: 2, text: "二、图表" });
  });

  test("a figure in several pictures has each with its part, at the size that leaves", () => {
    const figure = PLAN.blocks.find(({ kind }) => kind === "figure");
    invariant(figure?.kind === "figure", "there is one");
    const drawn = new Map([[figure.id, [1, 2].map(() => ({ widthMm: 156, heightMm: 180 }))]]);
    const pages = paperPages(planOf([figure]), drawn);
    const parts = pieces(pages).flatMap((piece) => (piece.kind === "figure" ? [piece.part] : []));
    expect(parts).toEqual(["1/2", "2/2"]);
    // There is no room for one below the title.
    expect(pages).toHaveLength(3);
  });

  test("a table of 180 units goes on with every row once, on pages that lie on their side", () => {
    const [attachment] = PLAN.attachments;
    const [table] = attachment?.tables ?? [];
    invariant(attachment && table, "there is a table");
    const rows = Array.from({ length: 180 }, () => table.rows[0]).filter(
      (row) => row !== undefined,
    );
    const plan = { ...planOf([]), attachments: [{ ...attachment, tables: [{ ...table, rows }] }] };
    const pages = paperPages(plan, UNDRAWN).filter(({ orientation }) => orientation === "lying");
    const runs = pieces(pages).flatMap((piece) =>
      piece.kind === "table" ? [[piece.from, piece.to]] : [],
    );
    expect(runs.length).toBeGreaterThan(3);
    expect(runs[0]?.[0]).toBe(0);
    expect(runs.at(-1)?.[1]).toBe(180);
    runs.slice(1).forEach(([from], index) => expect(from).toBe(runs[index]?.[1]));
  });
});

function planOf(blocks: PaperPlan["blocks"]): PaperPlan {
  return { ...PLAN, line: "商丘市", blocks, attachments: [] };
}
