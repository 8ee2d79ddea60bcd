import { multiSelect } from "./surfaces";
import { Trigger, type TriggerLook } from "./trigger";
import { type MultiGroup, type Finder } from "./options";

export interface MultiSelectProps {
  trigger: TriggerLook;
  title: string;
  groups: readonly MultiGroup[];
  /** `null`: all, also of those that come later. */
  value: readonly string[] | null;
  onCommit: (value: readonly string[] | null) => void;
  /** What is counted, with its measure word: 个单位 gives 已选3个单位. */
  counted: string;
  /** Nothing ticked means that nothing is asked; see `Checklist`. */
  noneIsAll?: boolean;
  /**
   * Loads another way to find options, such as 拼音, when the list is opened. Without it the search
   * works on.
   */
  loadFinder?: () => Promise<Finder>;
  disabled?: boolean;
}

/** A field that opens a searchable checklist; nothing changes before 确定. */
export function MultiSelect({ trigger, disabled = false, ...list }: MultiSelectProps) {
  return (
    <Trigger trigger={trigger} opens="dialog" disabled={disabled} prefetch={multiSelect.prefetch}>
      {({ anchor, close }) => <multiSelect.Surface anchor={anchor} onClose={close} {...list} />}
    </Trigger>
  );
}
