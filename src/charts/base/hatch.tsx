import { type ReactNode, createContext, useContext } from "react";
import { mark } from "../../ui/tokens/screen.json";
import { slantTile } from "./slant-tile";
import { HATCH } from "./theme";

/**
 * Whether a drawing is for a file, which must look the same in programs that do not turn a
 * pattern's tile.
 */
export const ForFile = createContext(false);

/** The 45° hatch that stands for 未报; fill with `url(#id)`. */
export function Hatch({
  id,
  pitch = mark.hatchPitch,
}: {
  readonly id: string;
  readonly pitch?: number;
}): ReactNode {
  const slant = useContext(ForFile) ? slantTile(pitch) : null;
  const size = slant?.size ?? pitch;
  return (
    <defs>
      <pattern
        id={id}
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        {...(slant ? {} : { patternTransform: "rotate(45)" })}
      >
        <path
          d={slant?.d ?? `M0 0V${pitch}`}
          stroke={HATCH}
          strokeWidth={1.4}
          strokeOpacity={0.75}
        />
      </pattern>
    </defs>
  );
}
