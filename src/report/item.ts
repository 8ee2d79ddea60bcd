/**
 * 汇报: what a presenter has put into one, frozen as it was shown: whatever is revised later, an item
 * keeps its values, its scope and the revision that they are of.
 */
import type { Lamp } from "../domain/rates/lamp";
import { type Figure, figureTitle } from "../figures/figure";
import type { Stamp } from "../figures/stamp";
import type { Sheet } from "../figures/tables/sheet";

export interface ReportItem {
  /** Of this item alone, also among trays. */
  readonly id: string;
  /** The data set's id. */
  readonly office: string;
  /** When it was put in, ISO 8601 with an offset. */
  readonly addedAt: string;
  /** The page that shows it, below the app's own: /figures/lamps, /counties/411481. */
  readonly path: string;
  /** What the address says, nothing left to defaults: office, scope, version, filters, columns. */
  readonly search: Readonly<Record<string, string>>;
  readonly content: ReportContent;
}

export type ReportContent =
  | { readonly kind: "figure"; readonly figure: Figure }
  /** 县区对比: the table of all units. */
  | { readonly kind: "table"; readonly sheet: Sheet }
  | CardsContent
  | BulletinContent;

/** 四项主要指标 of a region, of chosen units or of one unit. */
export interface CardsContent {
  readonly kind: "cards";
  /** 云麓区四项主要指标 */
  readonly title: string;
  readonly cards: readonly ReportCard[];
  readonly stamp: Stamp;
}

/** One card in words. */
export interface ReportCard {
  /** start, completion, investment, enterprises */
  readonly key: string;
  readonly name: string;
  /** 85.3 and %; null where there is none: `absent` says why. */
  readonly value: { readonly text: string; readonly unit: string } | null;
  readonly absent: string;
  readonly lamp: Lamp;
  readonly lampLabel: string;
  /** 高于序时10.3个百分点 */
  readonly side: string;
  /** 145 / 170 个, 11/12个单位已报, 同比 ▲9.8个百分点: a line each. */
  readonly lines: readonly string[];
}

/** 通报: the paragraphs that were chosen. */
export interface BulletinContent {
  readonly kind: "bulletin";
  /** 商丘市重点项目推进情况通报（2020年三季度累计） */
  readonly heading: string;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string;
  }[];
  /** How it was written: so it is written anew. */
  readonly options: { readonly ranks: boolean; readonly judgements: boolean };
  /** 范围：…。来源：…，数据截至2020年9月，版本r3。 */
  readonly source: string;
  readonly stamp: Stamp;
}

/** Where the numbers of an item come from. */
export function stampOfContent(content: ReportContent): Stamp {
  switch (content.kind) {
    case "figure":
      return content.figure.stamp;
    case "table":
      return content.sheet.stamp;
    case "cards":
    case "bulletin":
      return content.stamp;
  }
}

/** 完成投资：7个单位超序时, 县区对比：全市，…, 云麓区四项主要指标, the heading of a 通报. */
export function titleOfContent(content: ReportContent): string {
  switch (content.kind) {
    case "figure":
      return figureTitle(content.figure);
    case "table":
      return content.sheet.caption;
    case "cards":
      return content.title;
    case "bulletin":
      return content.heading;
  }
}
