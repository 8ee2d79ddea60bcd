/** How much room the brush over many quarters takes, known before it is loaded. */

import type { TrendBody } from "../../figures/figure";

/** Up to here all quarters are read at one sight. */
const MOST_AT_ONCE = 8;
/** In px. */
export const BRUSH = { above: 8, height: 24, below: 6 } as const;

type Brushed = Pick<TrendBody, "categories" | "categoryHead">;

/** The months of a year are read at one sight too. Taken from the lines' area, so that the figure is as high as it was before its data came. */
export function brushRoom({ categories, categoryHead }: Brushed): number {
  const areMany = categories.length > MOST_AT_ONCE && categoryHead === undefined;
  return areMany ? BRUSH.above + BRUSH.height + BRUSH.below : 0;
}
