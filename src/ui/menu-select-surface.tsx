import { type KeyboardEvent, useState } from "react";
import { AnchoredPopover } from "./anchored-popover";
import { CheckIcon } from "./icons";
import styles from "./menu-select.module.css";
import { moveBy, place } from "./option-moves";
import { type SelectGroup, type SelectOption } from "./options";

interface ListProps {
  title: string;
  groups: readonly SelectGroup<string>[];
  value: string;
  columns: 1 | 4;
  onChoose: (value: string) => void;
  onClose: () => void;
}

export interface MenuSelectSurfaceProps extends ListProps {
  anchor: HTMLElement;
}

/** The open list of `MenuSelect`. Mounted while open. */
export function MenuSelectSurface({ anchor, ...list }: MenuSelectSurfaceProps) {
  return (
    <AnchoredPopover anchor={anchor} title={list.title} onClose={list.onClose}>
      <OptionList {...list} />
    </AnchoredPopover>
  );
}

/** A listbox with one tab stop: arrow keys move the focus, Enter or Space chooses. */
function OptionList({ title, groups, value, columns, onChoose, onClose }: ListProps) {
  const placed = place(groups, columns);
  const [focused, setFocused] = useState(value);
  const stop =
    placed.find(({ option, disabled }) => option.value === focused && !disabled) ??
    placed.find(({ disabled }) => !disabled);

  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    const target = stop && moveBy(event.key, stop, placed);
    if (!target) return;
    event.preventDefault();
    setFocused(target.option.value);
    const options = event.currentTarget.querySelectorAll<HTMLElement>("[role=option]");
    options[placed.indexOf(target)]?.focus();
  };
  const choose = (option: SelectOption<string>) => {
    if (option.disabled) return;
    onChoose(option.value);
    onClose();
  };
  return (
    <div
      role="listbox"
      tabIndex={-1}
      aria-label={title}
      className={columns === 1 ? styles["list"] : styles["grid"]}
      onKeyDown={pressKey}
    >
      {groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label} className={styles["group"]}>
          <div className={styles["groupLabel"]} aria-hidden="true">
            {group.label}
          </div>
          {group.options.map((option) => (
            <Option
              key={option.value}
              option={option}
              name={columns === 1 ? option.label : group.label + option.label}
              isChosen={option.value === value}
              isStop={option === stop?.option}
              onChoose={choose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  option: SelectOption<string>;
  name: string;
  isChosen: boolean;
  isStop: boolean;
  onChoose: (option: SelectOption<string>) => void;
}

function Option({ option, name, isChosen, isStop, onChoose }: OptionProps) {
  return (
    <button
      type="button"
      role="option"
      className={styles["option"]}
      aria-label={option.hint === undefined ? name : `${name}，${option.hint}`}
      aria-selected={isChosen}
      aria-disabled={option.disabled}
      tabIndex={isStop ? 0 : -1}
      data-first-focus={isStop || undefined}
      onClick={() => onChoose(option)}
    >
      <span className={styles["optionLabel"]}>{option.label}</span>
      {option.hint !== undefined && <span className={styles["hint"]}>{option.hint}</span>}
      {isChosen && (
        <span className={styles["check"]}>
          <CheckIcon />
        </span>
      )}
    </button>
  );
}
