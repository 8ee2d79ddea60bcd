// @vitest-environment jsdom
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { entry } from "../../domain/fixtures/ledger";
import type { LedgerChoice } from "../../domain/ledger/filters";
import { sourceOf } from "../../figures/ledger/fixtures/source";
import { stagesFigure } from "../../figures/ledger/stages";
import { FigureTableView } from "../frame/figure-table-view";
import { RowsChart } from "./chart";
import { rowsLayout } from "./layout";

const FIGURE = stagesFigure(sourceOf([entry({ id: "a" }), entry({ id: "b", startActual: null })]));
const { body } = FIGURE;
const OPTIONS = { width: 600, rowHeight: 34 } as const;

function drawn(onProjects = vi.fn<(projects: LedgerChoice) => void>()) {
  if (body.kind !== "rows") throw new Error("the figure is drawn as rows");
  render(
    <RowsChart figure={FIGURE} body={body} {...OPTIONS} hidden={[]} onProjects={onProjects} />,
  );
  const layout = rowsLayout(body, { ...OPTIONS, variant: "wide", window: null });
  return { onProjects, layout, plot: screen.getByRole("group", { name: /回车看项目/ }) };
}

function click(plot: HTMLElement, x: number, y: number, pointerType: string) {
  fireEvent(
    plot,
    new PointerEvent("click", { bubbles: true, clientX: x, clientY: y, pointerType }),
  );
}

test("Enter opens the projects of the row that the arrow keys have come to", async () => {
  const user = userEvent.setup();
  const { plot, onProjects } = drawn();
  plot.focus();
  await user.keyboard("{Enter}");
  expect(onProjects).not.toHaveBeenCalled();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onProjects.mock.calls).toEqual([[{ counties: ["u1"] }]]);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onProjects).toHaveBeenCalledTimes(1);
});

test("a click of the mouse opens those of a segment, or of the row beside it; a finger does not", () => {
  const { plot, onProjects, layout } = drawn();
  const [row] = layout.rows;
  if (row?.mark.kind !== "bars") throw new Error("the row has bars");
  const [, started] = row.mark.bars;
  const y = row.barY;
  const x = (started?.left ?? 0) + 1;
  click(plot, x, y, "touch");
  expect(onProjects).not.toHaveBeenCalled();
  click(plot, x, y, "mouse");
  click(plot, layout.width - 2, y, "mouse");
  expect(onProjects.mock.calls).toEqual([
    [{ counties: ["u1"], stage: ["started"] }],
    [{ counties: ["u1"] }],
  ]);
});

test("in the table a number is a link where it counts projects, and plain where there are none", () => {
  render(
    <FigureTableView
      figure={FIGURE}
      Projects={({ projects, children }) => <a href={`?${JSON.stringify(projects)}`}>{children}</a>}
    />,
  );
  const row = screen.getByRole("row", { name: "u1 1 1 0 0 0 2" });
  expect(within(row).getAllByRole("link")).toHaveLength(3);
  expect(screen.getByRole("row", { name: "u2 0 0 0 0 0 0" }).querySelector("a")).toBeNull();
});
