/** Why a file is not read. The sentences are for the staff of an office: what it is, what to do. */
import { WordedError } from "../../lib/worded-error";
import {
  MOST_BYTES,
  MOST_CELLS,
  MOST_ENTRIES,
  MOST_MARKS,
  MOST_SHEETS,
  MOST_UNPACKED_BYTES,
} from "./limits";

const SAVE_AS = "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再导入。";
const MEGABYTE = 1024 * 1024;

const SENTENCES = {
  empty: "这个文件是空的，没有内容。请核对是不是选错了文件。",
  fileTooLarge: `文件超过 ${MOST_BYTES / MEGABYTE} MB。请删去图片等与数据无关的内容，或者分成几个文件再导入。`,
  unpackedTooLarge: `文件解压后超过 ${MOST_UNPACKED_BYTES / MEGABYTE} MB，不能导入。请删去与数据无关的内容，或者分成几个文件再导入。`,
  tooManyEntries: `文件里有超过 ${MOST_ENTRIES} 个部件，不像是一份报表。请删去图片等与数据无关的内容，另存后再导入。`,
  tooManySheets: `文件里有超过 ${MOST_SHEETS} 张表。请分成几个文件再导入。`,
  tooManyCells: `文件里有内容的单元格超过 ${MOST_CELLS.toLocaleString("en-US")} 个。请删去与数据无关的内容，或者分成几个文件再导入。`,
  tooWide: "表里大部分是空的，太大了。请删去离数据很远的内容，另存后再导入。",
  tooManyMarks: `文件里的合并单元格或隐藏的行列超过 ${MOST_MARKS.toLocaleString("en-US")} 处，不像是一份报表。请另存一份只有数据的表再导入。`,
  encrypted: "文件设了打开密码，读不出内容。请用 WPS 或 Excel 打开，去掉密码，另存后再导入。",
  pdf: "这是 PDF 文件，里面的表格没有单元格可读。请向报送单位要 Excel 或 WPS 表格，或者把表格录入空表后再导入。",
  picture:
    "这是图片，里面的数字读不出来。请向报送单位要 Excel 或 WPS 表格，或者把表格录入空表后再导入。",
  doc: "这是旧版 Word 文档（.doc）。请用 WPS 或 Word 打开，另存为“Word 文档（.docx）”后再导入，或者把表格复制后粘贴到这里。",
  slides: "这是演示文稿，不是表格。请把其中的表格复制到 Excel 或 WPS 表格，保存后再导入。",
  archive: "这是压缩包。请先解压，再把里面的表格文件导入。",
  oldWorkbook: `这是 Excel 95 或更早的格式。${SAVE_AS}`,
  otherWorkbook: `这种表格格式（.xlsb、.ods 等）不能直接读。${SAVE_AS}`,
  webArchive: `这是网页存档文件，不能直接读。${SAVE_AS}`,
  richText: "这是 RTF 文档。请用 WPS 或 Word 打开，另存为“Word 文档（.docx）”后再导入。",
  broken: `文件已损坏，或者没有传完整，读不出内容。请重新获取这个文件，或者${SAVE_AS.slice(1)}`,
  noTable: "文件里没有表格。请核对是不是选错了文件；文本文件应当每行一条，各列用逗号或制表符隔开。",
  unknown:
    "看不出这是什么文件。请选 Excel 或 WPS 表格（.xlsx、.xls、.et）、CSV 文本，或者有表格的 Word 文档（.docx）。",
} as const;

export type RefusalReason = keyof typeof SENTENCES;

/** A file that is not read, as a whole. The message is Chinese: what it is, what to do. */
export class FileRefusal extends WordedError {
  override readonly name = "FileRefusal";
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, message: string = SENTENCES[reason]) {
    super(message);
    this.reason = reason;
  }
}

/**
 * What `read` gives. Whatever else than a refusal it throws is one of a broken file: what a reader
 * stumbles over says nothing to the office.
 */
export function orBroken<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal("broken");
  }
}
