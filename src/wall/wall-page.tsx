/**
 * /wall: the screen that nobody stands at. One reading, one rotation, one canvas; words wherever
 * there is no picture.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useStable } from "../ui/use-stable";
import { problemCountWords } from "../domain/facts/data-problem";
import { DEMO_WORDS } from "../domain/facts/dataset";
import { isPresent } from "../lib/array";
import { readScope } from "../navigation/scope-search";
import type { Search } from "../navigation/search";
import { useRuntime } from "../panels/view";
import {
  type BuiltScene,
  buildScenes,
  groupScenes,
  rotationOf,
  standingScene,
} from "./scenes/built-scenes";
import { type Box, type Canvas, type Size, canvasFor } from "./scenes/canvas-shape";
import { clockNote } from "./reading/clock-words";
import { noteAt } from "./canvas/notes";
import {
  type Picture,
  type ReadingState,
  type WallReading,
  type WallSource,
  pictureProblems,
} from "./reading/reading-state";
import { type RotationScene, lapMs } from "./rotation/rotation";
import { readDwell, readScenes } from "./rotation/scene-list";
import { SceneBoundary } from "./canvas/scene-boundary";
import { type Rotation, useRotation } from "./rotation/use-rotation";
import { CrossFade, type Standing, WallCanvas, useScreenSize } from "./canvas/wall-canvas";
import styles from "./canvas/wall-canvas.module.css";
import { BrightnessVeil } from "./care/brightness-veil";
import { TechnicianPage, type TechnicianPageProps, toolOf } from "./technician-page";
import { useWallCare } from "./wall-care";
import { useWallConfig } from "./use-wall-config";
import { WallFooter } from "./canvas/wall-footer";
import { WallHeader } from "./canvas/wall-header";
import { type WallAction, toggleFullScreen, useWallKeys } from "./canvas/wall-keys";
import { WallPane } from "./canvas/wall-pane";
import { createReading } from "./reading/wall-reading";

export interface WallPageProps {
  readonly search: Search;
  /** What was wrong in asking for a backend. */
  readonly problems: readonly string[];
  /** Whether the office is one of the built-in backend. */
  readonly builtIn: boolean;
  /** Begins to listen to the backend; stopped by who calls it. */
  readonly openSource: () => WallSource;
  /** To 总览. */
  readonly leave: () => void;
  /** To the technician's page of the wall that runs. */
  readonly openStatus: () => void;
  /** From the technician's pages back to the scenes. */
  readonly closeTool: () => void;
}

/** The whole page: reading and care go on whether the scenes stand or a technician's page does. */
export function WallPage({
  search,
  problems,
  builtIn,
  openSource,
  leave,
  openStatus,
  closeTool,
}: WallPageProps) {
  const asked = useAsked(search);
  const reading = useReading(openSource, asked.scope.choice, asked.scenes.includes("attention"));
  const state = useSyncExternalStore(reading.subscribe, reading.current);
  const canvas = useCanvas(asked.scenes.length);
  const [crashesInRow, setCrashesInRow] = useState(0);
  const onSettled = useCallback(
    (crashed: boolean) => setCrashesInRow((count) => (crashed ? count + 1 : 0)),
    [],
  );
  const named = [...problems, ...asked.scope.problems, ...asked.problems];
  useTitle(state.picture);
  const care = useWallCare(state, crashesInRow);
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
            builtIn={builtIn}
            swapped={care.screen.isHeaderSwapped}
          />
        )}
        {state.picture ? (
          <Show
            {...{
              reading,
              state,
              canvas,
              onSettled,
              leave,
              openStatus,
              technician,
              problems: named,
            }}
            picture={state.picture}
            scenes={asked.scenes}
            dwellMs={asked.dwellMs}
          />
        ) : (
          <NoPicture {...{ state, leave, openStatus, technician }} />
        )}
      </SceneBoundary>
      {tool ? null : <BrightnessVeil opacity={care.screen.veil} />}
    </WallCanvas>
  );
}

/** The technician's page but for the scene that would stand; null while none is open. */
type Technician = Omit<TechnicianPageProps, "scene"> | null;

interface ShowProps {
  readonly reading: WallReading;
  readonly state: ReadingState;
  readonly picture: Picture;
  readonly canvas: Canvas;
  readonly scenes: ReturnType<typeof readRotation>["scenes"];
  readonly dwellMs: number;
  readonly problems: readonly string[];
  readonly onSettled: (crashed: boolean) => void;
  readonly leave: () => void;
  readonly openStatus: () => void;
  readonly technician: Technician;
}

/** The scenes in turn. They take their turns behind the technician's pages too. */
function Show({ reading, picture, canvas, scenes, dwellMs, technician, ...rest }: ShowProps) {
  const { panes, plot } = canvas;
  const built = useMemo(() => buildScenes(picture, scenes, plot), [picture, scenes, plot]);
  const groups = useMemo(() => groupScenes(built, panes.length), [built, panes.length]);
  const turns = useMemo(() => rotationOf(groups, dwellMs), [groups, dwellMs]);
  const rotation = useRotation(turns);
  useEffect(() => reading.setLap(lapMs(turns)), [reading, turns]);
  if (technician)
    return <TechnicianPage {...technician} scene={standingScene(groups, turns, rotation.place)} />;
  return <Scenes {...{ picture, canvas, dwellMs, groups, turns, rotation }} {...rest} />;
}

interface ScenesProps extends Pick<
  ShowProps,
  "state" | "picture" | "canvas" | "dwellMs" | "problems" | "onSettled" | "leave" | "openStatus"
> {
  readonly groups: readonly (readonly BuiltScene[])[];
  readonly turns: readonly RotationScene[];
  readonly rotation: Rotation;
}

/** What stands now, with its footer; the keys move it. */
function Scenes({
  state,
  picture,
  canvas,
  dwellMs,
  groups,
  turns,
  rotation,
  problems,
  onSettled,
  ...ways
}: ScenesProps) {
  const { panes, plot, joints } = canvas;
  useWallKeys((action) => {
    if (action === "toggle" || action === "next" || action === "previous") rotation.step(action);
    else return goAway(action, ways);
    return true;
  });
  const { place } = rotation;
  const demo = picture.dataset.mode === "demo";
  const pagesCome = Math.floor(place.startedAtMs / dwellMs);
  const clock = [clockNote(state.clock)].filter(isPresent);
  const notes = [
    ...clock,
    ...problems,
    ...picture.problems,
    ...dataNotes(picture),
    ...useWallConfig().notices,
  ];
  return (
    <>
      <main>
        <CrossFade id={`${turns[place.scene]?.id ?? ""} ${place.page} ${panes.length}`} at={place}>
          {({ scene, ...at }) => (
            <Panes group={groups[scene] ?? []} at={at} {...{ panes, plot, demo, onSettled }} />
          )}
        </CrossFade>
      </main>
      {joints.map((x) => (
        <div key={x} className={styles["joint"]} style={{ left: x }} />
      ))}
      <WallFooter
        {...{ groups, place, panes }}
        rotation={rotation.state}
        wait={state.wait}
        note={
          state.words.reason === null
            ? noteAt(notes, pagesCome, lapMs(turns) / dwellMs)
            : `${state.words.reason}。`
        }
      />
    </>
  );
}

/** How many problems the data have; which, is said on the status page. */
function dataNotes(picture: Picture): string[] {
  const problems = pictureProblems(picture);
  return problems.length > 0 ? [`${problemCountWords(problems)}，按S看是哪几处。`] : [];
}

interface PanesProps {
  readonly group: readonly BuiltScene[];
  readonly panes: readonly Box[];
  readonly plot: Size;
  readonly at: Omit<Standing, "scene">;
  readonly demo: boolean;
  readonly onSettled: (crashed: boolean) => void;
}

/** The scenes of a group side by side. */
function Panes({ group, panes, ...rest }: PanesProps) {
  return group.map((built, index) => {
    const box = panes[index];
    return box && <WallPane key={built.id} built={built} box={box} {...rest} />;
  });
}

type NoPictureProps = Pick<ShowProps, "state" | "leave" | "openStatus" | "technician">;

function NoPicture({ technician, ...rest }: NoPictureProps) {
  return technician ? <TechnicianPage {...technician} scene={null} /> : <Waiting {...rest} />;
}

/** Nothing to show yet: what is being done, or what went wrong and since when. */
function Waiting({ state, ...ways }: Omit<NoPictureProps, "technician">) {
  useWallKeys((action) => goAway(action, ways));
  return (
    <main className={styles["words"]}>
      <p className={styles["wordsTitle"]}>{state.words.state}</p>
      <p className={styles["wordsText"]}>{state.words.reason ?? "读到数据后自动显示"}</p>
    </main>
  );
}

/** False where it is none of the keys that lead away. */
function goAway(
  action: WallAction,
  { leave, openStatus }: Pick<ShowProps, "leave" | "openStatus">,
): boolean {
  if (action === "leave") leave();
  else if (action === "status") openStatus();
  else if (action === "fullScreen") toggleFullScreen();
  else return false;
  return true;
}

/**
 * What the address asks of the scenes. A technician's page is another address that asks the same:
 * the reading goes on.
 */
function useAsked({ status: _status, calibrate: _calibrate, ...search }: Search) {
  return useStable(JSON.stringify(search), () => ({
    scope: readScope(search),
    ...readRotation(search),
  }));
}

function readRotation(search: Search) {
  const { scenes, problems } = readScenes(search["scenes"]);
  const dwell = readDwell(search["dwell"]);
  return { scenes, dwellMs: dwell.dwellSeconds * 1000, problems: [...problems, ...dwell.problems] };
}

function useReading(
  openSource: () => WallSource,
  choice: ReturnType<typeof readScope>["choice"],
  withLedger: boolean,
): WallReading {
  const { refreshMs, staleAfterMs, overdueAfterDays } = useRuntime();
  const { timeZone } = useWallConfig();
  const reading = useMemo(
    () =>
      createReading({
        openSource,
        choice,
        withLedger,
        refreshMs,
        staleAfterMs,
        overdueAfterDays,
        timeZone,
      }),
    [openSource, choice, withLedger, refreshMs, staleAfterMs, overdueAfterDays, timeZone],
  );
  useEffect(() => reading.start(), [reading]);
  return reading;
}

function useCanvas(scenes: number): Canvas {
  const screen = useScreenSize();
  return useMemo(() => canvasFor(screen, scenes), [screen, scenes]);
}

function useTitle(picture: Picture | null): void {
  const demo = picture?.dataset.mode === "demo" ? DEMO_WORDS : null;
  const title = ["大屏", demo, picture?.dataset.title ?? null].filter(isPresent).join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
