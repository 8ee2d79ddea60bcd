import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../../charts/hatch";
import { fitText, textWidth } from "../../../charts/layout-text";
import { HATCH, INK, LINE } from "../../../charts/theme";
import type { AttentionSection } from "./attention-sections";
import { wallLamp, wallText } from "./wall-text";
import { WALL, fittingSize } from "./wall-type";

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

/** Sign and name of each group at the left, its units and what is the matter with them right of it. */
export function AttentionPlot({ sections, rows, width, height }: AttentionPlotProps): ReactNode {
  const hatch = useId();
  const rowHeight = Math.min(WALL.row.most, (height - (sections.length - 1) * SECTION_GAP) / Math.max(rows, 1));
  const left = SIGN_WIDTH + Math.max(...sections.map((section) => textWidth(headOf(section), WALL.value))) + GAP;
  const subjects = sections.flatMap(({ lines }) => lines.map(({ subject }) => textWidth(subject, WALL.name)));
  const textX = left + Math.min(Math.max(0, ...subjects), (width - left) * SUBJECT_SHARE) + GAP;
  const tops = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, { lines }) => sum + lines.length * rowHeight + SECTION_GAP, 0),
  );
  return (
    <>
      <Hatch id={hatch} pitch={8} />
      {sections.map((section, index) => {
        const from = tops[index] ?? 0;
        return (
          <g key={section.group}>
            {index === 0 ? null : <path d={`M0 ${from - SECTION_GAP / 2}H${width}`} stroke={LINE.hair} strokeWidth={2} />}
            {sign(section, from + rowHeight / 2, hatch)}
            {wallText(headOf(section), { x: SIGN_WIDTH, y: from + rowHeight / 2, size: WALL.value })}
            {section.lines.map((line, at) => lineOf(line, { left, textX, width, y: from + (at + 0.5) * rowHeight }))}
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

function lineOf({ subject, text }: AttentionSection["lines"][number], { left, textX, width, y }: LinePlace): ReactElement {
  const size = fittingSize(textWidth(text, 1), width - textX, { most: WALL.value, least: WALL.lampWord });
  return (
    <g key={y}>
      {wallText(fitText(subject, WALL.name, textX - GAP / 2 - left), { x: left, y, size: WALL.name, fill: INK.strong, strong: true })}
      {wallText(fitText(text, size, width - textX), { x: textX, y, size })}
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
    return <rect {...box} fill={`url(#${hatch})`} stroke={HATCH} strokeWidth={2} strokeDasharray="5 4" data-missing="" />;
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
