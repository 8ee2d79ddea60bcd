import { type ReactNode } from "react";
import { AnchoredPopover } from "./anchored-popover";
import { popover } from "./popover";
import { Trigger, type TriggerLook } from "./trigger";

export interface PopupProps {
  trigger: TriggerLook;
  /** Names the surface; shown in the sheet's bar on phones. */
  title: string;
  /** Shows title and close button in the popover too. */
  showTitle?: boolean;
  /** Width of the popover in px; by its content if absent. */
  width?: number;
  disabled?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A button that opens anything in a popover, or in a sheet on phones. */
export function Popup({ trigger, disabled = false, children, ...surface }: PopupProps) {
  return (
    <Trigger trigger={trigger} opens="dialog" disabled={disabled} prefetch={popover.prefetch}>
      {({ anchor, close }) => (
        <AnchoredPopover anchor={anchor} onClose={close} {...surface}>
          {children(close)}
        </AnchoredPopover>
      )}
    </Trigger>
  );
}
