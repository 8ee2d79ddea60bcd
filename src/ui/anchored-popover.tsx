import { type ReactNode } from "react";
import { PHONE, useMediaQuery } from "./media-query";
import { dialog, popover } from "./popover";

export interface AnchoredPopoverProps {
  /**
   * The element it explains; `null`: closed. A press on it while open is left to its own handler.
   */
  anchor: HTMLElement | null;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /**
   * Shows the title, a close button and padding; otherwise the content fills the surface and the
   * title is heard only.
   */
  showTitle?: boolean;
  /** Points at the anchor: for an anchor that is one of many. */
  arrow?: boolean;
  /** px; by the content if absent. */
  width?: number;
}

/**
 * One popover for many anchors (the cells of a table); a sheet on phones. The focus returns to the
 * anchor.
 */
export function AnchoredPopover({
  anchor,
  showTitle = false,
  arrow = false,
  width,
  ...surface
}: AnchoredPopoverProps) {
  const isPhone = useMediaQuery(PHONE);
  if (!anchor) return null;
  return isPhone ? (
    <dialog.Surface look="sheet" returnTo={anchor} padded={showTitle} {...surface} />
  ) : (
    <popover.Surface
      key={keyOf(anchor)}
      anchor={anchor}
      showTitle={showTitle}
      arrow={arrow}
      {...(width !== undefined && { width })}
      {...surface}
    />
  );
}

const keys = new WeakMap<HTMLElement, number>();
let lastKey = 0;

/** A new anchor is a new popover: the focus goes in again, and back to the right cell. */
function keyOf(anchor: HTMLElement): number {
  const key = keys.get(anchor) ?? (lastKey += 1);
  keys.set(anchor, key);
  return key;
}
