/** What opening an office file came to. */
import type { Opened } from "../../office/store/transactions";

const OPENED_WORD: Readonly<Record<Opened, (name: string) => string>> = {
  created: (name) => `已打开${name}`,
  continued: (name) => `已打开${name}，接着本机的记录往下记`,
  same: (name) => `${name}的单位文件与本机完全相同`,
  older: (name) => `${name}的单位文件比本机的旧，本机的没有动`,
};

/** `damaged`: names of files in a zip that are not what was imported. */
export function openedWords(opened: Opened, name: string, damaged: readonly string[]): string {
  const lost = damaged.length > 0 ? `；其中${damaged.length}个原表已损坏，没有取出` : "";
  return `${OPENED_WORD[opened](name)}${lost}`;
}
