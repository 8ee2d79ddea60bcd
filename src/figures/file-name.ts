/** Names of exported files, fit for Windows, which forbids the most. */
import { BASIS_WORD } from "../domain/facts/period";
import type { Stamp } from "./stamp";

const MOST_CHARACTERS = 120;
const MOST_OF_HEAD = 60;

/** What Windows forbids in a name, and the full-width sign that reads the same. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};

/** Names of devices: with any extension, Windows opens no file of this name. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * 湘西州_完成投资_2021Q3_累计.png: at most 120 characters, of which the quarter, the basis and the extension
 * always stay whole.
 */
export function fileName(
  stamp: Pick<Stamp, "region" | "file" | "quarter" | "basis">,
  head: string,
  extension: string,
): string {
  const tail = `_${stamp.quarter}_${BASIS_WORD[stamp.basis]}.${extension}`;
  const shownHead = shortened(namePart(head), MOST_OF_HEAD);
  const region = shortened(
    namePart(stamp.file ?? stamp.region),
    MOST_CHARACTERS - tail.length - shownHead.length - 1,
  );
  const name = `${region}_${shownHead}${tail}`;
  const [device = ""] = name.split(".");
  return RESERVED.test(device.trim()) ? `_${name}` : name;
}

/** 三季度重点项目汇报.pptx: a name that somebody gave, at most 120 characters with its extension. */
export function plainFileName(name: string, extension: string): string {
  const tail = `.${extension}`;
  return `${shortened(namePart(name), MOST_CHARACTERS - tail.length)}${tail}`;
}

/**
 * Without what Windows forbids; control and direction characters, which no reader sees, become _.
 */
function namePart(text: string): string {
  const visible = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "_")
    .replace(/[\\/:*?"<>|]/g, (sign) => LOOK_ALIKE[sign] ?? "_")
    .replace(/^[.\s]+|[.\s]+$/g, (ends) => "．".repeat(ends.replace(/\s/g, "").length));
  return RESERVED.test(visible) ? `${visible}_` : visible || "_";
}

/** Cut between characters, never inside one; … says that something is gone. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
