import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../charts/base/hatch";
import { isMissing } from "../../charts/lamps/layout";
import { stackRows } from "../../charts/base/stack";
import { fitNames, nameLines } from "../../charts/base/names";
import { textWidth } from "../../charts/base/text";
import { HATCH, INK, LINE, PANEL, STRONG } from "../../charts/base/theme";
import { LAMP_WORD } from "../../domain/rates/lamp";
import { RATES } from "../../domain/rates/rates";
import type { LampRow, LampsBody } from "../../figures/figure";
import { HEAD_Y } from "./layout-wall-rows";
import type { ScenePlot } from "./scene";
import { wallLamp, wallText } from "./wall-text";
import { ROW, WALL, tallLines, wallRowHeight } from "./wall-type";

export interface LampsPlotProps {
  readonly body: LampsBody;
  readonly plot: ScenePlot;
  readonly width: number;
  readonly height: number;
}

/** Column heads have one line, whatever the rows. */
const HEAD = ROW.line.head;

/** Of a cell from its right edge: the word, the lamp's centre, and the value's right edge. */
const CELL = { word: 0, lamp: 64, value: 92 } as const;
const NAME_GAP = 40;
const NAME_SHARE = 0.3;

/** Every unit's rates with value, lamp and word. */
export function LampsPlot({ body, plot, width, height }: LampsPlotProps): ReactNode {
  const hatch = useId();
  const isTall = plot.style === "tall";
  const rowHeight = wallRowHeight(height, {
    rows: plot.rows,
    groups: body.groups.length,
    style: plot.style,
  });
  const stack = stackRows({
    ...body,
    total: null,
    window: plot.window,
    rowHeight,
    head: HEAD,
    groupGap: WALL.groupGap,
  });
  const units = body.groups.flatMap(({ rows }) => rows);
  const longest = Math.max(0, ...units.map(({ name }) => textWidth(name, WALL.name)));
  const nameRoom = Math.min(longest, width * NAME_SHARE) + NAME_GAP;
  const ownRoom = isTall ? width : nameRoom - 8;
  const names = fitNames(units, {
    width: ownRoom,
    size: WALL.name,
    ...(!isTall && { rowHeight, leastSize: WALL.least }),
  });
  const left = isTall ? 0 : nameRoom;
  const at = isTall ? tallLines(rowHeight) : { first: rowHeight / 2, second: rowHeight / 2 };
  const pitch = (width - left) / Math.max(body.columns.length, 1);
  return (
    <>
      <Hatch id={hatch} pitch={12} />
      <path d={`M0 ${HEAD - 4}H${width}`} stroke={LINE.firm} strokeWidth={2} />
      {stack.rules.map(({ y }) => (
        <path key={y} d={`M0 ${y}H${width}`} stroke={LINE.hair} strokeWidth={2} />
      ))}
      {body.columns.map((column, index) =>
        wallText(headOf(column), {
          x: left + (index + 1) * pitch,
          y: HEAD_Y,
          size: WALL.label,
          fill: INK.strong,
          strong: true,
          anchor: "end",
        }),
      )}
      {stack.rows.map(({ row, top }) => (
        <g key={row.key}>
          {nameLines(names.get(row.name) ?? [], {
            centre: top + at.first,
            size: WALL.name,
            rowHeight,
            width: ownRoom,
          }).map(({ text, y, size }) => (
            <text
              key={y}
              y={y}
              fontSize={size}
              fill={INK.strong}
              fontWeight={isTall ? STRONG : undefined}
            >
              {text}
            </text>
          ))}
          {cellsOf(row, { left, width, pitch, y: top + at.second, hatch })}
        </g>
      ))}
    </>
  );
}

interface CellsPlace {
  readonly left: number;
  readonly width: number;
  readonly pitch: number;
  readonly y: number;
  readonly hatch: string;
}

function cellsOf(row: LampRow, { pitch, ...place }: CellsPlace): ReactNode {
  if (isMissing(row)) return missingCells(row, place);
  return row.cells.map((_, index) =>
    cell(row, index, { right: place.left + (index + 1) * pitch, room: pitch, y: place.y }),
  );
}

/** A rate's full name: the screen's short 四上完成率 is another word than 关注 has. */
function headOf({ key, head }: LampsBody["columns"][number]): string {
  return Object.values(RATES).find(({ id }) => id === key)?.name ?? head;
}

const HATCHED = 40;

function missingCells(
  row: LampRow,
  { left, width, y, hatch }: Omit<CellsPlace, "pitch">,
): ReactElement {
  const box = { x: left + 1, y: y - HATCHED / 2, width: width - left - 2, height: HATCHED };
  return (
    <>
      <rect
        {...box}
        fill={`url(#${hatch})`}
        stroke={HATCH}
        strokeWidth={2}
        strokeDasharray="8 8"
        data-missing=""
      />
      <g stroke={PANEL} strokeWidth={14} strokeLinejoin="round" paintOrder="stroke">
        {wallText(row.cells[0]?.text ?? "", {
          x: left + 28,
          y,
          size: WALL.value,
          fill: INK.missing,
          strong: true,
        })}
      </g>
    </>
  );
}

interface CellPlace {
  readonly right: number;
  readonly room: number;
  readonly y: number;
}

function cell(row: LampRow, index: number, { right, room, y }: CellPlace): ReactElement | null {
  const own = row.cells[index];
  if (!own) return null;
  const red = own.lamp === "red";
  const fill = own.missing ? INK.missing : red ? INK.strong : INK.body;
  // 无竣工计划 takes the place of number and lamp where both don't fit.
  const wordy = own.lamp === "none" && textWidth(own.text, WALL.value) > room - CELL.value - 24;
  if (wordy)
    return wallText(own.text, { x: right, y, size: WALL.value, fill: INK.missing, anchor: "end" });
  return (
    <g key={index} fontWeight={red ? STRONG : 400}>
      {wallText(own.text, {
        x: right - CELL.value,
        y,
        size: WALL.value,
        fill,
        strong: red,
        anchor: "end",
      })}
      {wallLamp(own.lamp, right - CELL.lamp, y)}
      {wallText(LAMP_WORD[own.lamp], { x: right, y, size: WALL.lampWord, anchor: "end" })}
    </g>
  );
}
