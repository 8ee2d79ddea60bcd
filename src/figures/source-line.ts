/** Where a figure comes from, in the same words wherever it stands. */
import type { Stamp } from "./stamp";

/**
 * 来源：湘西州重点项目通报, 数据截至2021年9月, 版本r7 (第9版 where the server counts them), in this order; "" for what
 * is not there: a figure without data has no 数据截至.
 */
export function sourceParts({
  source,
  asOf,
  revision,
  version = revision && `版本${revision}`,
}: Pick<Stamp, "source" | "asOf" | "revision" | "version">): readonly [
  source: string,
  asOf: string,
  version: string,
] {
  return [source && `来源：${source}`, asOf === null ? "" : `数据截至${asOf}`, version];
}

/** 来源：湘西州重点项目通报，数据截至2021年9月, without a full stop: under a figure, a sheet, a copied text. */
export function sourceLine(stamp: Stamp): string {
  const [source, asOf] = sourceParts(stamp);
  return [source, asOf].filter(Boolean).join("，");
}
