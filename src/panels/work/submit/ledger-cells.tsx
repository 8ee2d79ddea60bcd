/** What stands in a row or card of 项目台账. */
import { monthLabel } from "../../../domain/facts/period";
import { PROJECT_KIND_WORD } from "../../../domain/ledger/kinds";
import { DASH, LEVEL_WORD, formatCount, formatSignedCount } from "../../../domain/numbers/format";
import type { SubmissionPlace } from "../../../office/submission";
import { TextButton } from "../../../ui/button";
import { TextField } from "../../../ui/text-field";
import type { Desk } from "./desk";
import { withAmount, withPlain } from "./form-projects";
import styles from "./ledger.module.css";
import { Standing } from "./measure-form";
import { NumberField } from "./number-field";
import type { ProjectLine } from "./project-lines";
import { COLUMN, moveBy } from "./sheet-moves";

/** What is the same till something of this very project changes, so that no other letter draws it anew. */
export interface RowGiven {
  readonly place: SubmissionPlace;
  readonly isEditable: boolean;
  /** Opens the rest of a project. */
  readonly onOpen: (id: string) => void;
  readonly desk: Desk;
  readonly wrong: string | undefined;
  readonly isBlocked: boolean;
  /** A stable one of the list: a letter in one row draws no other. */
  readonly column: ColumnFill;
}

export interface RowProps extends RowGiven {
  readonly line: ProjectLine;
  readonly isTold: boolean;
}

/** Fills a column downwards from a project. */
export type FillColumn = (from: ProjectLine, cells: readonly string[]) => void;
export interface ColumnFill {
  fill: FillColumn;
}

export function Name({ line: { project, stored, isBehind }, onOpen, isEditable }: RowProps) {
  return (
    <>
      <span>{project.name}</span>
      <small>{`${PROJECT_KIND_WORD[project.kind]}，总投资${formatCount(project.totalInvestment)}`}</small>
      {stored === null && <small>新增</small>}
      {isBehind && <small className={styles["behind"]}>落后</small>}
      <TextButton
        aria-label={`${isEditable ? "改" : "看"}“${project.name}”的其他内容`}
        onClick={() => onOpen(project.id)}
      >
        {isEditable ? "改" : "看"}
      </TextButton>
    </>
  );
}

export function Done({
  line,
  place,
  desk,
  wrong,
  isEditable,
  isBlocked,
  isTold,
  column,
}: RowProps) {
  const { project, done, standing } = line;
  if (!isEditable) return <Standing value={done} />;
  return (
    <NumberField
      id={`field-${project.id}`}
      label={`${project.name}，${monthLabel(place.month)}累计完成投资，万元`}
      column="done"
      value={done}
      wrong={wrong}
      canBeNegative
      isInvalid={wrong !== undefined || isBlocked}
      describedBy={isTold ? `told-${project.id}` : undefined}
      {...(standing !== null && { placeholder: `已存${formatCount(standing)}` })}
      onType={(text) =>
        desk.edit((now) => withAmount(now, { place, line }, { field: "done", text }))
      }
      onLeave={() => void desk.flush()}
      onColumn={(cells) => column.fill(line, cells)}
    />
  );
}

export function Progress({ line, place, desk, isEditable }: RowProps) {
  const { project } = line;
  const text = project.progressText ?? "";
  if (!isEditable) return text === "" ? DASH : text;
  return (
    <TextField
      {...{ [COLUMN]: "progress" }}
      className={styles["progress"]}
      aria-label={`${project.name}，形象进度`}
      placeholder="形象进度"
      maxLength={200}
      value={text}
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        desk.edit((now) => withPlain(now, { place, line }, { field: "progressText", text: value }));
      }}
      onBlur={() => void desk.flush()}
      onKeyDown={moveBy}
    />
  );
}

export function amountWords(amount: number | null): string {
  return amount === null ? DASH : formatCount(amount);
}

export function changeWords(done: number | null, last: number | null): string {
  if (done === null || last === null) return DASH;
  return done === last ? LEVEL_WORD : formatSignedCount(done - last);
}

/** 2025-03-12开工，未竣工. */
export function dayWords({ project: { startActual, completionActual } }: ProjectLine): string {
  if (startActual === null && completionActual === null) return "未开工";
  const started = startActual === null ? "开工日未报" : `${startActual}开工`;
  return completionActual === null ? started : `${started}，${completionActual}竣工`;
}
