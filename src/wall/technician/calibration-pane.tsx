/** The test marks of one pane of the calibration picture, in px of the canvas. */
import { INK, LINE, PANEL } from "../../charts/base/theme";
import { type Canvas, CANVAS_MARGIN, isUpright } from "../scenes/canvas-shape";
import { wallText } from "../scenes/wall-text";
import { WALL } from "../scenes/wall-type";
import { type Device, deviceRows } from "./device";
import { type GratingAxis, grating } from "./grating";

interface CalibrationPaneProps {
  readonly canvas: Canvas;
  readonly device: Device;
  /** Of the pane, from the left. */
  readonly index: number;
}

/** Left edge of the marks, and what they keep from the right one. */
const INSET = CANVAS_MARGIN + 40;
const SIZES = [24, 28, 32, 36] as const;
/** Where each mark begins from the top; upright the right ones stand below the left ones. */
const TOPS = {
  wide: { numbers: 200, text: 536, proportions: 170, lines: 540, greys: 800 },
  upright: { numbers: 200, text: 536, proportions: 800, lines: 860, greys: 1240 },
} as const;

/** Numbers, text samples, proportions, one-pixel lines and greys. */
export function CalibrationPane({ canvas, device, index }: CalibrationPaneProps) {
  const pane = canvas.panes[index];
  if (!pane) return null;
  const right = pane.x + pane.width - INSET;
  const left = pane.x + INSET;
  const upright = isUpright(pane);
  const tops = TOPS[upright ? "upright" : "wide"];
  return (
    <g data-part="pane">
      {wallText(canvas.panes.length === 1 ? "校准" : `校准 第${index + 1}屏`, {
        x: left,
        y: 118,
        size: WALL.messageLong,
        fill: INK.strong,
        strong: true,
      })}
      {wallText("安全区在虚线内，Esc返回", {
        x: right,
        y: 118,
        size: WALL.label,
        fill: INK.quiet,
        anchor: "end",
      })}
      <Numbers canvas={canvas} device={device} x={left} y={tops.numbers} />
      <TextSamples x={left} y={tops.text} />
      <Proportions x={upright ? left : right - 400} y={tops.proportions} />
      <Gratings canvas={canvas} device={device} x={right - 400} y={tops.lines} />
      <Greys x={left} y={tops.greys} width={right - left} />
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function Numbers({
  canvas,
  device,
  x,
  y,
}: Pick<CalibrationPaneProps, "canvas" | "device"> & Place) {
  return (
    <g data-part="numbers">
      {deviceRows(device, canvas).map(([name, value], row) => (
        <g key={name}>
          {wallText(name, { x, y: y + row * 46, size: WALL.header, fill: INK.quiet })}
          {wallText(value, { x: x + 110, y: y + row * 46, size: WALL.header, fill: INK.strong })}
        </g>
      ))}
    </g>
  );
}

/**
 * The smallest type of the scenes: who can't read it from the last seat sits too far away, or the
 * wall is too small.
 */
function TextSamples({ x, y }: Place) {
  return (
    <g data-part="text">
      {SIZES.map((size, row) => (
        <g key={size}>
          {wallText(`${size}px 重点项目 75.2% 高于序时0.2`, {
            x,
            y: y + row * 58,
            size,
            fill: INK.strong,
          })}
        </g>
      ))}
    </g>
  );
}

/** A circle in a square: an oval in an oblong is a picture that the screen stretches. */
function Proportions({ x, y: top }: Place) {
  const [centre, y] = [x + 200, top + 150];
  return (
    <g data-part="proportions" fill="none" stroke={INK.strong} strokeWidth={2}>
      <rect x={centre - 150} y={y - 150} width={300} height={300} />
      <circle cx={centre} cy={y} r={150} />
      <circle cx={centre} cy={y} r={75} />
      <path
        d={`M${centre - 150} ${y}H${centre + 150}M${centre} ${y - 150}V${y + 150}`}
        stroke={LINE.firm}
      />
      <g stroke="none">
        {wallText("圆应为正圆", { x: centre, y: top + 330, size: WALL.least, anchor: "middle" })}
      </g>
    </g>
  );
}

const AXES: readonly { readonly axis: GratingAxis; readonly label: string }[] = [
  { axis: "vertical", label: "1像素竖线" },
  { axis: "horizontal", label: "1像素横线" },
];

/**
 * One physical px on, one off: an even grey from afar. Stripes or colours are a signal that is
 * scaled on its way.
 */
function Gratings({
  canvas,
  device,
  x,
  y,
}: Pick<CalibrationPaneProps, "canvas" | "device"> & Place) {
  return (
    <g data-part="lines">
      {AXES.map(({ axis, label }, place) => {
        const box = { x: x + place * 220, y, width: 180, height: 150 };
        const { path, stroke } = grating(axis, box, { ...canvas, dpr: device.dpr });
        return (
          <g key={axis}>
            <path
              d={path}
              stroke={INK.strong}
              strokeWidth={stroke}
              shapeRendering="crispEdges"
              data-grating={axis}
            />
            {wallText(label, {
              x: box.x + box.width / 2,
              y: y + 182,
              size: WALL.least,
              anchor: "middle",
            })}
          </g>
        );
      })}
    </g>
  );
}

const GREYS = [0, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 100] as const;

/**
 * Each step must differ from the next, also at both ends; without crisp edges a dark seam would
 * part them.
 */
function Greys({ x, y, width }: Place & { readonly width: number }) {
  const step = width / GREYS.length;
  return (
    <g data-part="greys" shapeRendering="crispEdges">
      <rect x={x} y={y} width={width} height={110} fill="black" stroke={PANEL} />
      {GREYS.map((percent, place) => (
        <g key={percent}>
          <rect
            x={x + place * step}
            y={y}
            width={step}
            height={110}
            fill="white"
            fillOpacity={percent / 100}
          />
          {wallText(`${percent}`, {
            x: x + (place + 0.5) * step,
            y: y + 136,
            size: WALL.least,
            anchor: "middle",
          })}
        </g>
      ))}
      {wallText("灰阶%：相邻两格都应分得开", { x, y: y + 176, size: WALL.least, fill: INK.quiet })}
    </g>
  );
}
