/** The entries of 导出, of a figure and of a table (contract section 4). */
import { FIGURE_FILES, FILE_KINDS, SHEET_FILES } from "../../exporting/file-kinds";
import type { Figure } from "../../figures/figure";
import type { Sheet } from "../../figures/tables/sheet";
import { useAnnounce } from "../../ui/announce";
import { MenuSurface, type MenuSurfaceProps } from "../../ui/menu-surface";
import type { MenuItem } from "../../ui/options";
import { COLLECT, useCollect } from "../report/collect";
import { type Patch, useView } from "../view";
import { setWatermark, useWatermark } from "../watermark";
import { COPY_NAMES, DEFAULT_CHOICE, pageOf, useFigureExport } from "./figure-export";
import { save, useExport, useExportContext } from "./use-export";

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

type Opened = Omit<MenuSurfaceProps, "items">;

/** What can be done with a figure. */
export function FigureExportSurface({ figure, ...opened }: Opened & { readonly figure: Figure }) {
  const { href, go } = useView();
  const { file, copyPicture, copyTable, collect } = useFigureExport(figure, DEFAULT_CHOICE);
  const watermark = useWatermarkItem();
  const path = pageOf(figure);
  const entries = FIGURE_FILES.map((kind): MenuItem => ({
    key: kind,
    label: FILE_KINDS[kind].word,
    onSelect: () => file(kind),
  }));
  const preview: MenuItem = {
    key: "page",
    label: "尺寸和预览…",
    href: href(path, figure.search),
    onSelect: () => go(path, figure.search),
  };
  const items = [
    ...entries,
    { key: "copyPicture", label: COPY_NAMES.picture, onSelect: copyPicture },
    { key: "copyTable", label: COPY_NAMES.table, onSelect: copyTable },
    { key: "collect", label: COLLECT, onSelect: collect },
    watermark,
    ...(figure.page === undefined ? [preview] : []),
  ];
  return <MenuSurface {...opened} items={items} />;
}

export interface TableExportProps {
  /**
   * Made when an entry is chosen: a whole table of 180 units is not built for a menu that stays
   * closed.
   */
  readonly sheet: () => Sheet;
  /** The page that shows the table, with the parameters that are its own. */
  readonly path: string;
  readonly patch: Patch;
  /** The same with nothing left to defaults: what a 汇报 keeps means the same next year. */
  readonly complete: Patch;
}

/** What can be done with a table. */
export function TableExportSurface({
  sheet,
  path,
  patch,
  complete,
  ...opened
}: Opened & TableExportProps) {
  const run = useExport();
  const contextOf = useExportContext();
  const collect = useCollect();
  const watermark = useWatermarkItem();
  const items = SHEET_FILES.map((kind): MenuItem => ({
    key: kind,
    label: FILE_KINDS[kind].word,
    onSelect: () =>
      run(FILE_KINDS[kind].word, async ({ sheetFile }) => {
        const context = contextOf(path, patch);
        return save(await sheetFile(kind, sheet(), context), context);
      }),
  }));
  const others: MenuItem[] = [
    {
      key: "copyTable",
      label: COPY_NAMES.table,
      onSelect: () =>
        run("复制内容", ({ copySheet }) => copySheet(sheet(), contextOf(path, patch))),
    },
    {
      key: "collect",
      label: COLLECT,
      onSelect: () =>
        collect([{ path, patch: complete, make: ({ tableContent }) => tableContent(sheet()) }]),
    },
  ];
  return <MenuSurface {...opened} items={[...items, ...others, watermark]} />;
}
