/** How the picture of a screen is spared: its brightness, and small moves of what stands still. */
import { MINUTE_MS } from "../../lib/durations";
import { useMemo } from "react";
import type { WallConfig } from "../../data/config/wall-config";
import { type Shift, isHeaderSwapped, pixelShift } from "../canvas/pixel-shift";
import { brightnessAt } from "./schedule";

export interface ScreenCare {
  /** Opacity of the black overlay: 0 full brightness, also where no schedule is set; 1 black. */
  readonly veil: number;
  /** Px of the canvas, −4 to 4. */
  readonly shift: Shift;
  readonly isHeaderSwapped: boolean;
}

export interface CareRules extends Pick<WallConfig, "brightness" | "pixelShift"> {
  readonly timeZone: string;
}

const STILL: Shift = { x: 0, y: 0 };

/**
 * Screen care at the minute of `nowMs`: schedules, shifts and midnights all fall on whole minutes.
 * The same object until something changes.
 */
export function useScreenCare(rules: CareRules, nowMs: number): ScreenCare {
  const minute = Math.floor(nowMs / MINUTE_MS);
  const { veil, shift, isHeaderSwapped: swapped } = screenCareAt(rules, minute * MINUTE_MS);
  const { x, y } = shift;
  return useMemo(
    () => ({ veil, shift: { x, y }, isHeaderSwapped: swapped }),
    [veil, x, y, swapped],
  );
}

function screenCareAt(
  { brightness, pixelShift: moves, timeZone }: CareRules,
  atMs: number,
): ScreenCare {
  return {
    veil: 1 - brightnessAt(brightness, atMs, timeZone),
    shift: moves ? pixelShift(atMs) : STILL,
    isHeaderSwapped: moves && isHeaderSwapped(atMs, timeZone),
  };
}
