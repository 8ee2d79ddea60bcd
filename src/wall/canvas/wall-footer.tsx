import { fitText, textWidth } from "../../charts/base/text";
import { sourceParts } from "../../figures/source-line";
import type { BuiltScene } from "../scenes/built-scenes";
import { type Box, CANVAS_MARGIN, isUpright } from "../scenes/canvas-shape";
import { WALL } from "../scenes/wall-type";
import { type RotationPlace, type RotationState, placeAt } from "../rotation/rotation";
import { useNow } from "../../ui/use-now";
import styles from "./wall-footer.module.css";
import type { WallState } from "../feed/wall-state";

const FACT_GAP = 28;
/** What stands at the right end, at most, and the gap before it; upright it stands below. */
const PLACE_WIDTH = 600;
/** Lines of facts above a note, and without one. */
const LINES = { wide: { note: 1, alone: 3 }, upright: { note: 2, alone: 3 } } as const;
/** Of each line, how much is filled at least. */
const FILLED = 0.85;

interface WallFooterProps {
  readonly groups: readonly (readonly BuiltScene[])[];
  readonly place: RotationPlace;
  readonly rotation: RotationState;
  readonly panes: readonly Box[];
  readonly wait: WallState["wait"];
  /** One line of what the wall has to say about itself; null: nothing. */
  readonly note: string | null;
}

/**
 * Under each scene what it stands on; at the right end where the rotation is and when the wall
 * reads next.
 */
export function WallFooter({ groups, place, rotation, panes, wait, note }: WallFooterProps) {
  const group = groups[place.scene] ?? [];
  const feet = feetOf(group, panes, note !== null);
  const [first] = panes;
  // Side by side each scene has pages of its own.
  const isAlone = panes.length === 1;
  return (
    <footer data-note={note === null ? undefined : ""}>
      {panes.map((box, index) => (
        <div key={box.x} className={styles["part"]} style={{ left: box.x, width: box.width }}>
          <Facts page={isAlone ? null : pageWords(group[index], place.page)} foot={feet[index]} />
          {index === panes.length - 1 && (
            <div className={styles["place"]}>
              {rotation.pausedAtMs !== null && <span className={styles["paused"]}>已暂停</span>}
              <span>
                {group.map(({ name }) => name).join("、")} {place.scene + 1}/{groups.length}
              </span>
              {isAlone && <span>{pageWords(group[0], place.page)}</span>}
              <Marks rotation={rotation} wait={wait} />
            </div>
          )}
        </div>
      ))}
      {note !== null && first && (
        <p className={styles["note"]} style={{ left: first.x + CANVAS_MARGIN }}>
          {fitText(note, WALL.least, first.width - 2 * CANVAS_MARGIN)}
        </p>
      )}
    </footer>
  );
}

/**
 * 第2/3页; null where there is one. A scene with fewer pages than those beside it stays at its last.
 */
function pageWords(built: BuiltScene | undefined, page: number): string | null {
  if (!built || built.scene instanceof Error) return null;
  const count = built.scene.pages.length;
  return count > 1 ? `第${Math.min(page + 1, count)}/${count}页` : null;
}

function Facts({ page, foot }: { readonly page: string | null; readonly foot: Foot | undefined }) {
  return (
    <p className={styles["facts"]}>
      <span className={styles["fact"]}>{page}</span>
      <span className={styles["fact"]}>{foot?.coverage}</span>
      <span className={styles["definition"]}>{foot?.definition}</span>
      <span className={styles["fact"]}>{foot?.source}</span>
    </p>
  );
}

/**
 * A segment for each group, filling with its dwell; below them a thin line that fills until the
 * next reading.
 */
function Marks({ rotation, wait }: Pick<WallFooterProps, "rotation" | "wait">) {
  const now = useNow(1000, "steady");
  const place = placeAt(rotation, now);
  const progress = (place.page + place.progress) / (rotation.scenes[place.scene]?.pages ?? 1);
  const read = wait ? share(now - wait.fromMs, wait.untilMs - wait.fromMs) : 1;
  return (
    <span className={styles["marks"]} aria-hidden="true">
      <span className={styles["segments"]}>
        {rotation.scenes.map(({ id }, index) => (
          <span
            key={id}
            className={styles["segment"]}
            data-current={index === place.scene ? "" : undefined}
          >
            <span
              style={{
                width: percent(index === place.scene ? progress : index < place.scene ? 1 : 0),
              }}
            />
          </span>
        ))}
      </span>
      <span className={styles["reading"]}>
        <span style={{ width: percent(read) }} />
      </span>
    </span>
  );
}

interface Foot {
  readonly coverage: string;
  readonly definition: string;
  readonly source: string;
}

/**
 * The facts under each scene; what an earlier one says is not said again, and 口径 is left out where
 * it would not fit.
 */
function feetOf(
  group: readonly BuiltScene[],
  panes: readonly Box[],
  hasNote: boolean,
): readonly Foot[] {
  const said = new Set<string>();
  const once = (text: string) => (said.has(text) ? "" : (said.add(text), text));
  return group.map(({ scene }, index) => {
    if (scene instanceof Error) return { coverage: "", definition: "", source: "" };
    const { coverage, definition, source } = scene.foot;
    const foot = {
      coverage: once(coverage),
      definition: once(definition),
      source: once(sourceParts({ source, asOf: null, revision: "" })[0]),
    };
    const length =
      textWidth(`${foot.coverage}${foot.definition}${foot.source}`, WALL.least) + 2 * FACT_GAP;
    return length < roomOf(panes, index, hasNote) * FILLED ? foot : { ...foot, definition: "" };
  });
}

/** The lines of facts under a pane, end to end. */
function roomOf(panes: readonly Box[], index: number, hasNote: boolean): number {
  const box = panes[index];
  if (!box) return 0;
  const upright = isUpright(box);
  const lines = LINES[upright ? "upright" : "wide"][hasNote ? "note" : "alone"];
  return (
    lines *
    (box.width - 2 * CANVAS_MARGIN - (index === panes.length - 1 && !upright ? PLACE_WIDTH : 0))
  );
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, part / whole));
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}
