/**
 * `<Calibration canvas={…} device={readDevice()} leave={…} />` for /wall?calibrate: what the
 * technician needs to see whether the whole canvas arrives on the screen, unstretched and sharp.
 * Pure SVG of the canvas's size, inside `WallCanvas`; Esc leaves.
 */
import { INK, LINE, PANEL } from "../../charts/base/theme";
import { type Canvas, JOINT_CLEARANCE } from "../scenes/canvas-shape";
import { wallText } from "../scenes/wall-text";
import { WALL } from "../scenes/wall-type";
import { toggleFullScreen, useWallKeys } from "../canvas/wall-keys";
import { CalibrationPane } from "./calibration-pane";
import type { Device } from "./device";

interface CalibrationProps {
  readonly canvas: Canvas;
  readonly device: Device;
  /** Back to the scenes. */
  readonly leave: () => void;
}

/** The whole test picture. */
export function Calibration({ canvas, device, leave }: CalibrationProps) {
  useWallKeys((action) => {
    if (action === "leave") leave();
    else if (action === "fullScreen") toggleFullScreen();
    else return false;
    return true;
  });
  const { width, height } = canvas.shape;
  return (
    <main>
      <svg
        role="img"
        aria-label="大屏校准图"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        style={{ display: "block" }}
      >
        <rect width={width} height={height} fill={PANEL} />
        <Edges canvas={canvas} />
        <SafeArea canvas={canvas} />
        {canvas.joints.map((x) => (
          <Joint key={x} x={x} height={height} />
        ))}
        {canvas.panes.map((pane, index) => (
          <CalibrationPane key={pane.x} {...{ canvas, device, index }} />
        ))}
      </svg>
    </main>
  );
}

const EDGE = 4;
const CORNER = 64;

/**
 * The outermost px of the canvas, and a triangle into each corner: what of it is missing is cut off
 * by the screen.
 */
function Edges({ canvas: { shape } }: { readonly canvas: Canvas }) {
  const { width, height } = shape;
  const corner = (x: number, y: number) => {
    const [toX, toY] = [x === 0 ? CORNER : x - CORNER, y === 0 ? CORNER : y - CORNER];
    return `M${x} ${y}H${toX}L${x} ${toY}Z`;
  };
  return (
    <g data-part="edges">
      <rect
        x={EDGE / 2}
        y={EDGE / 2}
        width={width - EDGE}
        height={height - EDGE}
        fill="none"
        stroke={INK.strong}
        strokeWidth={EDGE}
      />
      <path
        d={corner(0, 0) + corner(width, 0) + corner(0, height) + corner(width, height)}
        fill={INK.strong}
      />
      {wallText("上边缘", {
        x: width / (shape.panes === 2 ? 4 : 2),
        y: 34,
        size: WALL.least,
        anchor: "middle",
      })}
      {wallText("下边缘", {
        x: width / (shape.panes === 2 ? 4 : 2),
        y: height - 34,
        size: WALL.least,
        anchor: "middle",
      })}
      {wallText("左", { x: 34, y: height / 2, size: WALL.least, anchor: "middle" })}
      {wallText("右", { x: width - 34, y: height / 2, size: WALL.least, anchor: "middle" })}
    </g>
  );
}

function SafeArea({ canvas: { safe } }: { readonly canvas: Canvas }) {
  return (
    <g data-part="safe">
      <rect {...safe} fill="none" stroke={LINE.firm} strokeWidth={2} strokeDasharray="12 8" />
    </g>
  );
}

/** Where two cabinets meet, and the strip in which no scene has text. */
function Joint({ x, height }: { readonly x: number; readonly height: number }) {
  return (
    <g data-part="joint">
      <rect x={x - JOINT_CLEARANCE} width={2 * JOINT_CLEARANCE} height={height} fill={LINE.grid} />
      <path d={`M${x} 0V${height}`} stroke={INK.strong} strokeWidth={1} />
      {wallText(`拼缝 x=${x}，两侧各${JOINT_CLEARANCE}px无文字`, {
        x: x + JOINT_CLEARANCE + 12,
        y: 34,
        size: WALL.least,
      })}
    </g>
  );
}
