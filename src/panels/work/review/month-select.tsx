import type { WireSubmissions } from "../../../data/wire/wire-work";
import { MenuSelect } from "../../../ui/menu-select";
import { useWork } from "../work";
import { monthWords } from "./submission-words";

/** The months that can be reported, the newest first. */
export function MonthSelect({ list: { month, months } }: { readonly list: WireSubmissions }) {
  const { setParams } = useWork();
  return (
    <MenuSelect
      trigger={{ label: "月份", value: monthWords(month) }}
      title="选择月份"
      groups={[
        {
          label: "月份",
          options: months.map((own) => ({ value: own, label: monthWords(own) })),
        },
      ]}
      value={month}
      onChange={(own) => setParams({ month: own })}
    />
  );
}
