/** Turned patterns without `patternTransform`, which LibreOffice does not follow. */

export interface SlantTile {
  readonly size: number;
  /**
   * Lines from lower left to upper right, with what neighbouring tiles would cut off at two
   * corners.
   */
  readonly d: string;
}

/** A tile of lines at 45° that stand `pitch` apart. */
export function slantTile(pitch: number): SlantTile {
  const size = Math.round(pitch * Math.SQRT2 * 100) / 100;
  const at = (share: number) => size * share;
  const d = `M${at(-0.25)} ${at(0.25)}L${at(0.25)} ${at(-0.25)}M0 ${size}L${size} 0M${at(0.75)} ${at(1.25)}L${at(1.25)} ${at(0.75)}`;
  return { size, d };
}
