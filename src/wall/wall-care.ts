/**
 * What runs beside the scenes of an unattended screen: renewal, wake lock, brightness and pixel
 * shift, the app-shell worker.
 */
import { useEffect, useMemo, useState } from "react";
import { type ShellStatus, registerShellWorker } from "../data/host/shell-registration";
import { ownOfficeId } from "../navigation/own-office";
import type { Search } from "../navigation/search";
import { useRuntime } from "../panels/view";
import { useNow } from "../ui/use-now";
import { type Renewal, useRenewal } from "./care/use-renewal";
import { type ScreenCare, useScreenCare } from "./care/use-screen-care";
import { type WakeLockStatus, useWakeLock } from "./care/use-wake-lock";
import type { WallState } from "./feed/wall-state";
import { useWallConfig } from "./use-wall-config";
import { wallZone } from "./feed/wall-data";

/** Brightness and pixel shift change by minutes. */
const CARE_MS = 15_000;

export interface WallCare {
  readonly screen: ScreenCare;
  readonly renewal: Renewal;
  readonly wakeLock: WakeLockStatus;
  /** Null until the worker has answered. */
  readonly shell: ShellStatus | null;
}

/** All that a screen needs which nobody stands at: brightness, wake lock, renewal. */
export function useWallCare(
  { tally, data }: Pick<WallState, "tally" | "data">,
  crashesInRow: number,
  search: Search,
): WallCare {
  const { offices } = useRuntime();
  // What this machine keeps itself is there without a network, and so is the program then.
  const isOwn = ownOfficeId(search["office"] ?? "") !== null;
  const wall = useWallConfig();
  const timeZone = wallZone(wall.timeZone, data);
  const rules = useMemo(() => ({ ...wall, timeZone }), [wall, timeZone]);
  const shell = useShell(offices === null || isOwn ? "api" : "demo");
  return {
    screen: useScreenCare(rules, useNow(CARE_MS)),
    renewal: useRenewal({ rules, goodReadings: tally.succeeded, crashesInRow }),
    wakeLock: useWakeLock(wall.wakeLock),
    shell,
  };
}

function useShell(backend: "api" | "demo"): ShellStatus | null {
  const [status, setStatus] = useState<ShellStatus | null>(null);
  useEffect(() => void registerShellWorker(backend).then(setStatus), [backend]);
  return status;
}
