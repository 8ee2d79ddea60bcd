/** The rest of a project: what a row has no room for. */
import { LEDGER_FIELD_WORD } from "../../../importing/heads/ledger-field";
import { PROJECT_KINDS, PROJECT_KIND_WORD, type ProjectKind } from "../../../domain/ledger/kinds";
import { UNTOLD_PROJECT } from "../../../importing/compare/project-plan";
import type { SubmissionPlace } from "../../../office/submission";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Segmented } from "../../../ui/segmented";
import { TextField } from "../../../ui/text-field";
import { Field } from "../field";
import {
  AMOUNT_WORD,
  type AmountField,
  type PlainField,
  amountKey,
  withAmount,
  withKind,
  withName,
  withPlain,
  withoutProject,
} from "./form-projects";
import { NumberField } from "./number-field";
import type { ProjectLine } from "./project-lines";
import styles from "./submit.module.css";
import { readTyped } from "./typed";
import type { Draft } from "./use-draft";

export interface ProjectDialogProps {
  readonly draft: Draft;
  readonly place: SubmissionPlace;
  readonly line: ProjectLine;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

const DAYS: readonly PlainField[] = [
  "startPlanned",
  "startActual",
  "completionPlanned",
  "completionActual",
];
const WORDS: readonly PlainField[] = ["sector", "fundSource", "unit", "leader"];

/** Every change is of the draft at once, as in the rows; mounted while open. */
export function ProjectDialog(props: ProjectDialogProps) {
  const { draft, place, line, isEditable, onClose } = props;
  const { desk } = draft;
  const { project, stored } = line;
  const close = () => {
    onClose();
    void desk.flush();
  };
  return (
    <Dialog
      isOpen
      title={project.name}
      width={560}
      onClose={close}
      footer={
        <>
          <Button look="primary" onClick={close}>
            完成
          </Button>
          {stored === null && isEditable && (
            <Button
              onClick={() => {
                desk.edit((form) => withoutProject(form, project.id));
                close();
              }}
            >
              不添加这个项目
            </Button>
          )}
        </>
      }
    >
      <fieldset disabled={!isEditable} className={styles["fields"]}>
        <legend className="visually-hidden">{`${project.name}的内容`}</legend>
        <Field label="项目名称" says="改名后，原来的名称记为曾用名。">
          {(own) => (
            <TextField
              {...own}
              maxLength={200}
              defaultValue={project.name}
              onBlur={({ currentTarget: { value } }) =>
                desk.edit((form) => withName(form, { place, line }, value))
              }
            />
          )}
        </Field>
        <KindChoice
          kind={project.kind}
          onChange={(kind) => desk.edit((form) => withKind(form, { place, line }, kind))}
        />
        <Amount {...props} field="totalInvestment" value={project.totalInvestment} />
        <Amount {...props} field="planned" value={line.planned} />
        {DAYS.map((field) => (
          <Plain key={field} {...props} field={field} type="date" />
        ))}
        {WORDS.map((field) => (
          <Plain key={field} {...props} field={field} type="text" />
        ))}
      </fieldset>
    </Dialog>
  );
}

/** 续建, 新建, 储备. */
export function KindChoice({
  kind,
  onChange,
}: {
  readonly kind: ProjectKind;
  readonly onChange: (kind: ProjectKind) => void;
}) {
  return (
    <div className={styles["kind"]}>
      <span className={styles["strong"]}>性质</span>
      <Segmented
        legend="性质"
        options={PROJECT_KINDS.map((value) => ({ value, label: PROJECT_KIND_WORD[value] }))}
        value={kind}
        onChange={onChange}
      />
    </div>
  );
}

function Amount({
  draft,
  place,
  line,
  field,
  value,
}: ProjectDialogProps & { readonly field: AmountField; readonly value: number | null }) {
  const { desk, form } = draft;
  const text = form.wrong[amountKey(line.project.id, field)];
  const typed = text === undefined ? null : readTyped(text, { unit: "wan", canBeNegative: false });
  const wrong = typed?.kind === "wrong" ? typed.sentence : "";
  return (
    <Field label={`${AMOUNT_WORD[field]}（万元）`} says={wrong}>
      {({ id, "aria-describedby": describedBy }) => (
        <NumberField
          id={id}
          label={`${AMOUNT_WORD[field]}（万元）`}
          column={field}
          value={value}
          wrong={text}
          canBeNegative={false}
          isInvalid={wrong !== ""}
          describedBy={describedBy}
          placeholder="未填"
          onType={(own) =>
            desk.edit((now) => withAmount(now, { place, line }, { field, text: own }))
          }
          onLeave={() => void desk.flush()}
          onColumn={() => undefined}
        />
      )}
    </Field>
  );
}

function Plain({
  draft: { desk },
  place,
  line,
  field,
  type,
}: ProjectDialogProps & { readonly field: PlainField; readonly type: "date" | "text" }) {
  const text = line.project[field] ?? "";
  return (
    <Field label={LEDGER_FIELD_WORD[field]}>
      {(own) => (
        <TextField
          {...own}
          type={type}
          maxLength={100}
          value={text === UNTOLD_PROJECT.sector ? "" : text}
          placeholder={type === "text" ? "未填" : undefined}
          onChange={({ currentTarget: { value } }) =>
            desk.edit((form) => withPlain(form, { place, line }, { field, text: value }))
          }
        />
      )}
    </Field>
  );
}
