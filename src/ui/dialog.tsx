import { type ReactNode } from "react";
import { dialog } from "./popover";

interface ModalProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at its foot, always in sight. */
  footer?: ReactNode;
}

export interface DialogProps extends ModalProps {
  /** px; never wider than the screen. */
  width?: number;
}

/**
 * Asks or shows something before the page goes on. Esc and a press beside it close; the focus
 * returns.
 */
export function Dialog({ isOpen, ...surface }: DialogProps) {
  return isOpen && <dialog.Surface look="dialog" padded {...surface} />;
}
