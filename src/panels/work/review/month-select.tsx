import type { WireSubmissions } from "../../../data/wire/work/submissions";
import { Button } from "../../../ui/button";
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

/** Out of a month that cannot be reported, which an address may name. */
export function NewestMonth() {
  const { setParams } = useWork();
  const away = { month: undefined, unit: undefined, table: undefined };
  return <Button onClick={() => setParams(away)}>看最近的一个月</Button>;
}
