/**
 * What a picture file says of itself beside what can be seen in it: in the PNG as iTXt, in the SVG
 * as metadata.
 */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { type Figure, figureTitle } from "../../figures/figure";
import { shownValues } from "../../figures/tables/shown-values";
import { valueText } from "../../figures/values";
import { zonedIso } from "../../lib/zone-moment";
import type { ExportContext } from "../export-context";
import { sealOf } from "../seal";
import { SOFTWARE } from "../software";
import { plainText } from "./svg-text";
import { valueHash } from "./value-hash";

/** Keys (1 to 79 Latin characters) and texts, in the order in which they are written. */
export type Metadata = readonly (readonly [key: string, text: string])[];

/**
 * Title, Description, Demo (演示数据（虚构） where invented), Source, Permalink, Office, Revision,
 * ReportMonth (2021-09; none without data), ExportedAt (on the office's clock, with its offset),
 * ValueHash (SHA-256 of the values shown), Figure (its id), Values (its table as JSON), Seal
 * (SHA-256 of all of these) and Software. The same figure and context give the same texts.
 */
export function pictureMetadata(figure: Figure, context: ExportContext): Metadata {
  const { stamp } = figure;
  const entries: Metadata = [
    ["Title", figureTitle(figure)],
    ["Description", figure.takeaway],
    ["Demo", stamp.demo ? DEMO_WORDS : ""],
    ["Source", stamp.source],
    ["Permalink", context.permalink],
    ["Office", context.office],
    ["Revision", stamp.revision],
    ["Version", stamp.version ?? ""],
    ["ReportMonth", stamp.month ?? ""],
    ["ExportedAt", zonedIso(Date.parse(context.exportedAt), context.timeZone)],
    ["ValueHash", valueHash(valueText(figure))],
    ["Figure", figure.id],
    ["Values", JSON.stringify(shownValues(figure))],
  ];
  const texts = entries
    .map(([key, text]) => [key, plainText(text)] as const)
    .filter(([, text]) => text !== "");
  return [...texts, ["Seal", sealOf(new Map(texts))], ["Software", SOFTWARE]];
}
