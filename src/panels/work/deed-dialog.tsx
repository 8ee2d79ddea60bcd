/** Something that needs a word, a day or a unit before it is done. */
import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { withoutBlankEnds } from "../../lib/blank-ends";
import { MenuSelect } from "../../ui/menu-select";
import type { SelectOption } from "../../ui/options";
import { TextField } from "../../ui/text-field";
import { Field } from "./field";
import { Problem } from "./problem";
import { TextArea } from "./text-area";
import styles from "./work.module.css";

export interface DeedField {
  readonly label: string;
  readonly says?: string;
  readonly isRequired: boolean;
}

export interface DeedForm {
  readonly text?: DeedField;
  /** `first`: none before it. */
  readonly day?: DeedField & { readonly first?: string };
  /** One of these, none of which is taken for granted. */
  readonly choice?: DeedField & { readonly options: readonly SelectOption<string>[] };
  /** A unit in charge, as people write it; those known are offered. */
  readonly unit?: DeedField & { readonly known: readonly string[] };
}

/** As they were written, without blanks at either end; empty where they were not. */
export interface DeedWords {
  readonly text: string;
  readonly day: string;
  readonly unit: string;
  readonly choice: string;
}

const NO_WORDS: DeedWords = { text: "", day: "", unit: "", choice: "" };

export interface DeedDialogProps {
  readonly title: string;
  /** What its button says. */
  readonly label: string;
  /** What it comes to. */
  readonly says?: string;
  readonly form: DeedForm;
  /** What was there before: to begin with. */
  readonly first?: Partial<DeedWords>;
  /** Why it was not done; what is written stays. */
  readonly refused: ReactNode;
  readonly isRunning: boolean;
  /** False once it can't be done any more, as things stand now. */
  readonly isPossible?: boolean;
  readonly onDo: (words: DeedWords) => void;
  readonly onClose: () => void;
}

/** Asks for what is needed; mounted while open. */
export function DeedDialog(props: DeedDialogProps) {
  const { title, label, says, form, first, refused, isRunning, isPossible = true } = props;
  const [words, setWords] = useState<DeedWords>({ ...NO_WORDS, ...first });
  const [missing, setMissing] = useState("");
  const id = useId();
  const submit = () => {
    const trimmed = {
      ...words,
      text: withoutBlankEnds(words.text),
      unit: withoutBlankEnds(words.unit),
    };
    const lacking = lackingOf(form, trimmed);
    setMissing(lacking);
    if (lacking === "" && isPossible) props.onDo(trimmed);
  };
  return (
    <Dialog
      isOpen
      title={title}
      width={480}
      onClose={props.onClose}
      footer={
        <>
          <Button look="primary" submits form={id} disabled={!isPossible} aria-disabled={isRunning}>
            {label}
          </Button>
          <Button onClick={props.onClose}>取消</Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className={styles["stack"]}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {says !== undefined && <p>{says}</p>}
        <Fields form={form} words={words} onChange={(own) => setWords({ ...words, ...own })} />
        {missing === "" ? refused : <Problem>{missing}</Problem>}
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: DeedForm;
  readonly words: DeedWords;
  readonly onChange: (words: Partial<DeedWords>) => void;
}

const LONGEST = 1000;

function Fields({ form: { choice, unit, day, text }, words, onChange }: FieldsProps) {
  const list = useId();
  return (
    <>
      {choice && (
        <MenuSelect
          trigger={{
            label: choice.label,
            value: choice.options.find(({ value }) => value === words.choice)?.label ?? "请选择",
          }}
          title={`选择${choice.label}`}
          groups={[{ label: choice.label, options: choice.options }]}
          value={words.choice}
          onChange={(chosen) => onChange({ choice: chosen })}
        />
      )}
      {unit && (
        <Field {...shown(unit)}>
          {(own) => (
            <>
              <TextField
                {...own}
                list={list}
                maxLength={100}
                value={words.unit}
                onChange={({ target }) => onChange({ unit: target.value })}
              />
              <datalist id={list}>
                {unit.known.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      )}
      {day && (
        <Field {...shown(day)}>
          {(own) => (
            <TextField
              {...own}
              type="date"
              min={day.first}
              value={words.day}
              onChange={({ target }) => onChange({ day: target.value })}
            />
          )}
        </Field>
      )}
      {text && (
        <Field {...shown(text)}>
          {({ className: _wide, ...own }) => (
            <TextArea
              {...own}
              data-first-focus={unit || day || choice ? undefined : ""}
              maxLength={LONGEST}
              value={words.text}
              onChange={({ target }) => onChange({ text: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** With what is not needed said to be so. */
function shown({ label, says, isRequired }: DeedField): { label: string; says?: string } {
  return { label: isRequired ? label : `${label}（可不填）`, ...(says !== undefined && { says }) };
}

/** What is still to be written, or can't stand so; empty where nothing is. */
function lackingOf({ choice, unit, day, text }: DeedForm, words: DeedWords): string {
  const lacking = [
    ...(choice?.isRequired && words.choice === "" ? [choice.label] : []),
    ...(unit?.isRequired && words.unit === "" ? [unit.label] : []),
    ...(day?.isRequired && words.day === "" ? [day.label] : []),
    ...(text?.isRequired && words.text === "" ? [text.label] : []),
  ];
  if (lacking.length > 0) return `请填写${lacking.join("、")}。`;
  const isEarly = day?.first !== undefined && words.day !== "" && words.day < day.first;
  return isEarly ? `${day.label}不能早于${day.first}。` : "";
}
