import { menuSelect } from "./surfaces";
import { Trigger, type TriggerLook } from "./trigger";
import { type SelectGroup } from "./options";

export interface MenuSelectProps<Value extends string> {
  trigger: TriggerLook;
  /** Names the list: 选择季度. */
  title: string;
  groups: readonly SelectGroup<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /**
   * 4: one row per group, its label before it (a year and its quarters). The label then is part of
   * each option's name.
   */
  columns?: 1 | 4;
  disabled?: boolean;
}

/** A field that opens a grouped list to choose one from. */
export function MenuSelect<Value extends string>(props: MenuSelectProps<Value>) {
  const { trigger, title, groups, value, onChange, columns = 1, disabled = false } = props;
  const choose = (chosen: string) => {
    const option = groups
      .flatMap((group) => group.options)
      .find((candidate) => candidate.value === chosen);
    if (option && option.value !== value) onChange(option.value);
  };
  return (
    <Trigger trigger={trigger} opens="dialog" disabled={disabled} prefetch={menuSelect.prefetch}>
      {({ anchor, close }) => (
        <menuSelect.Surface
          anchor={anchor}
          title={title}
          groups={groups}
          value={value}
          columns={columns}
          onChoose={choose}
          onClose={close}
        />
      )}
    </Trigger>
  );
}
