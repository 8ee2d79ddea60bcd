import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../charts/base/hatch";
import { fitNames } from "../../charts/base/names";
import { fitText, textWidth } from "../../charts/base/text";
import { HATCH, INK, LINE } from "../../charts/base/theme";
import { isUpright } from "./canvas-shape";
import type { AttentionSection } from "./attention-sections";
import { wallLamp, wallText } from "./wall-text";
import { ROW, WALL, fittingSize, tallLines } from "./wall-type";

export interface AttentionPlotProps {
  readonly sections: readonly AttentionSection[];
  /** Of the fullest page. */
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

const SIGN_WIDTH = 48;
const GAP = 48;
const SECTION_GAP = 24;
/** Long names leave the facts this share of the page. */
const SUBJECT_SHARE = 0.4;

/**
 * Sign and name of each group at the left, its units right of it, and what is the matter with them
 * beside or upright below.
 */
export function AttentionPlot({ sections, rows, width, height }: AttentionPlotProps): ReactNode {
  const hatch = useId();
  const isTall = isUpright({ width, height });
  const { most } = ROW[isTall ? "tall" : "line"];
  const rowHeight = Math.min(
    most,
    (height - (sections.length - 1) * SECTION_GAP) / Math.max(rows, 1),
  );
  // The group's name stands in the line of its first unit.
  const firstLine = isTall ? tallLines(rowHeight).first : rowHeight / 2;
  const left =
    SIGN_WIDTH +
    Math.max(...sections.map((section) => textWidth(headOf(section), WALL.value))) +
    GAP;
  const subjects = sections.flatMap(({ lines }) => lines.map(({ subject }) => ({ name: subject })));
  const longest = Math.max(0, ...subjects.map(({ name }) => textWidth(name, WALL.name)));
  const textX = left + Math.min(longest, (width - left) * SUBJECT_SHARE) + GAP;
  const names = fitNames(subjects, {
    width: isTall ? width - left : textX - GAP / 2 - left,
    size: WALL.name,
  });
  const tops = sections.map((_, index) =>
    sections
      .slice(0, index)
      .reduce((sum, { lines }) => sum + lines.length * rowHeight + SECTION_GAP, 0),
  );
  return (
    <>
      <Hatch id={hatch} pitch={8} />
      {sections.map((section, index) => {
        const from = tops[index] ?? 0;
        return (
          <g key={section.group}>
            {index === 0 ? null : (
              <path
                d={`M0 ${from - SECTION_GAP / 2}H${width}`}
                stroke={LINE.hair}
                strokeWidth={2}
              />
            )}
            {sign(section, from + firstLine, hatch)}
            {wallText(headOf(section), { x: SIGN_WIDTH, y: from + firstLine, size: WALL.value })}
            {section.lines.map((line, at) => {
              const top = from + at * rowHeight;
              const named = { ...line, subject: names.get(line.subject)?.join("") ?? "" };
              return isTall
                ? tallLine(named, { left, width, top, rowHeight })
                : lineOf(named, { left, textX, width, y: top + rowHeight / 2 });
            })}
          </g>
        );
      })}
    </>
  );
}

function headOf({ head, count }: AttentionSection): string {
  return `${head} ${count}`;
}

interface LinePlace {
  readonly left: number;
  readonly textX: number;
  readonly width: number;
  readonly y: number;
}

function lineOf(
  { subject, text }: AttentionSection["lines"][number],
  { left, textX, width, y }: LinePlace,
): ReactElement {
  const size = fittingSize(textWidth(text, 1), width - textX, {
    most: WALL.value,
    least: WALL.lampWord,
  });
  return (
    <g key={y}>
      {wallText(subject, { x: left, y, size: WALL.name, fill: INK.strong, strong: true })}
      {wallText(fitText(text, size, width - textX), { x: textX, y, size })}
    </g>
  );
}

interface TallPlace {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly rowHeight: number;
}

function tallLine(
  { subject, text }: AttentionSection["lines"][number],
  { left, width, top, rowHeight }: TallPlace,
): ReactElement {
  const { first, second } = tallLines(rowHeight);
  const room = width - left;
  const size = fittingSize(textWidth(text, 1), room, { most: WALL.value, least: WALL.lampWord });
  return (
    <g key={top}>
      {wallText(subject, {
        x: left,
        y: top + first,
        size: WALL.name,
        fill: INK.strong,
        strong: true,
      })}
      {wallText(fitText(text, size, room), { x: left, y: top + second, size })}
    </g>
  );
}

const SIGNS = { overdue: "!", revised: "↓", zero: "0" } as const;

/** The group's sign: a lamp, a hatch for 未报, a letter. */
function sign({ group }: AttentionSection, y: number, hatch: string): ReactElement {
  const half = WALL.lamp / 2;
  if (group === "red") return wallLamp(group, WALL.value / 2, y);
  if (group === "notReported") {
    const box = { x: WALL.value / 2 - half, y: y - half, width: WALL.lamp, height: WALL.lamp };
    return (
      <rect
        {...box}
        fill={`url(#${hatch})`}
        stroke={HATCH}
        strokeWidth={2}
        strokeDasharray="5 4"
        data-missing=""
      />
    );
  }
  return wallText(SIGNS[group], {
    x: WALL.value / 2,
    y,
    size: WALL.value,
    fill: INK.strong,
    strong: true,
    anchor: "middle",
  });
}
