/** As which files a 汇报 leaves, each with its program, which is loaded when it is asked for. */
import type { ReportExport } from "../../exporting/report/request";
import { type LazyPart, lazyPart } from "../../lib/lazy-part";

export interface ReportFile {
  readonly id: string;
  /** On its button, in messages and in front of what failed. */
  readonly name: string;
  /** What is in it. */
  readonly says: string;
  readonly program: LazyPart<{ readonly make: ReportExport }>;
}

/** In the order of their buttons. */
export const REPORT_FILES: readonly ReportFile[] = [
  {
    id: "deck",
    name: "PowerPoint",
    says: "封面、目录，每张图一页起，图表可编辑，备注里有来源",
    program: lazyPart("PowerPoint 导出程序", async () => ({
      make: (await import("../../exporting/report/deck")).reportDeck,
    })),
  },
  {
    id: "paper",
    name: "Word",
    says: "按公文格式：通报、图表、口径和来源，各单位的表作附件",
    program: lazyPart("Word 导出程序", async () => ({
      make: (await import("../../exporting/report/paper")).reportPaper,
    })),
  },
  {
    id: "pictures",
    name: "图片 ZIP",
    says: "所有图片（PNG 300 dpi 和 SVG）、表格、通报文字和索引",
    program: lazyPart("图片导出程序", async () => ({
      make: (await import("../../exporting/report/pictures")).reportPictures,
    })),
  },
  {
    id: "offline",
    name: "离线网页",
    says: "一个网页文件，不用联网，双击就能看和放映，表格可排序",
    program: lazyPart("离线网页导出程序", async () => ({
      make: (await import("../../exporting/report/offline")).reportPage,
    })),
  },
];

/** All of them in one ZIP. */
export const ALL_FILES: ReportFile = {
  id: "all",
  name: "全部",
  says: "以上各种放进一个 ZIP",
  program: lazyPart("打包程序", async () => {
    const { together } = await import("../../exporting/report/together");
    return {
      make: together(
        REPORT_FILES.map(({ name, program }) => ({
          name,
          make: async () => (await program.press()).make,
        })),
      ),
    };
  }),
};
