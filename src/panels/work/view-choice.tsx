import { PHONE, useMediaQuery } from "../../ui/media-query";
import { MenuSelect } from "../../ui/menu-select";
import { Segmented } from "../../ui/segmented";

export interface ViewChoiceProps<Value extends string> {
  /** What is chosen: 管理的哪一部分. */
  readonly legend: string;
  /** The same in a word or two, before the chosen one in a list. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of several, side by side, or as a list where there is no room for that. */
export function ViewChoice<Value extends string>(props: ViewChoiceProps<Value>) {
  const { legend, label, options, value, onChange } = props;
  const isPhone = useMediaQuery(PHONE);
  if (!isPhone) return <Segmented {...{ legend, options, value, onChange }} />;
  return (
    <MenuSelect
      trigger={{ label, value: options.find((own) => own.value === value)?.label ?? "" }}
      title={legend}
      groups={[{ label: legend, options }]}
      value={value}
      onChange={onChange}
    />
  );
}
