import type { OutlinePart } from "../../report/outline";

/** 图1 完成投资：7个单位超序时; of a 通报 its heading alone. */
export function nameOf({ label, title }: Pick<OutlinePart, "label" | "title">): string {
  return label === "" ? title : `${label} ${title}`;
}
