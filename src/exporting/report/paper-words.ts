/** What the document of a 汇报 says beside its plan, on paper and in its preview alike. */

/** Said in the place of a picture that could not be made. */
export const NO_PICTURE = "（这个图没有生成。）";

/** 县区对比…（续，2/3）, of the second of three parts: counted from 0. */
export function continuedWords(
  title: string,
  { part, of }: { readonly part: number; readonly of: number },
): string {
  return `${title}（续，${part + 1}/${of}）`;
}
