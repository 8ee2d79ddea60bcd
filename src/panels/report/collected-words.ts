/** What is said of a press on 加入汇报. */
import { type ReportItem, type ReportContent } from "../../report/item";
import { type Addition, MOST_ITEMS, type Tray } from "../../report/tray";

export interface Collected extends Addition {
  /** As it stands now. */
  readonly tray: Tray;
  /** It was made by this press, with what every 汇报 begins with. */
  readonly isNew: boolean;
  /** What was pressed; a new tray was given more. */
  readonly pressed: readonly ReportItem[];
  /** What a new tray lacks since it could not be read: clauses. */
  readonly unread: readonly string[];
}

/** Sentences: what was added to which tray, how many it holds, what was not added and why. */
export function collectedWords(collected: Collected): string {
  const { tray, added, isNew, unread } = collected;
  if (isNew) return [newWords(collected), ...unread.map((clause) => `${clause}。`)].join("");
  if (added.length === 0) return nothingWords(collected);
  const name = `“${tray.name}”`;
  const others = notAddedWords(collected);
  return `已把${whatWords(added)}加入${name}${others}，共${tray.items.length}项。`;
}

function newWords({ tray, added, pressed }: Collected): string {
  const own = new Set(pressed.map(({ id }) => id));
  const ready = added.filter(({ id }) => !own.has(id)).map(({ content }) => shortTitle(content));
  const readyWords = ready.length > 0 ? `，并备好${ready.join("和")}（不要的可以移出）` : "";
  return `已新建“${tray.name}”，放入${whatWords(pressed)}${readyWords}，共${tray.items.length}项。`;
}

function nothingWords({ tray, notAdded }: Collected): string {
  const name = `“${tray.name}”`;
  const full = notAdded.filter(({ why }) => why === "full").map(({ item }) => item);
  if (full.length > 0)
    return `${name}已有${tray.items.length}项，最多${MOST_ITEMS}项，${whatWords(full)}没有加入。请先移出几项，或新建一份汇报。`;
  return `${name}里已有${whatWords(notAdded.map(({ item }) => item))}，范围、版本和数都相同，没有再加。`;
}

/** ，另2项原来就有，另3项放不下 */
function notAddedWords({ notAdded }: Collected): string {
  const count = (wanted: string) => notAdded.filter(({ why }) => why === wanted).length;
  const [already, full] = [count("already"), count("full")];
  return [
    already > 0 ? `，另${already}项原来就有` : "",
    full > 0 ? `，另${full}项放不下（最多${MOST_ITEMS}项）` : "",
  ].join("");
}

/** “完成投资”, 这8项 */
function whatWords(items: readonly ReportItem[]): string {
  const [first] = items;
  return first && items.length === 1 ? `“${shortTitle(first.content)}”` : `这${items.length}项`;
}

/** 完成投资, 县区对比, 云麓区四项主要指标, 通报 */
function shortTitle(content: ReportContent): string {
  switch (content.kind) {
    case "figure":
      return content.figure.head;
    case "table":
      return content.sheet.head;
    case "cards":
      return content.title;
    case "bulletin":
      return "通报";
  }
}
