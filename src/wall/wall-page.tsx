/**
 * /wall: the screen that nobody stands at. One feed, one rotation, one canvas; words wherever there
 * is no picture.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { DEMO_WORDS } from "../domain/facts/dataset";
import { isPresent } from "../lib/array";
import type { Search } from "../navigation/search";
import { type OfficeMark, useRuntime } from "../panels/view";
import { SceneBoundary } from "./canvas/scene-boundary";
import { WallCanvas, useScreenSize } from "./canvas/wall-canvas";
import { WallHeader } from "./canvas/wall-header";
import type { WaysAway } from "./canvas/wall-keys";
import { BrightnessVeil } from "./care/brightness-veil";
import { type WallData, hasCampaigns } from "./feed/wall-data";
import { type FeedOptions, type WallFeed, createFeed } from "./feed/wall-feed";
import type { WallSource } from "./feed/wall-source";
import { type SceneId, showsLedgerLists, isLedgerFigure } from "./rotation/scene-list";
import { type Canvas, canvasFor } from "./scenes/canvas-shape";
import { NoShow, Show } from "./show";
import { toolOf } from "./technician-page";
import { type Asked, useAsked } from "./use-asked";
import { useWallCare } from "./wall-care";
import { useWallConfig } from "./use-wall-config";

export interface WallPageProps {
  readonly search: Search;
  /** What was wrong in asking for a backend. */
  readonly problems: readonly string[];
  readonly mark: OfficeMark | null;
  /** Whether the address asks for one published version, which stays what it was. */
  readonly isFrozen: boolean;
  /** Begins to listen to the backend; stopped by who calls it. */
  readonly openSource: () => WallSource;
  readonly ways: WaysAway;
  /** From the technician's pages back to the scenes. */
  readonly closeTool: () => void;
}

/** The whole page: feed and care go on whether the scenes stand or a technician's page does. */
export function WallPage({
  search,
  problems,
  mark,
  isFrozen,
  openSource,
  ways,
  closeTool,
}: WallPageProps) {
  const asked = useAsked(search);
  const { choice, dwellMs, problems: misread } = asked;
  const feed = useFeed({ openSource, choice, isFrozen }, asked.scenes);
  const state = useSyncExternalStore(feed.subscribe, feed.current);
  const scenes = useShownScenes(asked, state.data);
  const canvas = useCanvas(scenes.length);
  const [crashesInRow, setCrashesInRow] = useState(0);
  const onSettled = useCallback(
    (crashed: boolean) => setCrashesInRow((count) => (crashed ? count + 1 : 0)),
    [],
  );
  useTitle(state.data);
  const care = useWallCare(state, crashesInRow, search);
  const tool = toolOf(search);
  const technician = tool && { tool, state, canvas, care, crashesInRow, leave: closeTool };
  return (
    <WallCanvas canvas={canvas} crashesInRow={crashesInRow} shift={tool ? null : care.screen.shift}>
      {/* What crashes outside of a scene is tried again with each reading. */}
      <SceneBoundary
        name="大屏"
        attempts={[state.tally.succeeded, state.tally.failed]}
        onSettled={onSettled}
      >
        {tool ? null : (
          <WallHeader
            state={state}
            canvas={canvas}
            {...{ mark, isFrozen }}
            swapped={care.screen.isHeaderSwapped}
          />
        )}
        {state.data ? (
          <Show
            {...{ feed, state, canvas, scenes, dwellMs, isFrozen, onSettled, ways, technician }}
            data={state.data}
            problems={[...problems, ...misread]}
          />
        ) : (
          <NoShow {...{ state, ways, technician }} />
        )}
      </SceneBoundary>
      {tool ? null : <BrightnessVeil opacity={care.screen.veil} />}
    </WallCanvas>
  );
}

function useFeed(
  { openSource, choice, isFrozen }: Pick<FeedOptions, "openSource" | "choice" | "isFrozen">,
  scenes: readonly SceneId[],
): WallFeed {
  const { refreshMs, staleAfterMs, overdueAfterDays } = useRuntime();
  const { timeZone } = useWallConfig();
  const withLedger = scenes.some(showsLedgerLists);
  const withStatistics = scenes.some(isLedgerFigure);
  const feed = useMemo(
    () =>
      createFeed({
        openSource,
        choice,
        isFrozen,
        withLedger,
        withStatistics,
        refreshMs,
        staleAfterMs,
        overdueAfterDays,
        timeZone,
      }),
    [
      openSource,
      choice,
      isFrozen,
      withLedger,
      withStatistics,
      refreshMs,
      staleAfterMs,
      overdueAfterDays,
      timeZone,
    ],
  );
  useEffect(() => feed.start(), [feed]);
  return feed;
}

/** The usual ones, and 攻坚行动 where there are any: the same list as long as it holds the same. */
function useShownScenes({ scenes, isUsual }: Asked, data: WallData | null): readonly SceneId[] {
  const more = isUsual && data !== null && hasCampaigns(data);
  return useMemo(() => (more ? [...scenes, "campaigns"] : scenes), [more, scenes]);
}

function useCanvas(scenes: number): Canvas {
  const screen = useScreenSize();
  return useMemo(() => canvasFor(screen, scenes), [screen, scenes]);
}

function useTitle(data: WallData | null): void {
  const demo = data?.dataset.mode === "demo" ? DEMO_WORDS : null;
  const title = ["大屏", demo, data?.dataset.title ?? null].filter(isPresent).join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
