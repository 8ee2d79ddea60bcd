/**
 * What makes and draws figures: for the first of the first picture a part of its own, so that it
 * does not wait for all the others (decision 003).
 */
import type { ComponentType } from "react";
import { lateTooltip } from "../../charts/stage/late-tooltip";
import type { FigureId } from "../../figures/figure";
import { type LazyPart, lazyPart } from "../../lib/lazy-part";
import { lateTools } from "./late-tools";
import type { ReadyFigureProps } from "./ready-figure";

type FigureLibrary = LazyPart<ComponentType<ReadyFigureProps>>;

const NAME = "画图程序";

/** 完成投资 alone, which stands first on 总览. */
export const firstFigure: FigureLibrary = lazyPart(
  NAME,
  async () => (await import("./first-figure")).FirstFigure,
);

/** All others. */
const everyFigure: FigureLibrary = lazyPart(
  NAME,
  async () => (await import("./every-figure")).EveryFigure,
);

/** 关注, in the same file as all others. */
export const attention = lazyPart(
  "关注",
  async () => (await import("../attention/lines")).AttentionLines,
);

/** Beside the figures of 总览, where the office has any; its file needs what theirs do. */
export const campaigns = lazyPart(
  "攻坚行动",
  async () => (await import("../campaigns/cards")).CampaignCards,
);

/** In the order in which they are wanted. */
const PARTS = [firstFigure, everyFigure, lateTools, lateTooltip, attention];

export function figureLibrary(id: FigureId): FigureLibrary {
  return id === "investment-plan" ? firstFigure : everyFigure;
}

/** Has the files fetched beside the data. */
export function fetchFigures(): void {
  for (const part of PARTS) void part.fetchAhead();
}

/** For a press on 重试: whichever did not come is asked for again. */
export function retryFigures(): void {
  for (const part of [...PARTS, campaigns])
    if (part.state().error) void part.press().catch(() => undefined);
}
