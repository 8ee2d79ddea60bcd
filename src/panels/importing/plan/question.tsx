import { MONEY_UNITS } from "../../../importing/cells/money";
import type { Question } from "../../../importing/draft/draft";
import { isAmount } from "../../../importing/recognise/resolve";
import type { ReviewAction } from "../../../importing/review/act";
import { type Review, tableOf } from "../../../importing/review/review";
import type { TableRef } from "../../../importing/review/tables";
import { PROJECT_KINDS, PROJECT_KIND_WORD } from "../../../domain/ledger/kinds";
import { Button } from "../../../ui/button";
import { MenuSelect } from "../../../ui/menu-select";
import styles from "./problems.module.css";
import { MonthChoice, YearChoice } from "./period-choice";
import { OwnerChoice } from "./owner-choice";
import { UnitQuestion } from "./unit-question";

export interface QuestionProps {
  readonly ask: Question;
  readonly table: TableRef | null;
  readonly review: Review;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
}

/** The control that answers what a problem asks. */
export function QuestionControl(props: QuestionProps) {
  const { ask, table, review, onAct } = props;
  switch (ask.kind) {
    case "unit":
      return <UnitQuestion {...props} ask={ask} />;
    case "owner":
      return table && <OwnerChoice review={review} table={table} onAct={onAct} />;
    case "money":
      return table && <MoneyQuestion {...props} table={table} path={ask.path} />;
    case "year":
      return table && <YearQuestion {...props} table={table} />;
    case "month":
      return table && <MonthQuestion {...props} table={table} />;
    case "head":
      return (
        table && (
          <Answers
            answers={[["不是要导入的表", () => onAct({ kind: "leftOut", table, isLeftOut: true })]]}
          />
        )
      );
    case "span":
      return (
        table && (
          <Answers
            answers={[
              [
                "1月起累计",
                () => onAct({ kind: "span", table, path: ask.path, span: "cumulative" }),
              ],
              ["当月", () => onAct({ kind: "span", table, path: ask.path, span: "month" })],
            ]}
          />
        )
      );
    case "dashIsZero":
      return (
        <Answers
          answers={[
            ["“—”表示零", () => onAct({ kind: "dashIsZero", value: true })],
            ["“—”表示未报", () => onAct({ kind: "dashIsZero", value: false })],
          ]}
        />
      );
    case "pastDays":
      return (
        <Answers
          answers={[
            ["已过的算实际", () => onAct({ kind: "pastDays", table, value: "actual" })],
            ["仍算计划", () => onAct({ kind: "pastDays", table, value: "planned" })],
          ]}
        />
      );
    case "projectKind":
      return (
        <Answers
          answers={PROJECT_KINDS.map((kind) => [
            kind === "reserve" ? "前期（储备）" : PROJECT_KIND_WORD[kind],
            () => onAct({ kind: "projectKind", table, value: kind }),
          ])}
        />
      );
  }
}

type Answer = readonly [label: string, press: () => void];

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <div className={styles["answers"]}>
      {answers.map(([label, press]) => (
        <Button key={label} onClick={press}>
          {label}
        </Button>
      ))}
    </div>
  );
}

type OfTable = QuestionProps & { readonly table: TableRef };

function YearQuestion({ table, thisYear, onAct }: OfTable) {
  return (
    <YearChoice
      year={null}
      thisYear={thisYear}
      onChoose={(value) => onAct({ kind: "year", table, value })}
    />
  );
}

function MonthQuestion({ table, onAct }: OfTable) {
  return <MonthChoice month={null} onChoose={(value) => onAct({ kind: "month", table, value })} />;
}

function MoneyQuestion({ review, table, path, onAct }: OfTable & { readonly path: string }) {
  const unclear = (tableOf(review, table)?.table.columns ?? []).filter(
    ({ role, money }) => isAmount(role) && money === null,
  );
  // One answer for all of them, asked for once.
  const isFirst = unclear[0]?.path === path;
  const choice = (label: string, of: string | null) => (
    <MenuSelect
      trigger={{ label, value: "请选择" }}
      title={`${label}的金额单位`}
      groups={[
        { label: "金额单位", options: MONEY_UNITS.map((unit) => ({ value: unit, label: unit })) },
      ]}
      value=""
      onChange={(value) => {
        const money = MONEY_UNITS.find((unit) => unit === value);
        if (money) onAct({ kind: "money", table, path: of, money });
      }}
    />
  );
  return (
    <div className={styles["answers"]}>
      {choice("这一列", path)}
      {isFirst && unclear.length > 1 && choice(`未定的${unclear.length}列`, null)}
    </div>
  );
}
