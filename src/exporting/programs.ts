/**
 * What an export loads when it is asked for, each with the name by which a message calls it
 * (decision 019).
 */
import { lazyPart } from "../lib/lazy-part";

export const drawing = lazyPart("画图导出程序", async () => {
  const [
    { drawStaticPlot },
    { PRINT_THEME },
    { composeFrame, planFrame },
    { browserMeasure },
    { embedFonts },
  ] = await Promise.all([
    import("../charts/still/draw-static-plot"),
    import("../charts/base/print-theme"),
    import("./picture/frame"),
    import("./picture/text-measure"),
    import("./picture/fonts"),
  ]);
  return { drawStaticPlot, PRINT_THEME, composeFrame, planFrame, browserMeasure, embedFonts };
});

export const png = lazyPart("PNG 导出程序", async () => {
  const [{ rasterise }, { pictureMetadata }] = await Promise.all([
    import("./picture/png"),
    import("./picture/metadata"),
  ]);
  return { rasterise, pictureMetadata };
});

export const pptx = lazyPart("PowerPoint 导出程序", async () => {
  const [{ presentation, needsPicture }, { PRINT_THEME }] = await Promise.all([
    import("./pptx/presentation"),
    import("../charts/base/print-theme"),
  ]);
  return { presentation, needsPicture, PRINT_THEME };
});

export const xlsx = lazyPart("Excel 导出程序", () => import("./sheet/xlsx-workbook"));

export const spreadsheet = lazyPart("Excel 导出程序", () => import("./sheet/xlsx-file"));

export const csv = lazyPart("CSV 导出程序", () => import("./sheet/csv"));

export const zip = lazyPart("打包程序", () => import("./archive"));

export const copying = lazyPart("复制程序", async () => {
  const [
    { clipboardText, copyPicture, copyTable, pictureWords, tableWords },
    { htmlTable },
    { tabTable },
  ] = await Promise.all([
    import("./clipboard"),
    import("./sheet/html-table"),
    import("./sheet/tab-table"),
  ]);
  return { clipboardText, copyPicture, copyTable, pictureWords, tableWords, htmlTable, tabTable };
});

export const paper = lazyPart("Word 导出程序", () => import("./report/paper-file"));
