/** What a row was recognised as, in a sentence. */
import type { Table } from "../../../importing/recognise/table";

/** Of a row of the table's grid. */
export function rowSentence({ head, rows, offset }: Table, row: number): string {
  if (!head) return "没有认出表头。请点出表头所在的行。";
  if (row < head.first) return "表头以上的标题和说明。";
  if (row <= head.last) return "表头。";
  const own = rows.find((one) => one.row === row);
  switch (own?.kind) {
    case "unit":
      return "一个单位的数。";
    case "project":
      return "一个项目。";
    case "total": {
      const { first, last } = own.scope;
      return `${own.isGrand ? "合计" : "小计"}：合第${first + offset + 1}—${last + offset + 1}行，只用于核对。`;
    }
    case "section":
      return "分段的标题行。";
    case "note":
      return "附注，作为备注保留。";
    case "part":
      return "其中项或对比行，不导入。";
    case "head":
      return "又印了一遍的表头。";
    case "unclear":
      return "没有认出是单位、项目还是合计，没有导入。";
    case "blank":
    case undefined:
      return "空行。";
  }
}
