/** A figure's second line: period, basis, unit and order. */
import type { Stamp } from "./stamp";

export interface Subtitle {
  /** Whose figures they are, where that is said here: 全州, 云麓区; null: as in the whole view. */
  readonly whose: string | null;
  /** 2021年三季度累计，亿元；各组内按年度计划从大到小 */
  readonly text: string;
}

/** As it stands on a page, which names the region itself: 全州，按季累计，%；蓝线为2021年. */
export function subtitleText({ whose, text }: Subtitle): string {
  return whose === null ? text : `${whose}，${text}`;
}

/**
 * As it stands in a file: the region first (湘西州 2021年…), unless the name that is said begins with
 * it.
 */
export function fullSubtitle(subtitle: Subtitle, { region }: Pick<Stamp, "region">): string {
  const own = subtitleText(subtitle);
  return subtitle.whose?.startsWith(region) ? own : `${region}　${own}`;
}
