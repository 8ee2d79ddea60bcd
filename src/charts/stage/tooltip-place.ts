/**
 * Where a tooltip stands: beside the pointer, below its row or above it, never outside the
 * viewport.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MARGIN = 8;
const OFFSET = 6;

/** The top left corner of a tooltip, in the px of `viewport`. */
export function tooltipPlace(
  anchor: { x: number; top: number; bottom: number },
  size: { width: number; height: number },
  viewport: Box,
): { x: number; y: number } {
  const below = anchor.bottom + OFFSET;
  const above = anchor.top - OFFSET - size.height;
  const fitsBelow = below + size.height <= viewport.bottom - MARGIN;
  const y = fitsBelow || above < viewport.top + MARGIN ? below : above;
  return {
    x: clamp(anchor.x + 14, viewport.left + MARGIN, viewport.right - MARGIN - size.width),
    y: clamp(y, viewport.top + MARGIN, viewport.bottom - MARGIN - size.height),
  };
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}
