/**
 * A tray as a file (….汇报.json), to be opened on another machine: its items whole, and a seal that
 * shows whether it was changed since, by accident or by hand. It is no signature.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { plainFileName } from "../figures/file-name";
import { tryJson } from "../lib/json";
import { isRecord } from "../lib/record";
import { readTray } from "./read-tray";
import type { Tray } from "./tray";

/** Another number is written for what programs that know this one alone would read wrong. */
const FORMAT = "report/1";
const TYPE = "application/json";
/** Bytes, and of a text characters: far more than `MOST_ITEMS` large tables. */
const MOST_OF_FILE = 64 * 1024 * 1024;

export interface TrayFile {
  /** 三季度重点项目汇报.汇报.json */
  readonly name: string;
  readonly blob: Blob;
}

/** The same tray gives the same bytes. */
export function trayFile(tray: Tray): TrayFile {
  const content = JSON.stringify(tray);
  const text = `{"format":"${FORMAT}","seal":"${sealOf(content)}","tray":${content}}\n`;
  return {
    name: plainFileName(tray.name, "汇报.json"),
    blob: new Blob([text], { type: TYPE }),
  };
}

/** The tray in the text of such a file; a sentence where there is none, or it does not fit. */
export function readTrayFile(text: string): Tray | string {
  if (text.length > MOST_OF_FILE) return "这份文件太大，不是汇报文件，没有打开。";
  const content = tryJson(text.replace(/^\uFEFF/, ""));
  if (content === undefined && /^\s*\{\s*"format"\s*:\s*"report\//.test(text))
    return "这份汇报文件不完整，可能没有传完，没有打开。请重新复制一份。";
  if (!isRecord(content) || typeof content["format"] !== "string" || !isOurs(content["format"]))
    return "这不是汇报文件（….汇报.json），没有打开。请选择由“汇报”页保存的文件。";
  if (content["format"] !== FORMAT)
    return `这份汇报文件的格式是“${content["format"].slice(0, 40)}”，本版本只能打开“${FORMAT}”。请更新本系统后再试。`;
  const { tray, seal } = content;
  if (seal !== sealOf(JSON.stringify(tray) ?? ""))
    return "这份汇报文件被改动过，与校验码不符，没有打开。请用原来的文件。";
  const read = readTray(tray);
  return typeof read === "string"
    ? `这份汇报文件没有打开：${read}。请换一份，或用保存它的版本打开。`
    : read;
}

function isOurs(format: string): boolean {
  return format.startsWith("report/");
}

/** As written: names of members keep their order when they are read and written again. */
function sealOf(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)));
}
