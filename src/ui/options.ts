/** What menus and lists are made of. */

export interface MenuItem {
  key: string;
  label: string;
  /** Why it is disabled, or what it gives, in quiet ink at the right. */
  hint?: string;
  disabled?: boolean;
  /**
   * Makes it a link; with `onSelect` too, a plain press calls that and the address serves new tabs.
   */
  href?: string;
  onSelect?: () => void;
}

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** Why it is disabled: 无数据. */
  hint?: string;
  disabled?: boolean;
}

export interface SelectGroup<Value extends string> {
  label: string;
  options: readonly SelectOption<Value>[];
}

export interface MultiOption {
  value: string;
  label: string;
  /** Other words to find it by: a code. */
  keywords?: readonly string[];
}

export interface MultiGroup {
  label: string;
  options: readonly MultiOption[];
}

/** Whether a label is meant by what was typed, beyond what the typed characters themselves find. */
export type Finder = (label: string, query: string) => boolean;
