/** What can be made of a figure: what the entries of its menu and the buttons of its own page do. */
import type { PictureChoice } from "../../exporting/exporters";
import { FILE_KINDS, type FigureFile } from "../../exporting/file-kinds";
import type { Figure } from "../../figures/figure";
import { useCollect } from "../report/collect";
import { save, useExport, useExportContext } from "./use-export";

export const COPY_NAMES = { picture: "复制图片", table: "复制表格" } as const;

/** What a picture is made for unless its page says otherwise. */
export const DEFAULT_CHOICE: PictureChoice = { preset: "word-full", dpi: 300 };

export interface FigureExport {
  readonly file: (kind: FigureFile) => void;
  readonly copyPicture: () => void;
  readonly copyTable: () => void;
  /** 加入汇报 */
  readonly collect: () => void;
}

/** Where a link in a file leads back to. */
export function pageOf({ id, page }: Figure): string {
  return page ?? `/figures/${id}`;
}

/** Exports of one figure, with pictures of this choice. */
export function useFigureExport(figure: Figure, choice: PictureChoice): FigureExport {
  const run = useExport();
  const contextOf = useExportContext();
  const collect = useCollect();
  const path = pageOf(figure);
  return {
    file: (kind) =>
      run(FILE_KINDS[kind].word, async ({ figureFile }) => {
        const context = contextOf(path, figure.search);
        return save(await figureFile(kind, figure, { context, choice }), context);
      }),
    copyPicture: () =>
      run("复制内容", ({ copyFigurePicture }) => {
        const context = contextOf(path, figure.search);
        return copyFigurePicture(figure, { context, choice, save: (made) => save(made, context) });
      }),
    copyTable: () =>
      run("复制内容", ({ copyFigureTable }) =>
        copyFigureTable(figure, contextOf(path, figure.search)),
      ),
    collect: () =>
      collect([
        {
          path,
          ...(figure.search && { patch: figure.search }),
          make: ({ figureContent }) => figureContent(figure),
        },
      ]),
  };
}
