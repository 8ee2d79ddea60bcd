/** Below the plot: hairline, 注, 范围 and 口径, 来源 and 数据截至, 版本, and the link to the same view. */
import { DASH } from "../../domain/numbers/format";
import { LAMP_LABEL } from "../../domain/rates/lamp";
import type { Figure } from "../../figures/figure";
import { definitionWords } from "../../figures/stamp";
import { sourceParts } from "../../figures/source-line";
import type { Preset } from "./presets";
import type { ExportContext } from "../export-context";
import {
  type Block,
  type Setting,
  type Style,
  linesOf,
  moved,
  paragraph,
  stacked,
} from "./frame-block";
import { plainText, svgText, baselineIn, pt, xmlText } from "./svg-text";

const HAIRLINE = 0.75;
/** Between the hairline and the first line, in lines. */
const BELOW_HAIRLINE = 0.5;
/** Between 来源 and 版本, in em. */
const LEAST_GAP = 2;

/**
 * Long texts take further lines; nothing is left out. A text that the figure does not have takes no
 * line.
 */
export function footBlock(figure: Figure, context: ExportContext, setting: Setting): Block {
  const { preset, theme, width } = setting;
  const { size, line } = preset.type.note;
  const style: Style = { size, line, weight: 400, fill: theme.ink.quiet };
  const body: Style = { ...style, fill: theme.ink.body };
  const { stamp } = figure;
  const [source, asOf, version] = sourceParts(stamp);
  const notes = [...figure.notes, ...leftOut(figure, preset)];
  const texts = stacked([
    inFlow([totalText(figure)], { ...body, fill: theme.ink.strong }, setting),
    paragraph(
      notes.length > 0 ? linesOf(`注：${notes.join("")}`, body, setting) : [],
      body,
      setting,
    ),
    inFlow(
      [labelled("范围", stamp.range), labelled("口径", definitionWords(stamp.definition))],
      body,
      setting,
    ),
    withVersion(inFlowLines([source, asOf], body, setting), version, { style: body, setting }),
    paragraph(linesOf(labelled("链接", context.permalink), style, setting), style, setting),
  ]);
  const rule = `<rect x="0" y="0" width="${pt(width)}" height="${HAIRLINE}" fill="${xmlText(theme.line.hair)}"/>`;
  const top = HAIRLINE + line * BELOW_HAIRLINE;
  return { markup: rule + moved(texts.markup, 0, top), height: top + texts.height };
}

/**
 * Columns that a narrow picture has no room for are named: nobody shall think that there are none
 * (design section 10).
 */
function leftOut({ body }: Figure, { columns }: Preset): string[] {
  if (columns === "all" || body.kind !== "rows") return [];
  const inPlot = body.columns.filter(
    ({ kind, place }) => kind === "text" && (place === "plot" || place === "wide"),
  );
  const dropped = inPlot.filter(({ emphasis }) => emphasis !== "strong").map(({ head }) => head);
  return dropped.length === 0 || dropped.length === inPlot.length
    ? []
    : [`限于宽度，未列${dropped.join("、")}。`];
}

/**
 * 全州：完成474.5，计划640.7，完成率74.1%，与序时−0.9，黄灯: a region that has no row in the plot still is in the
 * picture.
 */
function totalText({ body, unit }: Figure): string {
  if (body.kind !== "rows" || body.total === null || body.drawTotal) return "";
  const { name, cells } = body.total;
  const said = body.columns
    .filter(({ place }) => place === "plot" || place === "wide")
    .flatMap(({ key, head, kind }) => {
      const cell = cells[key];
      if (!cell || cell.text === "" || cell.text === DASH) return [];
      return kind === "lamp"
        ? cell.lamp === null
          ? []
          : [LAMP_LABEL[cell.lamp]]
        : [`${head}${cell.text}`];
    });
  return said.length === 0 ? "" : `${name}（${unit}）：${said.join("，")}。`;
}

function labelled(label: string, text: string): string {
  return text === "" ? "" : `${label}：${text}`;
}

function inFlow(texts: readonly string[], style: Style, setting: Setting): Block {
  return paragraph(inFlowLines(texts, style, setting), style, setting);
}

/**
 * Texts in one line with a full-width space between them where they fit; one that does not begins a
 * line of its own.
 */
function inFlowLines(texts: readonly string[], style: Style, setting: Setting): string[] {
  const lines: string[] = [];
  for (const text of texts.filter((one) => one !== "")) {
    const last = lines.at(-1);
    const joined = last === undefined ? text : `${last}　${text}`;
    if (
      last !== undefined &&
      setting.measure(plainText(joined), style.size, style.weight) <= setting.width
    )
      lines[lines.length - 1] = joined;
    else lines.push(...linesOf(text, style, setting));
  }
  return lines;
}

/** The version right in the last line where there is room, else below. */
function withVersion(
  lines: readonly string[],
  version: string,
  { style, setting }: { style: Style; setting: Setting },
): Block {
  const left = paragraph(lines, style, setting);
  if (version === "") return left;
  const widthOf = (text: string) => setting.measure(plainText(text), style.size, style.weight);
  const room = setting.width - widthOf(lines.at(-1) ?? "") - style.size * LEAST_GAP;
  const own = widthOf(version) > room;
  if (own && widthOf(version) > setting.width)
    return stacked([left, paragraph(linesOf(version, style, setting), style, setting)]);
  const height = left.height + (own ? style.line : 0);
  const y = baselineIn(height - style.line, style.line, style.size);
  const right = svgText({ ...style, text: version, x: setting.width, y, anchor: "end" });
  return { markup: left.markup + right, height };
}
