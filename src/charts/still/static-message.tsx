/** What a picture says where there is nothing to draw: the words of the screen, in SVG. */
import { type ReactNode, useId } from "react";
import { breakLines } from "../../lib/line-break";
import { text as TYPE } from "../../ui/tokens/screen.json";
import { Hatch } from "../base/hatch";
import { baseline, textWidth } from "../base/text";
import { HATCH, INK, STRONG } from "../base/theme";

const SIGN = 31;
const TITLE = TYPE.lead;
const TEXT = TYPE.body;
const PADDING = 24;
const GAP = 12;

export interface MessageLayout {
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** As many lines as must be, of about equal length. */
function balancedLines(text: string, size: number, width: number): string[] {
  const linesWithin = (room: number) => breakLines(text, room, (line) => textWidth(line, size));
  const count = linesWithin(width).length;
  let room = width;
  while (room > 2 * size && linesWithin(room - size).length === count) room -= size;
  return linesWithin(room);
}

/** Centred in the width; higher where the picture has a height to fill. */
export function messageLayout(
  title: string,
  text: string,
  { width, height }: { width: number; height: number | null },
): MessageLayout {
  const room = Math.min(width - 2 * GAP, 400);
  const lines = {
    title: balancedLines(title, TITLE.size, room),
    text: balancedLines(text, TEXT.size, room),
  };
  const own =
    2 * PADDING + SIGN + 2 * GAP + lines.title.length * TITLE.line + lines.text.length * TEXT.line;
  return { width, height: Math.max(own, height ?? 0), ...lines };
}

/** Why there is nothing to draw, in the plot's place. */
export function StaticMessage({
  layout: { width, height, title, text },
}: {
  readonly layout: MessageLayout;
}): ReactNode {
  const hatch = useId();
  const content = SIGN + 2 * GAP + title.length * TITLE.line + text.length * TEXT.line;
  const top = (height - content) / 2;
  const titleTop = top + SIGN + GAP;
  const textTop = titleTop + title.length * TITLE.line + GAP;
  return (
    <svg data-plot="message" width={width} height={height}>
      <Hatch id={hatch} />
      <rect
        x={(width - SIGN) / 2}
        y={top}
        width={SIGN}
        height={SIGN}
        fill={`url(#${hatch})`}
        stroke={HATCH}
        strokeDasharray="3 3"
        data-missing=""
      />
      <g fontSize={TITLE.size} fontWeight={STRONG} fill={INK.strong} textAnchor="middle">
        {title.map((line, index) => (
          <text
            key={line}
            x={width / 2}
            y={baseline(titleTop + (index + 0.5) * TITLE.line, TITLE.size)}
          >
            {line}
          </text>
        ))}
      </g>
      <g fontSize={TEXT.size} fill={INK.body} textAnchor="middle">
        {text.map((line, index) => (
          <text
            key={line}
            x={width / 2}
            y={baseline(textTop + (index + 0.5) * TEXT.line, TEXT.size)}
          >
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}
