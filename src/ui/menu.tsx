import { menu } from "./surfaces";
import { Trigger, type TriggerLook } from "./trigger";

export interface MenuItem {
  key: string;
  label: string;
  /** Why it is disabled, or what it gives, in quiet ink at the right. */
  hint?: string;
  disabled?: boolean;
  /** Makes it a link; with `onSelect` too, a plain press calls that and the address serves new tabs. */
  href?: string;
  onSelect?: () => void;
}

export interface MenuProps {
  trigger: TriggerLook;
  items: readonly MenuItem[];
  disabled?: boolean;
}

/** A button that opens a list of actions or links. */
export function Menu({ trigger, items, disabled = false }: MenuProps) {
  return (
    <Trigger trigger={trigger} opens="menu" disabled={disabled} prefetch={menu.prefetch}>
      {({ anchor, close }) => <menu.Surface anchor={anchor} label={trigger.label} items={items} onClose={close} />}
    </Trigger>
  );
}
