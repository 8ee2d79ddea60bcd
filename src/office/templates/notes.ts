/** 填表说明: how an empty table is filled in. */
import type { FormSheet } from "./form";

const COMMON = [
  "标题、列头和单位名称请不要改；表里的年份和月份按标题理解，下个月请重新下载。",
  "没有报的留空，不要填0；确实是零的填0。空着的不会当作零。",
  "金额一律填万元的整数；不要在数字里写“万元”“约”等文字，说明写在备注里。",
];

const MONTHLY = [
  "累计数从当年1月算起，到标题所写的月份为止；不是当月数。",
  "只有“累计”各项可以因核减而为负数。",
  "不需要写合计、完成率和排名，本系统会按各单位的数计算。",
  "“四上”企业的五类都填了，“四上企业”一栏可以留空，按五类相加。",
];

const LEDGER = [
  "一个项目一行，不要合并单元格，不要写合计行；可以写“一、续建项目”那样的分组行。",
  "同一个项目每个月的名称和所属单位要一致；有项目代码的请填写，改名后仍能认出是同一个项目。",
  "建设性质从列表里选：续建、新建、储备。新项目必须有建设性质和总投资。",
  "日期写成2026年3月15日或2026年3月；没有发生的留空。计划和实际分两列填。",
  "累计完成投资从当年1月算起，到列头所写的月份为止；不是开工以来的累计。",
];

export function monthlyNotes(): FormSheet {
  return notesSheet("月报填表说明", [...COMMON, ...MONTHLY]);
}

export function ledgerNotes(): FormSheet {
  return notesSheet("台账填表说明", [...COMMON, ...LEDGER]);
}

function notesSheet(title: string, notes: readonly string[]): FormSheet {
  return {
    name: "填表说明",
    rows: [
      [{ text: title, kind: "title" }],
      ...notes.map((text) => [{ text: `· ${text}`, kind: "note" } as const]),
    ],
    widths: [90],
    fixed: { rows: 0, columns: 0 },
    entries: [],
  };
}
