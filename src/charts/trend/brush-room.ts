/** How much room the brush over many quarters takes, known before it is loaded. */

/** Up to here all quarters are read at one sight. */
const MOST_AT_ONCE = 8;
/** In px. */
export const BRUSH = { above: 8, height: 24, below: 6 } as const;

/** Taken from the lines' area, so that the figure is as high as it was before its data came. */
export function brushRoom(categories: number): number {
  return categories > MOST_AT_ONCE ? BRUSH.above + BRUSH.height + BRUSH.below : 0;
}
