/** How far a file has come, in words. */
import { formatCount } from "../../domain/numbers/format";
import { type Weight, WEIGHT_WORD } from "../../importing/draft/draft";

/** How far a file has come. */
export type FileState =
  | { readonly kind: "waiting" }
  /** Sheets counted from 1; `sheets` is null before their number is known. */
  | { readonly kind: "reading"; readonly sheet: number; readonly sheets: number | null }
  | {
      readonly kind: "understood";
      readonly tables: number;
      readonly problems: Readonly<Record<Weight, number>>;
    }
  /** What is wrong and what to do. */
  | { readonly kind: "refused"; readonly sentence: string }
  /** On its way to the disk: neither stored nor to be stored again. */
  | { readonly kind: "storing" }
  /** How many values and projects were new or changed. */
  | { readonly kind: "stored"; readonly changes: number };

/** `isFine`: with the sheet that is being read, which is not read out at each step. */
export function stateWords(state: FileState, isFine: boolean): string {
  switch (state.kind) {
    case "waiting":
      return "等待读取";
    case "reading":
      return isFine && state.sheets !== null
        ? `正在读取第${state.sheet}张表，共${state.sheets}张`
        : "正在读取";
    case "understood":
      return `认出${formatCount(state.tables)}张表，${problemWords(state.problems)}`;
    case "refused":
      return state.sentence;
    case "storing":
      return "正在存入";
    case "stored":
      return state.changes === 0
        ? "已存，与原来的完全相同"
        : `已存，${formatCount(state.changes)}处新增或变更`;
  }
}

function problemWords({
  block,
  explain,
  hint,
}: Extract<FileState, { kind: "understood" }>["problems"]): string {
  const said = [
    ...(block > 0 ? [`${WEIGHT_WORD.block}${block}条`] : []),
    ...(explain > 0 ? [`${WEIGHT_WORD.explain}${explain}条`] : []),
    ...(hint > 0 ? [`${WEIGHT_WORD.hint}${hint}条`] : []),
  ];
  return said.length === 0 ? "没有问题" : said.join("，");
}
