/**
 * 四上 categories in print carry a pattern each, so that a grey copy still tells them apart
 * (design.md section 4).
 */
import type { ReactElement, ReactNode } from "react";
import { CATEGORY_IDS, type Category } from "../../domain/facts/enterprise";
import type { MarkRole, RowsBody } from "../../figures/figure";
import { print } from "../../ui/tokens/colours.json";
import type { RowsLayout } from "../rows/layout";
import type { PlacedBar } from "../rows/bars";
import { textWidth } from "../base/text";
import { slantTile } from "../base/slant-tile";
import { SIZE, paint } from "../base/theme";

function categoryOf(role: MarkRole): Category | null {
  return CATEGORY_IDS.find((category) => category === role) ?? null;
}

function patternId(prefix: string, category: Category): string {
  return `${prefix}-${category}`;
}

/** The definitions; solid needs none. */
export function PatternDefs({ prefix }: { readonly prefix: string }): ReactNode {
  return (
    <defs>{CATEGORY_IDS.map((category) => patternOf(patternId(prefix, category), category))}</defs>
  );
}

/** Ink of the category's label at 26–38 %, fine where lines are dense. */
function patternOf(id: string, category: Category): ReactElement | null {
  const ink = paint(category).on;
  const tile = (size: number, drawn: ReactElement) => (
    <pattern key={id} id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      {drawn}
    </pattern>
  );
  const slant = slantTile(6);
  switch (print.category[category].pattern) {
    case "diagonal":
      return tile(
        slant.size,
        <path d={slant.d} stroke={ink} strokeOpacity={0.34} strokeWidth={1.4} />,
      );
    case "dots":
      return tile(6, <circle cx={3} cy={3} r={1} fill={ink} fillOpacity={0.38} />);
    case "vertical":
      return tile(5, <path d="M2.5 0V5" stroke={ink} strokeOpacity={0.26} strokeWidth={1.2} />);
    case "crosshatch":
      return tile(6, <path d="M0 3H6M3 0V6" stroke={ink} strokeOpacity={0.28} />);
    default:
      return null;
  }
}

/** The fill of a category's pattern; null for solid ones and for roles without a category. */
export function patternFill(prefix: string, role: MarkRole): string | null {
  const category = categoryOf(role);
  if (category === null || print.category[category].pattern === "solid") return null;
  return `url(#${patternId(prefix, category)})`;
}

export interface PatternLayerProps {
  readonly layout: RowsLayout;
  readonly mark: RowsBody["mark"];
  readonly prefix: string;
}

/** Patterns over the segments of a stack, and clear patches where their labels will stand. */
export function PatternLayer({ layout, mark, prefix }: PatternLayerProps): ReactNode {
  if (mark !== "stack") return null;
  return (
    <>
      <PatternDefs prefix={prefix} />
      <g>
        {layout.rows.flatMap((placed) =>
          barsOf(placed).map((bar) => segmentPattern(layout, placed, { bar, prefix })),
        )}
      </g>
      <g>{layout.rows.flatMap((placed) => labelPatches(layout, placed))}</g>
    </>
  );
}

type Placed = RowsLayout["rows"][number];

function barsOf({ mark }: Placed): readonly PlacedBar[] {
  return mark.kind === "bars" ? mark.bars : [];
}

function segmentPattern(
  { geometry }: RowsLayout,
  { row, barY }: Placed,
  { bar: { key, role, left, width }, prefix }: { readonly bar: PlacedBar; readonly prefix: string },
): ReactElement | null {
  const fill = patternFill(prefix, role);
  if (fill === null) return null;
  return (
    <rect
      key={`${row.key} ${key}`}
      x={left}
      y={barY - geometry.outer / 2}
      width={width}
      height={geometry.outer}
      fill={fill}
    />
  );
}

function labelPatches({ geometry }: RowsLayout, placed: Placed): ReactElement[] {
  const height = Math.min(SIZE.axis + 3, geometry.outer);
  return barsOf(placed)
    .filter(({ role, label }) => label !== "" && patternFill("", role) !== null)
    .map(({ key, role, left, width: room, label }) => {
      const width = textWidth(label, SIZE.axis) + 3;
      const box = { x: left + (room - width) / 2, y: placed.barY - height / 2, width, height };
      return <rect key={`${placed.row.key} ${key}`} {...box} fill={paint(role).fill} />;
    });
}
