/** The pictures of a figure, as its files, its slides and the pages of a 汇报 take them. */
import type { ExportContext } from "./export-context";
import type { Picture } from "./picture/frame";
import { PRESETS, type PresetId } from "./picture/presets";
import type { Figure } from "../figures/figure";
import { figurePages } from "../figures/pages";
import { fallbackFont } from "../ui/fallback-font";
import { breath } from "../lib/breath";
import * as programs from "./programs";

/**
 * The pictures of a figure at a preset: one, or several where its rows don't fit into one. `get`:
 * whether a press asks for them, or they are drawn by themselves (decision 019).
 */
export async function figurePictures(
  figure: Figure,
  presetId: PresetId,
  { context, get = "press" }: { readonly context: ExportContext; readonly get?: "press" | "load" },
): Promise<Picture[]> {
  const { drawStaticPlot, PRINT_THEME, composeFrame, planFrame, browserMeasure, embedFonts } =
    await programs.drawing[get]();
  // Where it did not come with the page: a machine without Chinese fonts needs it now.
  await fallbackFont.prefetch();
  const preset = PRESETS[presetId];
  const measure = browserMeasure(PRINT_THEME.fontFamily);
  const windows = figurePages(figure, preset.mostRows);
  const pictures: Picture[] = [];
  for (const [index, window] of windows.entries()) {
    const part = window && { index, of: windows.length, window };
    const plan = planFrame({ figure, preset, part, context, theme: PRINT_THEME, measure });
    // One step after another, each in a task of its own: the screen stays alive in between.
    // oxlint-disable-next-line no-await-in-loop
    await breath();
    const picture = composeFrame(plan, drawStaticPlot(figure, plan.plot));
    // oxlint-disable-next-line no-await-in-loop
    await breath();
    // oxlint-disable-next-line no-await-in-loop
    pictures.push(await embedFonts(picture, PRINT_THEME.fontFamily));
    // oxlint-disable-next-line no-await-in-loop
    await breath();
  }
  return pictures;
}
