import { Dialog } from "@base-ui/react/dialog";
import { type ReactNode, useRef } from "react";
import { useBackCloses } from "./back-closes";
import { CloseIcon } from "./icons";
import styles from "./surface.module.css";

export interface DialogSurfaceProps {
  look: "dialog" | "sheet";
  title: string;
  padded: boolean;
  width?: number;
  footer?: ReactNode;
  /** Takes the focus afterwards; the element that had it, if absent. */
  returnTo?: HTMLElement;
  onClose: () => void;
  children: ReactNode;
}

/** Mounted while open. */
export function DialogSurface({
  look,
  title,
  padded,
  width,
  footer,
  returnTo,
  onClose,
  children,
}: DialogSurfaceProps) {
  const popup = useRef<HTMLDivElement>(null);
  useBackCloses(onClose);
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles["backdrop"]} />
        <Dialog.Popup
          ref={popup}
          className={styles[look]}
          style={{ width }}
          initialFocus={() =>
            popup.current?.querySelector<HTMLElement>("[data-first-focus]") ?? true
          }
          finalFocus={() => returnTo ?? true}
        >
          <div className={styles["head"]}>
            <Dialog.Title className={styles["title"]}>{title}</Dialog.Title>
            <Dialog.Close className={styles["close"]} aria-label="关闭">
              <CloseIcon />
            </Dialog.Close>
          </div>
          <div className={padded ? styles["padded"] : styles["body"]}>{children}</div>
          {footer && <div className={styles["foot"]}>{footer}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
