/**
 * What the wall shows, as plain data: scenes with one sentence each, their pages, and what the
 * footer says of them.
 */
import type { HeadlineCard } from "../../figures/cards/cards";
import type { Figure } from "../../figures/figure";
import type { CampaignCard } from "../../figures/ledger/campaigns";
import type { FigurePage } from "../../figures/pages";
import type { Day } from "../../domain/ledger/day";
import type { LedgerState } from "../feed/ledger-state";
import type { StatisticsState } from "../feed/statistics-state";
import type { SceneId } from "../rotation/scene-list";
import type { Size } from "./canvas-shape";
import type { AttentionSection } from "./attention-sections";
import type { RowStyle } from "./wall-type";

export interface Scene {
  readonly id: SceneId;
  /** One fact, at most 26 characters. */
  readonly message: string;
  /** The scene in full sentences: its text alternative. */
  readonly takeaway: string;
  /** At least one. */
  readonly pages: readonly ScenePage[];
  readonly foot: SceneFoot;
}

/** Each may be empty where there is nothing to say. */
export interface SceneFoot {
  readonly coverage: string;
  readonly definition: string;
  readonly source: string;
}

export type ScenePage =
  | { readonly kind: "headline"; readonly cards: readonly HeadlineCard[] }
  /** One figure, or two side by side, upright one below the other. */
  | { readonly kind: "figures"; readonly plots: readonly ScenePlot[] }
  | {
      readonly kind: "attention";
      readonly sections: readonly AttentionSection[];
      readonly rows: number;
    }
  /** `rows`: of the fullest page. */
  | { readonly kind: "campaigns"; readonly cards: readonly CampaignCard[]; readonly rows: number }
  | {
      readonly kind: "words";
      /** Empty where the scene's sentence says it already. */
      readonly title: string;
      readonly text: string;
      /** Whether something has not been reported, which is shown by a hatch as everywhere. */
      readonly isMissing: boolean;
    };

export interface ScenePlot {
  readonly figure: Figure;
  /** 开工率, where the scene's sentence doesn't say whose rows these are; null else. */
  readonly head: string | null;
  /**
   * The units of this page, or of a trend its panels; null: all of them. The axis is that of all in
   * any case.
   */
  readonly window: FigurePage | null;
  /** Rows of the fullest page of the scene, so that rows keep their height from page to page. */
  readonly rows: number;
  readonly style: RowStyle;
}

export interface SceneOptions {
  /**
   * Of a plot, in px of the canvas: how many units a page has, and how plots and rows are arranged,
   * follows from it.
   */
  readonly room: Size;
  readonly ledger: LedgerState;
  /** For the scenes of the ledger; without it they say that they wait for it. */
  readonly statistics?: StatisticsState;
  /** By the office's clock, for countdowns; without it they go by the end of the ledger's month. */
  readonly today?: Day;
}
