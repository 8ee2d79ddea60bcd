/** 建立本单位: from the list of prefectures, so that counties, names and order are there at once. */
import { useId, useMemo, useState } from "react";
import { createOffice } from "../../office/create";
import { type Prefecture, divisions } from "../../office/divisions";
import type { CreatedEvent } from "../../office/journal";
import { WordedError } from "../../lib/worded-error";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { usePart } from "../../ui/use-part";
import { FormRow } from "./form-row";
import { messageOf } from "./message";
import { newMoment } from "../../office/new-moment";
import styles from "./own.module.css";

export interface CreateOfficeProps {
  /** Rejects with what is to be said. */
  readonly onCreate: (event: CreatedEvent) => Promise<void>;
}

/** The form; its last line says which units there will be. */
export function CreateOffice({ onCreate }: CreateOfficeProps) {
  const { value: prefectures, error } = usePart(divisions);
  const [typed, setTyped] = useState("");
  const [name, setName] = useState<string | null>(null);
  const [zones, setZones] = useState("");
  const [direct, setDirect] = useState("");
  const [problem, setProblem] = useState("");
  const listId = useId();
  const prefecture = useMemo(() => prefectureOf(prefectures ?? [], typed), [prefectures, typed]);
  const event = prefecture && { ...eventOf(prefecture, { name, zones, direct }) };
  const create = () => {
    if (!event) return;
    if ("problem" in event) {
      setProblem(event.problem);
      return;
    }
    setProblem("");
    onCreate(event.event).catch((reason: unknown) => setProblem(messageOf(reason)));
  };
  return (
    <form
      className={styles["form"]}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        create();
      }}
    >
      <FormRow label="地级行政区" says="输入名称或代码，从名单中选；所属县（市、区）随之列出。">
        {(field) => (
          <>
            <TextField
              {...field}
              className={styles["wide"]}
              list={listId}
              placeholder="如湘西土家族苗族自治州"
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setName(null);
              }}
            />
            <datalist id={listId}>
              {prefectures?.map((own) => (
                <option key={own.code} value={own.name}>
                  {own.code}
                </option>
              ))}
            </datalist>
            {error && <p className={styles["problem"]}>{error.message}</p>}
            <p className={styles["problem"]} role="status">
              {prefectures &&
                typed.trim() !== "" &&
                !prefecture &&
                "名单里没有这个名称，请输入全称或六位代码。"}
            </p>
          </>
        )}
      </FormRow>
      {prefecture && event && (
        <>
          <FormRow label="看板上的名称" says="标题写作“…重点项目推进看板”，可用简称。">
            {(field) => (
              <TextField
                {...field}
                className={styles["wide"]}
                maxLength={40}
                value={name ?? prefecture.name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </FormRow>
          <FormRow label="功能区" says="如高新区、经开区；几个的用顿号隔开，没有就空着。">
            {(field) => (
              <TextField
                {...field}
                className={styles["wide"]}
                value={zones}
                onChange={({ target }) => setZones(target.value)}
              />
            )}
          </FormRow>
          <FormRow label="直属单位" says="如市直、州直；几个的用顿号隔开，没有就空着。">
            {(field) => (
              <TextField
                {...field}
                className={styles["wide"]}
                value={direct}
                onChange={({ target }) => setDirect(target.value)}
              />
            )}
          </FormRow>
        </>
      )}
      {/* Always there: a live region that arrives with its text is not read. */}
      <p className={event ? styles["units"] : undefined} aria-live="polite">
        {event && unitsWords(event)}
      </p>
      <div className={styles["actions"]}>
        <Button look="primary" submits disabled={!event || "problem" in event}>
          建立本单位
        </Button>
        <span role="alert" className={styles["problem"]}>
          {problem}
        </span>
      </div>
    </form>
  );
}

function unitsWords(made: ReturnType<typeof eventOf>): string {
  if ("problem" in made) return made.problem;
  const { units } = made.event;
  return `共${units.length}个单位：${units.map((unit) => unit.name).join("、")}`;
}

/** By its full name, by its code, or by the only name that begins so. */
function prefectureOf(all: readonly Prefecture[], typed: string): Prefecture | null {
  const text = typed.trim();
  if (text.length < 2) return null;
  const exact = all.find(({ name, code }) => name === text || code === text);
  if (exact) return exact;
  const begun = all.filter(({ name }) => name.startsWith(text));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

interface Given {
  readonly name: string | null;
  readonly zones: string;
  readonly direct: string;
}

function eventOf(
  prefecture: Prefecture,
  { name, zones, direct }: Given,
): { readonly event: CreatedEvent } | { readonly problem: string } {
  try {
    const event = createOffice({
      prefecture,
      zones: namesIn(zones),
      direct: namesIn(direct),
      ...newMoment(),
      ...(name?.trim() && { name: name.trim() }),
    });
    return { event };
  } catch (error) {
    if (error instanceof WordedError) return { problem: error.message };
    throw error;
  }
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
