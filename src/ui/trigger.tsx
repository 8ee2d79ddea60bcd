import { type KeyboardEvent, type ReactNode, useCallback, useState } from "react";
import { Button, IconButton, TextButton } from "./button";
import { ChevronIcon } from "./icons";
import styles from "./trigger.module.css";

/** How a button that opens a surface looks and what it is called. */
export type TriggerLook =
  /** Edge, quiet label, value in ink, chevron: a field of the filter bar. */
  | { look?: "field"; label: string; value: string }
  /** Accent text (导出), or an edged button. */
  | { look: "text" | "plain"; label: string }
  /** A sign; the label is heard only. */
  | { look: "icon"; label: string; icon: ReactNode };

export interface Opened {
  anchor: HTMLElement;
  close: () => void;
}

interface TriggerProps {
  trigger: TriggerLook;
  opens: "dialog" | "menu";
  disabled: boolean;
  prefetch: () => void;
  /** The surface, drawn while open. */
  children: (opened: Opened) => ReactNode;
}

/**
 * A plain button of ours with a surface that is loaded on the first press, or earlier: on hover or
 * focus.
 */
export function Trigger({ trigger, opens, disabled, prefetch, children }: TriggerProps) {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  const pressKey = (event: KeyboardEvent) => {
    if (opens !== "menu" || event.key !== "ArrowDown") return;
    event.preventDefault();
    setIsOpen(true);
  };
  const native = {
    ref: setAnchor,
    disabled,
    "aria-haspopup": opens,
    "aria-expanded": isOpen,
    onClick: () => setIsOpen((was) => !was),
    onKeyDown: pressKey,
    onFocus: prefetch,
    onPointerEnter: prefetch,
  } as const;
  return (
    <>
      <TriggerButton trigger={trigger} native={native} />
      {isOpen && anchor && children({ anchor, close })}
    </>
  );
}

interface TriggerButtonProps {
  trigger: TriggerLook;
  native: Omit<Parameters<typeof TextButton>[0], "children">;
}

function TriggerButton({ trigger, native }: TriggerButtonProps) {
  switch (trigger.look) {
    case "text":
      return <TextButton {...native}>{trigger.label}</TextButton>;
    case "plain":
      return <Button {...native}>{trigger.label}</Button>;
    case "icon":
      return (
        <IconButton label={trigger.label} {...native}>
          {trigger.icon}
        </IconButton>
      );
    case "field":
    case undefined:
      return (
        <button type="button" className={styles["field"]} {...native}>
          <span className={styles["label"]}>{trigger.label}</span>{" "}
          <span className={styles["value"]}>{trigger.value}</span>
          <span className={styles["chevron"]}>
            <ChevronIcon />
          </span>
        </button>
      );
  }
}
