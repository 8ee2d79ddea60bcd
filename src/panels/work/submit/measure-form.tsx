/** 月报 and 四上企业 as a sheet: a row for each measure, last month beside this one. */
import { useMemo } from "react";
import { type Measure, canBeNegative, measureInfo } from "../../../domain/facts/measure";
import { DASH, LEVEL_WORD, formatCount, formatSignedCount } from "../../../domain/numbers/format";
import { type Month, monthLabel, monthNumber } from "../../../domain/facts/period";
import { valueKey } from "../../../importing/compare/plan";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { useAnnounce } from "../../../ui/announce";
import { TextButton } from "../../../ui/button";
import table from "../../../ui/table.module.css";
import { type FieldProblem, problemsByField } from "./checks";
import { FieldProblems } from "./field-problems";
import { type Form, isCell, valueOf, withTyped } from "./form";
import {
  type MeasureRow,
  isYearsAim,
  lastMonthValue,
  measureGroups,
  tableMeasures,
} from "./measure-rows";
import { NumberField } from "./number-field";
import { SHEET } from "./sheet-moves";
import styles from "./submit.module.css";
import { type NumberRule, UNIT_WORD, isRounded, readTyped, roundedWords } from "./typed";
import type { Draft } from "./use-draft";

export interface SheetProps {
  readonly draft: Draft;
  readonly opened: OpenedSubmission;
  readonly isEditable: boolean;
}

/** The sheet. Blank is 未报, never 0. */
export function MeasureForm({ draft, opened, isEditable }: SheetProps) {
  const { form, plan, desk } = draft;
  const { place, against } = opened;
  const announce = useAnnounce();
  const problems = useMemo(() => problemsByField(plan, form), [plan, form]);
  const measures = tableMeasures(place);
  const fill = (from: number, cells: readonly string[]) => {
    const filled = cells.slice(0, measures.length - from);
    desk.edit((now) =>
      filled.reduce((next, text, index) => {
        const measure = measures[from + index];
        return measure ? withTyped(next, place, { measure, text }) : next;
      }, now),
    );
    const left = cells.length - filled.length;
    const rounded = filled.filter((text, index) => {
      const measure = measures[from + index];
      return measure !== undefined && isRounded(text, ruleOf(measure));
    }).length;
    announce(
      `已填${filled.length}格${roundedWords(rounded)}${left > 0 ? `，多出的${left}格没有地方填` : ""}`,
    );
    void desk.flush();
  };
  return (
    <div className={styles["stack"]}>
      {isEditable && <KeepAims {...{ draft, opened }} />}
      <div className={styles["scroll"]} {...{ [SHEET]: "" }}>
        <table className={`${table["table"]} ${styles["sheet"]}`}>
          <caption className="visually-hidden">
            {`每项指标的上月累计和本月累计，留空是未报，不是零`}
          </caption>
          <thead>
            <tr className={table["columnHead"]}>
              <th scope="col" className={table["corner"]}>
                指标
              </th>
              <th scope="col" className={styles["wideOnly"]}>
                上月累计
              </th>
              <th scope="col">本月累计</th>
              <th scope="col" className={styles["change"]}>
                变化
              </th>
            </tr>
          </thead>
          {measureGroups(place).map(({ head, rows }) => (
            <tbody key={head}>
              <tr className={table["rowGroup"]}>
                <th colSpan={4} scope="rowgroup">
                  {head}
                </th>
              </tr>
              {rows.map((row) => (
                <Row
                  key={row.measure}
                  row={row}
                  last={lastMonthValue(against, place, row.measure)}
                  problems={problems.get(row.measure) ?? []}
                  {...{ draft, opened, isEditable }}
                  onColumn={(cells) => fill(measures.indexOf(row.measure), cells)}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className={styles["quiet"]}>
        {[
          isEditable &&
            "没有数留空，就是未报，不会当作零；确实为零填0。按回车或上下键换格，可以整列粘贴。",
          monthNumber(place.month) === 1 && "1月是新一年的开始，没有上月累计。",
        ]
          .filter(Boolean)
          .join("")}
      </p>
    </div>
  );
}

/** What may be typed in the field of a measure. */
function ruleOf(measure: Measure): NumberRule {
  return { unit: measureInfo(measure).unit, canBeNegative: canBeNegative(measure) };
}

interface RowProps extends SheetProps {
  readonly row: MeasureRow;
  readonly last: number | null;
  readonly problems: readonly FieldProblem[];
  readonly onColumn: (cells: readonly string[]) => void;
}

function Row({ row, last, problems, draft, opened, isEditable, onColumn }: RowProps) {
  const { form, desk } = draft;
  const { place } = opened;
  const { measure, name, fullName } = row;
  const rule = ruleOf(measure);
  const { unit } = rule;
  const value = valueOf(form, measure);
  const text = form.wrong[measure];
  const typed = text === undefined ? null : readTyped(text, rule);
  const wrong = typed?.kind === "wrong" ? typed.sentence : null;
  const key = valueKey({ ...place, measure });
  const confirmed = form.content.confirmed.includes(key) ? [key] : [];
  const isTold = wrong !== null || problems.length + confirmed.length > 0;
  const told = `told-${measure}`;
  const cell = value?.at.find((at) => isCell(at.cell));
  return (
    <>
      <tr className={isTold ? styles["told"] : undefined}>
        <th scope="row" className={`${table["name"]} ${styles["name"]}`}>
          {name}
          <small>{UNIT_WORD[unit]}</small>
          <small className={styles["phoneOnly"]}>{`上月${lastWords(last, place.month)}`}</small>
          {cell && <small>{`来自${cell.sheet === "" ? "" : `${cell.sheet}!`}${cell.cell}`}</small>}
        </th>
        <td className={`${styles["wideOnly"]} ${last === null ? table["none"] : ""}`}>
          {lastWords(last, place.month)}
        </td>
        <td className={styles["entry"]}>
          {isEditable ? (
            <NumberField
              id={`field-${measure}`}
              label={`${fullName}，${monthLabel(place.month)}累计，${UNIT_WORD[unit]}`}
              column="now"
              value={value?.value ?? null}
              wrong={text}
              canBeNegative={rule.canBeNegative}
              isInvalid={
                wrong !== null || problems.some(({ problem }) => problem.weight === "block")
              }
              describedBy={isTold ? told : undefined}
              onType={(own) => desk.edit((now) => withTyped(now, place, { measure, text: own }))}
              onLeave={() => void desk.flush()}
              onColumn={onColumn}
            />
          ) : (
            <Standing value={value?.value ?? null} />
          )}
        </td>
        <td className={styles["change"]}>
          {wrong === null && changeWords(value?.value ?? null, last)}
        </td>
      </tr>
      {isTold && (
        <tr className={styles["toldRow"]}>
          <td colSpan={4}>
            <FieldProblems
              id={told}
              kept={value?.value ?? null}
              {...{ wrong, problems, confirmed, form, isEditable }}
              onEdit={desk.edit}
              onLeave={() => void desk.flush()}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What cannot be written to. */
export function Standing({ value }: { readonly value: number | null }) {
  return value === null ? (
    <span className={styles["missing"]}>未报</span>
  ) : (
    <b className={styles["stands"]}>{formatCount(value)}</b>
  );
}

/** A year begins without a month before. */
function lastWords(last: number | null, month: Month): string {
  if (last !== null) return formatCount(last);
  return monthNumber(month) === 1 ? DASH : "未报";
}

function changeWords(value: number | null, last: number | null): string {
  if (value === null || last === null) return DASH;
  return value === last ? LEVEL_WORD : formatSignedCount(value - last);
}

/** The year's plans and targets are the same month after month: one press for those left blank. */
function KeepAims({ draft, opened }: Omit<SheetProps, "isEditable">) {
  const announce = useAnnounce();
  const { place, against } = opened;
  const blank = tableMeasures(place).flatMap((measure) => {
    const last = isYearsAim(measure) ? lastMonthValue(against, place, measure) : null;
    const isBlank =
      valueOf(draft.form, measure) === null && draft.form.wrong[measure] === undefined;
    return last !== null && isBlank ? [{ measure, text: String(last) }] : [];
  });
  if (blank.length === 0) return null;
  const keep = () => {
    const filled = (form: Form) =>
      blank.reduce((next, typed) => withTyped(next, place, typed), form);
    draft.desk.edit(filled);
    announce(`已按上月填了${blank.length}项计划和目标，请核对`);
    void draft.desk.flush();
  };
  return (
    <p className={styles["quiet"]}>
      <TextButton onClick={keep}>{`计划和目标沿用上月（${blank.length}项）`}</TextButton>
      {" 只填还空着的。"}
    </p>
  );
}
