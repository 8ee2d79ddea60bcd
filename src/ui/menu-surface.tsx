import { type KeyboardEvent, type MouseEvent } from "react";
import styles from "./menu.module.css";
import { moveBy, place } from "./option-moves";
import { popover } from "./popover";
import { type MenuItem } from "./options";

export interface MenuSurfaceProps {
  anchor: HTMLElement;
  label: string;
  items: readonly MenuItem[];
  onClose: () => void;
}

/**
 * A menu in our popover, on phones too. Not the library's own: its focus guards are `aria-hidden`
 * and focusable, which axe reports where no dialog is open, and its arrow keys stop at disabled
 * items.
 */
export function MenuSurface({ anchor, label, items, onClose }: MenuSurfaceProps) {
  return (
    <popover.Surface
      anchor={anchor}
      title={label}
      showTitle={false}
      arrow={false}
      onClose={onClose}
    >
      <MenuList label={label} items={items} onClose={onClose} />
    </popover.Surface>
  );
}

function MenuList({ label, items, onClose }: Omit<MenuSurfaceProps, "anchor">) {
  const placed = place([{ options: items }], 1);
  const first = placed.find(({ disabled }) => !disabled);

  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Tab") {
      event.preventDefault();
      onClose();
      return;
    }
    const elements = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
    const here = placed[elements.findIndex((element) => element === document.activeElement)];
    const target = here && moveBy(event.key, here, placed);
    if (!target) return;
    event.preventDefault();
    elements[placed.indexOf(target)]?.focus();
  };
  return (
    <div
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles["menu"]}
      onKeyDown={pressKey}
    >
      {items.map((item) => (
        <Item key={item.key} item={item} isFirst={item === first?.option} onClose={onClose} />
      ))}
    </div>
  );
}

interface ItemProps {
  item: MenuItem;
  isFirst: boolean;
  onClose: () => void;
}

function Item({ item, isFirst, onClose }: ItemProps) {
  const { label, hint, disabled = false, href, onSelect } = item;
  const press = (event: MouseEvent) => {
    if (disabled) return;
    // A new tab is the browser's business.
    if (href !== undefined && (event.metaKey || event.ctrlKey || event.shiftKey)) return;
    if (onSelect) event.preventDefault();
    onClose();
    onSelect?.();
  };
  const common = {
    role: "menuitem",
    tabIndex: -1,
    className: styles["item"],
    onClick: press,
    "data-first-focus": isFirst || undefined,
  } as const;
  const text = (
    <>
      {label}
      {hint !== undefined && <span className={styles["hint"]}> {hint}</span>}
    </>
  );
  return href === undefined || disabled ? (
    <button type="button" aria-disabled={disabled || undefined} {...common}>
      {text}
    </button>
  ) : (
    <a href={href} {...common}>
      {text}
    </a>
  );
}
