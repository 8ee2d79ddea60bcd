/** The sheet 口径说明: what a reader must know to use the numbers, and where they come from. */
import { officeMoment } from "../../domain/wording/times";
import { quarterAsOfLabel, quarterLabel } from "../../domain/facts/period";
import type { Sheet } from "../../figures/tables/sheet";
import { definitionWords } from "../../figures/stamp";
import type { StatusKind } from "../../figures/status-words";
import { type ExportContext, watermarkOf } from "../export-context";
import { WATERMARK_HEAD, demoWords } from "./words";
import type { SpreadsheetPage } from "./xlsx-file";

const NOTES_PAGE_NAME = "口径说明";

/**
 * Label and text, line by line. Dates are texts: they are words of the source, nothing to calculate
 * with.
 */
export function notesPage(sheet: Sheet, context: ExportContext): SpreadsheetPage {
  const data = noteLines(sheet, context).map(([label, text]) => [
    { value: label, fontWeight: "bold" as const, alignVertical: "top" as const },
    { value: text, wrap: true, alignVertical: "top" as const, format: "@" },
  ]);
  return { sheet: NOTES_PAGE_NAME, data, columns: [{ width: 14 }, { width: 90 }] };
}

type Line = readonly [label: string, text: string];

function noteLines(sheet: Sheet, context: ExportContext): Line[] {
  const { stamp } = sheet;
  const demo = demoWords(sheet);
  const basis = stamp.basis === "ytd" ? "累计" : "当季";
  const lines: Line[] = [
    ...(demo ? [["数据性质", demo] as const] : []),
    ["标题", sheet.caption],
    ["要点", sheet.takeaway],
    ["期间和单位", sheet.subtitle],
    [
      "季度",
      `${stamp.month ? quarterAsOfLabel(stamp.quarter, stamp.month) : quarterLabel(stamp.quarter)}${basis}`,
    ],
    ...sheet.notes.map((note): Line => ["注", note]),
    ["范围", stamp.range],
    ["口径", definitionWords(stamp.definition)],
    ["来源", stamp.source],
    ["数据截至", stamp.asOf ?? "没有数据"],
    ["版本", stamp.version ?? stamp.revision],
    ["链接", context.permalink],
    ["数据集", context.office],
    ["导出时间", officeMoment(context.exportedAt, context.timeZone)],
    [WATERMARK_HEAD, watermarkOf(context) ?? ""],
    ...statusLines(sheet),
  ];
  return lines.filter(([, text]) => text !== "");
}

/** What the words of the status column mean. */
const MEANINGS: readonly {
  readonly of: readonly StatusKind[];
  readonly label: string;
  readonly text: string;
}[] = [
  {
    of: ["notReported", "planNotReported"],
    label: "未报",
    text: "单位没有报送这项数。单元格为空，未报不等于零，不计入合计。",
  },
  {
    of: ["noEarlier"],
    label: "上季未报",
    text: "缺上季的累计数，算不出当季数。单元格为空，不是零。",
  },
  { of: ["fallen"], label: "核减", text: "累计数比前期少，本期为负数。按原数列出，不改为零。" },
  {
    of: ["noPlan"],
    label: "无计划",
    text: "计划数或目标数为零，不能计算比率。单元格为空，不是0%。",
  },
  {
    of: ["notApplicable"],
    label: "不适用",
    text: "这项数与该单位无关。单元格为空，不计入合计。",
  },
  { of: ["printed"], label: "公布", text: "通报直接给出的数，不是由各单位相加得到。" },
];

/** Of those words that the sheet uses. */
function statusLines(sheet: Sheet): Line[] {
  const used = new Set(sheet.rows.flatMap(({ status }) => status.map(({ kind }) => kind)));
  return MEANINGS.filter(({ of }) => of.some((kind) => used.has(kind))).map(({ label, text }) => [
    `状态：${label}`,
    text,
  ]);
}
