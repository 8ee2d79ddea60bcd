import type { ReviewAction } from "../../../importing/review/act";
import { type Review, tableOf, unitNameIn } from "../../../importing/review/review";
import type { TableRef } from "../../../importing/review/tables";
import { MenuSelect } from "../../../ui/menu-select";

export interface OwnerChoiceProps {
  readonly review: Review;
  readonly table: TableRef;
  readonly onAct: (action: ReviewAction) => void;
}

/** The unit that a whole table is of, where no column names units. */
export function OwnerChoice({ review, table, onAct }: OwnerChoiceProps) {
  const owner = tableOf(review, table)?.table.owner?.value ?? null;
  const { units } = review.office;
  return (
    <MenuSelect<string>
      trigger={{ label: "整张表属于", value: owner ? unitNameIn(review, owner) : "请选择单位" }}
      title="整张表属于哪个单位"
      groups={[
        { label: "单位", options: units.map(({ code, name }) => ({ value: code, label: name })) },
      ]}
      value={owner ?? ""}
      onChange={(chosen) => {
        const unit = units.find(({ code }) => code === chosen);
        if (unit) onAct({ kind: "owner", table, unit: unit.code });
      }}
    />
  );
}
