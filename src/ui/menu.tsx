import { menu } from "./surfaces";
import { Trigger, type TriggerLook } from "./trigger";
import { type MenuItem } from "./options";

export interface MenuProps {
  trigger: TriggerLook;
  items: readonly MenuItem[];
  disabled?: boolean;
}

/** A button that opens a list of actions or links. */
export function Menu({ trigger, items, disabled = false }: MenuProps) {
  return (
    <Trigger trigger={trigger} opens="menu" disabled={disabled} prefetch={menu.prefetch}>
      {({ anchor, close }) => (
        <menu.Surface anchor={anchor} label={trigger.label} items={items} onClose={close} />
      )}
    </Trigger>
  );
}
