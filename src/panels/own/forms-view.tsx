/** 空表: tables with the office's units and heads that are always recognised, to be handed out. */
import { useState } from "react";
import { type Month, addMonths, monthLabel, parseMonth } from "../../domain/facts/period";
import type { Day } from "../../domain/ledger/day";
import { isPresent } from "../../lib/array";
import { lazyPart } from "../../lib/lazy-part";
import { download } from "../../exporting/download";
import type { OfficeState } from "../../office/state";
import type { FormFile } from "../../office/templates/form";
import { ledgerForm } from "../../office/templates/ledger";
import { monthlyForm } from "../../office/templates/monthly";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { MenuSelect } from "../../ui/menu-select";
import { Panel } from "../grid";
import { messageOf } from "./message";
import styles from "./own.module.css";

const writing = lazyPart("空表程序", () => import("../../exporting/sheet/empty-table"));

export interface FormsViewProps {
  readonly state: OfficeState;
  readonly today: Day;
}

/** The month, and the two tables. */
export function FormsView({ state, today }: FormsViewProps) {
  const announce = useAnnounce();
  const [month, setMonth] = useState<Month | null>(() => lastMonth(today));
  if (!month) return null;
  const make = async (form: FormFile) => {
    try {
      const { emptyTable } = await writing.press();
      download(await emptyTable(form), `${form.name}.xlsx`);
      announce(`已下载 ${form.name}.xlsx`);
    } catch (error) {
      announce(messageOf(error));
    }
  };
  const options = Array.from({ length: 15 }, (_, index) => addMonths(month0(today, month), -index))
    .filter(isPresent)
    .map((own) => ({ value: String(own), label: monthLabel(own) }));
  return (
    <Panel title="下载空表" label="下载空表">
      <div className={styles["stack"]}>
        <p>
          表里已有本单位的名称和能认出的表头，发给各单位填好，收回来拖进“导入”即可。填法在最后一张表里。
        </p>
        <div className={styles["actions"]}>
          <MenuSelect
            trigger={{ label: "截至", value: monthLabel(month) }}
            title="选择截至月份"
            groups={[{ label: "月份", options }]}
            value={String(month)}
            onChange={(value) => setMonth(parseMonth(value))}
          />
          <Button look="primary" onClick={() => void make(monthlyForm(state, month))}>
            下载月报空表
          </Button>
          <Button onClick={() => void make(ledgerForm(state, month))}>下载项目台账空表</Button>
        </div>
      </div>
    </Panel>
  );
}

/** The month that is reported now: the one before. */
function lastMonth(today: Day): Month | null {
  const own = parseMonth(today.slice(0, 7));
  return own && addMonths(own, -1);
}

function month0(today: Day, shown: Month): Month {
  return parseMonth(today.slice(0, 7)) ?? shown;
}
