import type { FigureTools } from "../../charts/frame/figure-frame";
import { FigureTableView } from "../../charts/frame/figure-table-view";
import { FigureExportMenu } from "./export-menu";

/** 数据表 and 导出, as every figure has them. */
export const FIGURE_TOOLS: FigureTools = { Table: FigureTableView, Actions: FigureExportMenu };
