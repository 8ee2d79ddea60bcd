import type { ReactNode } from "react";
import { HATCH } from "./theme";

/** The 45° hatch that stands for 未报; fill with `url(#id)`. */
export function Hatch({ id, pitch = 6 }: { readonly id: string; readonly pitch?: number }): ReactNode {
  return (
    <defs>
      <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d={`M0 0V${pitch}`} stroke={HATCH} strokeWidth={1.4} strokeOpacity={0.75} />
      </pattern>
    </defs>
  );
}
