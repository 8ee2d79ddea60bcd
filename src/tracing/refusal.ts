/** Why a file says nothing of where its numbers came from: what it is, what to do. */
import { WordedError } from "../lib/worded-error";

const MIB = 1024 * 1024;
/** Of a file: thirty slides with their pictures have a third of it. */
export const MOST_BYTES = 60 * MIB;

const ORIGINAL = "请用导出时的原文件。";

const SENTENCES = {
  foreign: `这不是本看板导出的图，或者图里记的来历已经丢失：截图、聊天软件转发、用别的软件另存，都会去掉它。${ORIGINAL}`,
  altered: `图里记的来历被改动过，与它的校验码不符，不能再用来说明数字的出处。${ORIGINAL}`,
  noneInDeck: `这份文稿里没有本看板导出的图，或者导出得较早，那时不带来历。${ORIGINAL}`,
  noneInPage: `这份离线网页里没有图，或者图里记的来历已经丢失。${ORIGINAL}`,
  noneInZip: `压缩包里没有本看板导出的图。${ORIGINAL}`,
  otherPicture:
    "这种格式的图片不带来历。本看板导出的是PNG、SVG、PPTX和离线网页；聊天软件发图会转成JPEG，请按“文件”发送的原文件来查。",
  workbook: "这是表格，不是导出的图。",
  officeFile: "这像是单位文件，不是导出的图。",
  trayFile: "这是汇报文件，不是导出的图。",
  locked:
    "这是旧格式（.ppt、.doc），或者设了打开密码，读不出里面的图。请另存为不带密码的.pptx后再试。",
  tooLarge: `文件超过${MOST_BYTES / MIB}兆，没有读。请只留下要查的那几张图。`,
  unread: "读不到这个文件。请核对它还在原处，而且是文件，不是文件夹。",
  empty: "这个文件是空的。请核对是不是选错了文件。",
  broken: "文件不完整或已损坏，读不出来。请重新复制一份原文件。",
  unknown: "看不出这是什么文件。可以查的是本看板导出的PNG、SVG、PPTX，装着它们的ZIP，和离线网页。",
} as const;

export type RefusalReason = keyof typeof SENTENCES;

/** A file that nothing can be traced from. The message is Chinese. */
export class TraceRefusal extends WordedError {
  override readonly name = "TraceRefusal";
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}
