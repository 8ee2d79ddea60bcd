import { MONEY_UNITS, type MoneyUnit } from "../../../importing/cells/money";
import { isAmount } from "../../../importing/recognise/resolve";
import type { Column } from "../../../importing/recognise/table";
import type { ReviewAction } from "../../../importing/review/act";
import { growsOverYear, roleGroups, roleKey, roleWord } from "../../../importing/review/role-words";
import type { ReviewedTable } from "../../../importing/review/tables";
import { Button } from "../../../ui/button";
import { MenuSelect } from "../../../ui/menu-select";
import { Segmented } from "../../../ui/segmented";
import styles from "./place-menu.module.css";

export interface ColumnMenuProps {
  readonly reviewed: ReviewedTable;
  readonly column: Column;
  readonly onAct: (action: ReviewAction) => void;
}

const BY_WORD: Readonly<Record<Column["by"], string>> = {
  words: "按列头的词认出",
  content: "按这一列的内容认出",
  profile: "按设定",
  hand: "按设定",
};

/** What a column holds, its money and its months: each set by one choice. */
export function ColumnMenu({ reviewed, column, onAct }: ColumnMenuProps) {
  const { ref, table } = reviewed;
  const { path, role, levels, by } = column;
  const groups = roleGroups(table.kind);
  const choose = (key: string) => {
    const choice = groups.flatMap(({ choices }) => choices).find((one) => one.key === key);
    if (choice) onAct({ kind: "role", table: ref, path, role: choice.role });
  };
  const alike = table.columns.filter((other) => other.path === path).length;
  const isAside = role.kind === "other" && role.why === "byHand";
  return (
    <div className={styles["note"]}>
      <p className={styles["written"]}>{levels.join(" · ")}</p>
      <p className={styles["say"]}>
        {role.kind === "unknown" ? "没有认出，没有导入。" : `${BY_WORD[by]}：${roleWord(role)}。`}
      </p>
      {alike > 1 && <p className={styles["say"]}>{`有${alike}列的列头相同，一起设定。`}</p>}
      <MenuSelect
        trigger={{ label: "这一列是", value: roleWord(role) }}
        title="这一列是什么"
        groups={groups.map(({ label, choices }) => ({
          label,
          options: choices.map((choice) => ({ value: choice.key, label: choice.label })),
        }))}
        value={roleKey(role)}
        onChange={choose}
      />
      {isAmount(role) && <MoneyChoice {...{ reviewed, column, onAct }} />}
      {growsOverYear(role) && <SpanChoice {...{ reviewed, column, onAct }} />}
      {!isAside && (
        <Button
          onClick={() =>
            onAct({ kind: "role", table: ref, path, role: { kind: "other", why: "byHand" } })
          }
        >
          不导入这一列
        </Button>
      )}
    </div>
  );
}

function MoneyChoice({ reviewed, column, onAct }: ColumnMenuProps) {
  return (
    <MenuSelect<MoneyUnit | "">
      trigger={{ label: "金额单位", value: column.money ?? "未定" }}
      title="金额单位"
      groups={[
        { label: "金额单位", options: MONEY_UNITS.map((unit) => ({ value: unit, label: unit })) },
      ]}
      value={column.money ?? ""}
      onChange={(money) =>
        money !== "" && onAct({ kind: "money", table: reviewed.ref, path: column.path, money })
      }
    />
  );
}

function SpanChoice({ reviewed, column, onAct }: ColumnMenuProps) {
  const { months, path } = column;
  const now = months === null ? "" : months.from === 1 ? "cumulative" : "month";
  return (
    <div className={styles["line"]}>
      <span>这一列的数是</span>
      <Segmented<"cumulative" | "month" | "">
        legend="累计还是当月"
        options={[
          { value: "cumulative", label: "1月起累计" },
          { value: "month", label: "当月" },
        ]}
        value={now}
        onChange={(span) => span !== "" && onAct({ kind: "span", table: reviewed.ref, path, span })}
      />
    </div>
  );
}
