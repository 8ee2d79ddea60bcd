/**
 * 导出: the menus by which figures and tables leave the screen (contract section 4 names the
 * entries).
 */
import { FIGURE_FILES, FILE_KINDS, type FigureFile, SHEET_FILES } from "../../exporting/file-kinds";
import type { Figure } from "../../figures/figure";
import type { Sheet } from "../../figures/tables/sheet";
import { Menu } from "../../ui/menu";
import type { PictureChoice } from "../../exporting/exporters";
import { save, useExport, useExportContext } from "./use-export";
import { useView } from "../view";
import { setWatermark, useWatermark } from "../watermark";
import { useAnnounce } from "../../ui/announce";
import { type MenuItem } from "../../ui/options";

export const COPY_NAMES = { picture: "复制图片", table: "复制表格" } as const;

/** What a picture is made for unless its page says otherwise. */
const DEFAULT_CHOICE: PictureChoice = { preset: "word-full", dpi: 300 };

export interface FigureExport {
  readonly file: (kind: FigureFile) => void;
  readonly copyPicture: () => void;
  readonly copyTable: () => void;
}

/** Where a link in a file leads back to. */
function pageOf({ id, page }: Figure): string {
  return page ?? `/figures/${id}`;
}

/** Exports of one figure: what the entries of its menu and the buttons of its own page do. */
export function useFigureExport(figure: Figure, choice: PictureChoice): FigureExport {
  const run = useExport();
  const contextOf = useExportContext();
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
  };
}

/** 水印 on or off, for all that leaves from now on. */
function useWatermarkItem(): MenuItem {
  const { isOn, words } = useWatermark();
  const announce = useAnnounce();
  return {
    key: "watermark",
    label: isOn ? "关闭水印" : "加水印",
    ...(isOn && { hint: words }),
    onSelect: () => {
      setWatermark(!isOn);
      announce(isOn ? "水印已关闭。" : `从现在起导出和打印都带水印：${words}　导出的时间。`);
    },
  };
}

/** 导出 of a figure. */
export function FigureExportMenu({ figure }: { readonly figure: Figure }) {
  const { href, go } = useView();
  const { file, copyPicture, copyTable } = useFigureExport(figure, DEFAULT_CHOICE);
  const path = pageOf(figure);
  const entries = FIGURE_FILES.map((kind): MenuItem => ({
    key: kind,
    label: FILE_KINDS[kind].word,
    onSelect: () => file(kind),
  }));
  const watermark = useWatermarkItem();
  return (
    <Menu
      trigger={{ look: "text", label: "导出" }}
      items={[
        ...entries,
        { key: "copyPicture", label: COPY_NAMES.picture, onSelect: copyPicture },
        { key: "copyTable", label: COPY_NAMES.table, onSelect: copyTable },
        watermark,
        ...(figure.page === undefined
          ? [
              {
                key: "page",
                label: "尺寸和预览…",
                href: href(path, figure.search),
                onSelect: () => go(path, figure.search),
              },
            ]
          : []),
      ]}
    />
  );
}

export interface TableExportMenuProps {
  /**
   * Made when an entry is chosen: a whole table of 180 units is not built for a menu that stays
   * closed.
   */
  readonly sheet: () => Sheet;
  /** The page that shows the table, with the parameters that are its own. */
  readonly path: string;
  readonly patch: Readonly<Record<string, string | undefined>>;
}

/** 导出 of a table. */
export function TableExportMenu({ sheet, path, patch }: TableExportMenuProps) {
  const run = useExport();
  const contextOf = useExportContext();
  const items = SHEET_FILES.map((kind): MenuItem => ({
    key: kind,
    label: FILE_KINDS[kind].word,
    onSelect: () =>
      run(FILE_KINDS[kind].word, async ({ sheetFile }) => {
        const context = contextOf(path, patch);
        return save(await sheetFile(kind, sheet(), context), context);
      }),
  }));
  const copy = {
    key: "copyTable",
    label: COPY_NAMES.table,
    onSelect: () => run("复制内容", ({ copySheet }) => copySheet(sheet(), contextOf(path, patch))),
  };
  const watermark = useWatermarkItem();
  return <Menu trigger={{ look: "text", label: "导出" }} items={[...items, copy, watermark]} />;
}
