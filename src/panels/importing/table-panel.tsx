import { monthSpan } from "../../domain/facts/period";
import type { Table, ToldBy } from "../../importing/recognise/table";
import type { ReviewAction } from "../../importing/review/act";
import { type Review, tableOf, unitNameIn } from "../../importing/review/review";
import type { ReviewedTable, TableRef } from "../../importing/review/tables";
import { Checkbox } from "../../ui/checkbox";
import { MenuSelect } from "../../ui/menu-select";
import { TableGrid } from "./grid/table-grid";
import type { GridTarget } from "./grid/use-focus";
import { OwnerChoice } from "./plan/owner-choice";
import { MonthChoice, YearChoice } from "./plan/period-choice";
import styles from "./table-panel.module.css";

export interface TablePanelProps {
  readonly review: Review;
  readonly shown: TableRef;
  readonly onShow: (table: TableRef) => void;
  /** A cell of the shown table to go to. */
  readonly target: GridTarget | null;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
}

/** One table of the file as it stands there, with what is known of it as a whole; and which one. */
export function TablePanel(props: TablePanelProps) {
  const { review, shown, onShow, target, thisYear, onAct } = props;
  const reviewed = tableOf(review, shown);
  const tables = review.sheets.flatMap((sheet) => sheet.tables);
  if (!reviewed) return null;
  return (
    <div className={styles["panel"]}>
      <div className={styles["head"]}>
        {tables.length > 1 && (
          <MenuSelect
            trigger={{ label: "表", value: tableName(review, reviewed) }}
            title="选择表"
            groups={[
              {
                label: "表",
                options: tables.map((one) => ({
                  value: refKey(one.ref),
                  label: tableName(review, one),
                })),
              },
            ]}
            value={refKey(shown)}
            onChange={(key) => {
              const next = tables.find(({ ref }) => refKey(ref) === key);
              if (next) onShow(next.ref);
            }}
          />
        )}
        <p className={styles["facts"]}>{tableFacts(review, reviewed.table)}</p>
        {reviewed.table.head && <TableChoices {...props} reviewed={reviewed} />}
        <Checkbox
          label="不导入这张表"
          checked={reviewed.settings.isLeftOut}
          onChange={(isLeftOut) => onAct({ kind: "leftOut", table: shown, isLeftOut })}
        />
      </div>
      <TableGrid
        key={refKey(shown)}
        review={review}
        shown={shown}
        target={target}
        thisYear={thisYear}
        onAct={onAct}
      />
      <p className={styles["hint"]}>
        点列头改这一列是什么，点行号改表头和合计，点格子看读成了什么。键盘用方向键移动，按回车打开。
      </p>
    </div>
  );
}

/** What holds for the whole table, and can be said otherwise than it was read. */
function TableChoices({
  review,
  reviewed,
  thisYear,
  onAct,
}: TablePanelProps & { readonly reviewed: ReviewedTable }) {
  const { ref, table } = reviewed;
  const namesUnits = table.columns.some(({ role }) => role.kind === "unit");
  return (
    <>
      <YearChoice
        year={table.year?.value ?? null}
        thisYear={thisYear}
        onChoose={(value) => onAct({ kind: "year", table: ref, value })}
      />
      <MonthChoice
        month={table.months?.value.to ?? null}
        onChoose={(value) => onAct({ kind: "month", table: ref, value })}
      />
      {!namesUnits && <OwnerChoice review={review} table={ref} onAct={onAct} />}
    </>
  );
}

function refKey({ sheet, table }: TableRef): string {
  return `${sheet}.${table}`;
}

/** 汇总表; 汇总表 第2张, where a sheet holds several; of a sheet without a name 第1张表. */
function tableName({ sheets }: Review, { ref, settings }: ReviewedTable): string {
  const sheet = sheets[ref.sheet];
  const name = sheet?.grid.name === "" ? `第${ref.sheet + 1}张表` : (sheet?.grid.name ?? "");
  const place = (sheet?.tables.length ?? 0) > 1 ? ` 第${ref.table + 1}张` : "";
  return `${name}${place}${settings.isLeftOut ? "（不导入）" : ""}`;
}

const FROM_WORD: Readonly<Record<ToldBy, string>> = {
  title: "标题",
  head: "列头",
  date: "日期行",
  sheet: "表名",
  file: "文件名",
  note: "附注",
  profile: "设定",
  hand: "人工指定",
};

const KIND_WORD = { units: "单位表", ledger: "项目台账", none: "没有认出" } as const;

/** 单位表，2021年1—9月（标题），“—”为零（附注）. */
function tableFacts(
  review: Review,
  { kind, year, months, owner, dashIsZero, profile }: Table,
): string {
  const when = year
    ? `${year.value}年${months ? monthSpan(months.value.from, months.value.to) : "月份未定"}（${FROM_WORD[months?.from ?? year.from]}）`
    : "年份未定";
  const facts = [
    KIND_WORD[kind],
    ...(kind === "none" ? [] : [when]),
    ...(owner ? [`${unitNameIn(review, owner.value)}（${FROM_WORD[owner.from]}）`] : []),
    ...(dashIsZero
      ? [`“—”为${dashIsZero.value ? "零" : "未报"}（${FROM_WORD[dashIsZero.from]}）`]
      : []),
    ...(profile ? [`按「${profile.name}」的设定`] : []),
  ];
  return facts.join("，");
}
