/**
 * /wall?status and /wall?calibrate: what stands instead of the scenes while a technician is there;
 * reading and care go on.
 */
import type { Search } from "../navigation/search";
import { useNow } from "../ui/use-now";
import type { Canvas } from "./scenes/canvas-shape";
import type { StandingScene } from "./scenes/built-scenes";
import { Calibration } from "./technician/calibration";
import { readDevice } from "./technician/device";
import { BROWSER } from "./care/renewal-browser";
import { StatusPanel } from "./technician/status-panel";
import { dataProblems, wallZone } from "./feed/wall-data";
import type { WallState } from "./feed/wall-state";
import { useWallConfig } from "./use-wall-config";
import type { WallCare } from "./wall-care";

export type Tool = "status" | "calibrate";

/** Flags without a value; both asked for: the status. */
export function toolOf(search: Search): Tool | null {
  if (search["status"] !== undefined) return "status";
  return search["calibrate"] === undefined ? null : "calibrate";
}

export interface TechnicianPageProps {
  readonly tool: Tool;
  readonly state: WallState;
  readonly canvas: Canvas;
  readonly care: WallCare;
  readonly crashesInRow: number;
  /** What would stand, were this page not open. */
  readonly scene: StandingScene | null;
  /** Back to the scenes. */
  readonly leave: () => void;
}

/** The page of one of the technician's tools. */
export function TechnicianPage({ tool, canvas, leave, ...rest }: TechnicianPageProps) {
  if (tool === "calibrate")
    return <Calibration canvas={canvas} device={readDevice()} leave={leave} />;
  return <Status canvas={canvas} leave={leave} {...rest} />;
}

function Status({
  state,
  canvas,
  care,
  crashesInRow,
  scene,
  leave,
}: Omit<TechnicianPageProps, "tool">) {
  const wall = useWallConfig();
  const nowMs = useNow(1000);
  const { renewNow, ...renewal } = care.renewal;
  const status = {
    nowMs,
    uptimeMs: BROWSER.pageAgeMs(),
    timeZone: wallZone(wall.timeZone, state.data),
    freshness: state.words,
    tally: state.tally,
    clock: state.clock,
    isKept: state.isKept,
    ledger: state.data?.ledger ?? null,
    scene,
    crashesInRow,
    canvas,
    device: readDevice(),
    renewal,
    heapBudgetMiB: wall.heapMiB,
    wakeLock: care.wakeLock,
    shell: care.shell,
    isSecureContext: globalThis.isSecureContext,
    origin: globalThis.location.origin,
    problems: state.data ? dataProblems(state.data) : [],
    notices: wall.notices,
  };
  return <StatusPanel status={status} renewNow={renewNow} leave={leave} />;
}
