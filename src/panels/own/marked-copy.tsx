import type { Grid } from "../../importing/grid";
import type { Mark } from "../../importing/reading/marked/marks";
import type { Review } from "../../importing/review/review";
import { lazyPart } from "../../lib/lazy-part";
import { Button } from "../../ui/button";
import { save, useExport, useExportContext } from "../figure/use-export";

const copying = lazyPart("批注程序", () => import("../../importing/reading/marked/marked-copy"));

/** 带批注的副本: the table with its problems coloured and noted, to be sent back to who sent it. */
export function MarkedCopy({ review }: { readonly review: Review }) {
  const run = useExport();
  const contextOf = useExportContext();
  const grid = gridWithMost(review);
  if (!grid) return null;
  const marks = marksOf(review, grid);
  const make = () =>
    run("带批注的副本", async () => {
      const { markedCopy } = await copying.press();
      const bytes = markedCopy(grid, marks);
      const name = `${review.input.file.name.replace(/\.[^.]*$/, "")}（批注）.xlsx`;
      return save({ name, blob: new Blob([bytes.slice()]), pictures: [] }, contextOf("/data"));
    });
  return <Button onClick={make}>{`下载带批注的副本（${marks.length}处）`}</Button>;
}

function marksOf({ problems }: Review, grid: Grid): readonly Mark[] {
  return problems.flatMap(({ weight, text, at }) =>
    at.flatMap(({ sheet, row, column }) =>
      sheet === grid.name ? [{ row, column, weight, note: text }] : [],
    ),
  );
}

/** The sheet with most problems; null where no cell has any. */
function gridWithMost(review: Review): Grid | null {
  const counted = review.sheets.map(({ grid }) => ({ grid, count: marksOf(review, grid).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? null : (counted.find(({ count }) => count === most)?.grid ?? null);
}
