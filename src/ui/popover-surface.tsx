import { Popover } from "@base-ui/react/popover";
import { type ReactNode, useRef } from "react";
import { useBackCloses } from "./back-closes";
import { CloseIcon } from "./icons";
import { isPressOn } from "./press";
import styles from "./surface.module.css";

export interface PopoverSurfaceProps {
  anchor: HTMLElement;
  title: string;
  showTitle: boolean;
  arrow: boolean;
  width?: number;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Mounted while open. The focus is kept inside; the page behind stays in reach of the pointer, and
 * a press there closes.
 */
export function PopoverSurface({
  anchor,
  title,
  showTitle,
  arrow,
  width,
  onClose,
  children,
}: PopoverSurfaceProps) {
  const popup = useRef<HTMLDivElement>(null);
  useBackCloses(onClose);
  return (
    <Popover.Root
      open
      modal="trap-focus"
      onOpenChange={(_, details) => {
        // The anchor's own click handler closes; closing here too would make it open again.
        if (isPressOn(anchor, details.event)) details.cancel();
        else onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={styles["layer"]}
          anchor={anchor}
          align="start"
          alignOffset={arrow ? -24 : 0}
          sideOffset={arrow ? 12 : 4}
          arrowPadding={16}
          collisionPadding={12}
        >
          <Popover.Popup
            ref={popup}
            className={styles["popover"]}
            style={{ width }}
            initialFocus={() =>
              popup.current?.querySelector<HTMLElement>("[data-first-focus]") ?? true
            }
            finalFocus={() => (hasLeft(popup.current) ? false : anchor)}
          >
            {arrow && <Popover.Arrow className={styles["arrow"]} />}
            {showTitle ? (
              <div className={styles["head"]}>
                <Popover.Title className={styles["title"]}>{title}</Popover.Title>
                <Popover.Close className={styles["close"]} aria-label="关闭">
                  <CloseIcon />
                </Popover.Close>
              </div>
            ) : (
              <Popover.Title className="visually-hidden">{title}</Popover.Title>
            )}
            <div className={showTitle ? styles["padded"] : styles["body"]}>{children}</div>
            {/* Last, and unseen without the keyboard's focus: the way out for screen readers on touch screens. */}
            {!showTitle && <Popover.Close className={styles["lastClose"]}>关闭</Popover.Close>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/**
 * Whether the press that closes it has already put the focus elsewhere on the page: there it stays.
 */
function hasLeft(popup: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return focused !== document.body && !popup?.contains(focused);
}
