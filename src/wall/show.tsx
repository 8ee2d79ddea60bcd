/** The scenes of the wall in turn, or words where there is nothing to show yet. */
import { useEffect } from "react";
import { problemCountWords } from "../domain/facts/data-problem";
import { frozenWords } from "../domain/facts/version";
import { dayAt } from "../domain/ledger/day";
import { isPresent } from "../lib/array";
import { MINUTE_MS } from "../lib/durations";
import { useNow } from "../ui/use-now";
import { noteAt } from "./canvas/notes";
import { CrossFade, type ShownPage } from "./canvas/wall-canvas";
import styles from "./canvas/wall-canvas.module.css";
import { WallFooter } from "./canvas/wall-footer";
import { type WaysAway, goAway, useWallKeys } from "./canvas/wall-keys";
import { WallPane } from "./canvas/wall-pane";
import { clockNote } from "./feed/clock-words";
import { type WallData, dataProblems } from "./feed/wall-data";
import type { WallFeed } from "./feed/wall-feed";
import type { WallState } from "./feed/wall-state";
import { type RotationScene, lapMs } from "./rotation/rotation";
import type { SceneId } from "./rotation/scene-list";
import { type Rotation, useRotation } from "./rotation/use-rotation";
import { type BuiltScene, standingScene } from "./scenes/built-scenes";
import type { Box, Canvas, Size } from "./scenes/canvas-shape";
import { useScenes } from "./scenes/use-scenes";
import { TechnicianPage, type TechnicianPageProps } from "./technician-page";
import { useWallConfig } from "./use-wall-config";

/** The technician's page but for the scene that would stand; null while none is open. */
export type Technician = Omit<TechnicianPageProps, "scene"> | null;

export interface ShowProps {
  readonly feed: WallFeed;
  readonly state: WallState;
  readonly data: WallData;
  readonly canvas: Canvas;
  readonly scenes: readonly SceneId[];
  readonly dwellMs: number;
  readonly isFrozen: boolean;
  readonly problems: readonly string[];
  readonly onSettled: (crashed: boolean) => void;
  readonly ways: WaysAway;
  readonly technician: Technician;
}

/** The scenes in turn. They take their turns behind the technician's pages too. */
export function Show({ feed, data, canvas, scenes, dwellMs, technician, ...rest }: ShowProps) {
  const today = dayAt(useNow(MINUTE_MS), data.dataset.timeZone);
  const { groups, turns } = useScenes(data, scenes, { canvas, dwellMs, today });
  const rotation = useRotation(turns);
  useEffect(() => feed.setLap(lapMs(turns)), [feed, turns]);
  if (technician)
    return <TechnicianPage {...technician} scene={standingScene(groups, turns, rotation.place)} />;
  return <Scenes {...{ data, canvas, dwellMs, groups, turns, rotation }} {...rest} />;
}

interface ScenesProps extends Pick<
  ShowProps,
  "state" | "data" | "canvas" | "dwellMs" | "isFrozen" | "problems" | "onSettled" | "ways"
> {
  readonly groups: readonly (readonly BuiltScene[])[];
  readonly turns: readonly RotationScene[];
  readonly rotation: Rotation;
}

/** What stands now, with its footer; the keys move it. */
function Scenes({
  state,
  data,
  canvas,
  dwellMs,
  isFrozen,
  groups,
  turns,
  rotation,
  problems,
  onSettled,
  ways,
}: ScenesProps) {
  const { panes, plot, joints } = canvas;
  useWallKeys((action) => {
    if (action === "toggle" || action === "next" || action === "previous") rotation.step(action);
    else return goAway(action, ways);
    return true;
  });
  const { place } = rotation;
  const demo = data.dataset.mode === "demo";
  const pagesCome = Math.floor(place.startedAtMs / dwellMs);
  const clock = [clockNote(state.clock)].filter(isPresent);
  const notes = [
    ...(isFrozen ? frozenNotes(data) : []),
    ...clock,
    ...problems,
    ...data.problems,
    ...dataNotes(data),
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

/** Which version stays here, whatever is published. */
function frozenNotes({ dataset: { version, timeZone } }: WallData): string[] {
  return version ? [`${frozenWords(version, { timeZone, nowMs: Date.now() })}。`] : [];
}

/** How many problems the data have; which, is said on the status page. */
function dataNotes(data: WallData): string[] {
  const problems = dataProblems(data);
  return problems.length > 0 ? [`${problemCountWords(problems)}，按S看是哪几处。`] : [];
}

interface PanesProps {
  readonly group: readonly BuiltScene[];
  readonly panes: readonly Box[];
  readonly plot: Size;
  readonly at: Omit<ShownPage, "scene">;
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

/** What stands where there is no picture. */
export function NoShow({ technician, ...rest }: Pick<ShowProps, "state" | "ways" | "technician">) {
  return technician ? <TechnicianPage {...technician} scene={null} /> : <Waiting {...rest} />;
}

/** Nothing to show yet: what is being done, or what went wrong and since when. */
function Waiting({ state, ways }: Pick<ShowProps, "state" | "ways">) {
  useWallKeys((action) => goAway(action, ways));
  return (
    <main className={styles["words"]}>
      <p className={styles["wordsTitle"]}>{state.words.state}</p>
      <p className={styles["wordsText"]}>{state.words.reason ?? "读到数据后自动显示"}</p>
    </main>
  );
}
