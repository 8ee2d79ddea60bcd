/** 单位: names, other spellings, kinds and order of the office's units, and how each is changed. */
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { newUnitCode } from "../../office/create";
import type { Journal, JournalEvent, OfficeUnitEntry } from "../../office/journal";
import type { OfficeState } from "../../office/state";
import { newId } from "../../lib/new-id";
import { newMoment } from "../../office/new-moment";
import { useAnnounce } from "../../ui/announce";
import { Button, TextButton } from "../../ui/button";
import { Segmented } from "../../ui/segmented";
import { TextField } from "../../ui/text-field";
import table from "../../ui/table.module.css";
import { Panel } from "../grid";
import { cleanName } from "./clean-name";
import { rowHeadAfter } from "./focus-after";
import { type Merging, MergeUnit } from "./merge-unit";
import { messageOf } from "./message";
import styles from "./units-view.module.css";

export interface UnitsViewProps {
  readonly state: Pick<OfficeState, "units">;
  readonly onAdd: (events: Journal) => Promise<void>;
  /** What merging one unit into another would come to. */
  readonly consequences: (merging: Merging) => ReactNode;
}

const KIND_WORD = { county: "县（市、区）", zone: "功能区", direct: "直属单位" } as const;
type NewEvent = JournalEvent extends infer Event
  ? Event extends JournalEvent
    ? Omit<Event, "id" | "at">
    : never
  : never;

/** The units as a table; below it the field for another one. */
export function UnitsView({ state, onAdd, consequences }: UnitsViewProps) {
  const announce = useAnnounce();
  const add = async (event: NewEvent, said: string): Promise<boolean> => {
    try {
      await onAdd([{ ...event, ...newMoment() }]);
      announce(said);
      return true;
    } catch (error) {
      announce(messageOf(error));
      return false;
    }
  };
  return (
    <Panel title="单位" label="单位">
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="单位，可滚动">
        <table className={table["table"]}>
          <caption className="visually-hidden">单位和别名</caption>
          <thead>
            <tr className={table["columnHead"]}>
              {HEADS.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={index === 0 ? table["corner"] : table["left"]}
                  data-press={head === "操作" ? "" : undefined}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {state.units.map((unit) => (
              <UnitRow key={unit.code} {...{ unit, state, add, onAdd, consequences }} />
            ))}
          </tbody>
        </table>
      </div>
      <NewUnit state={state} add={add} />
    </Panel>
  );
}

/** What can be done stands where a narrow screen shows it, too. */
const HEADS = ["单位", "操作", "种类", "代码", "也写作"];

type Add = (event: NewEvent, said: string) => Promise<boolean>;

interface UnitRowProps extends UnitsViewProps {
  readonly unit: OfficeUnitEntry;
  readonly add: Add;
}

function UnitRow({ unit, state, add, onAdd, consequences }: UnitRowProps) {
  const [edited, setEdited] = useState<"name" | "alias" | null>(null);
  return (
    <tr>
      <th scope="row" className={table["name"]}>
        {unit.name}
      </th>
      <td className={table["left"]} data-press="">
        {edited === null ? (
          <span className={styles["presses"]}>
            <TextButton onClick={() => setEdited("name")} aria-label={`${unit.name}改名`}>
              改名
            </TextButton>
            <TextButton onClick={() => setEdited("alias")} aria-label={`给${unit.name}加别名`}>
              加别名
            </TextButton>
            <MergeUnit {...{ unit, state, onAdd, consequences }} />
          </span>
        ) : (
          <NameForm
            label={edited === "name" ? `${unit.name}的新名称` : `${unit.name}的别名`}
            first={edited === "name" ? unit.name : ""}
            onCancel={() => setEdited(null)}
            onName={async (name) => {
              const isDone =
                edited === "name"
                  ? await add(
                      { kind: "unitRenamed", unit: unit.code, from: unit.name, to: name },
                      `已改名为${name}`,
                    )
                  : await add(
                      { kind: "aliasTold", unit: unit.code, alias: name },
                      `以后“${name}”认作${unit.name}`,
                    );
              if (isDone) setEdited(null);
            }}
          />
        )}
      </td>
      <td className={table["left"]}>{KIND_WORD[unit.kind]}</td>
      <td className={table["left"]}>{unit.code}</td>
      <td className={table["left"]}>{unit.aliases.join("、") || "—"}</td>
    </tr>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly first: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

function NameForm({ label, first, onName, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(first);
  const name = cleanName(typed);
  const isNew = name !== "" && name !== first;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNew) void onName(name);
  };
  return (
    <form ref={rowHeadAfter} className={styles["acts"]} onSubmit={submit}>
      <TextField
        aria-label={label}
        // It takes the place of the press that opened it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className={styles["name"]}
        maxLength={40}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button submits disabled={!isNew}>
        保存
      </Button>
      <Button look="quiet" onClick={onCancel}>
        取消
      </Button>
    </form>
  );
}

function NewUnit({ state, add }: Pick<UnitRowProps, "state" | "add">) {
  const [typed, setTyped] = useState("");
  const name = cleanName(typed);
  const [kind, setKind] = useState<OfficeUnitEntry["kind"]>("county");
  const id = useId();
  const submit = async () => {
    const event = newId();
    const order = Math.max(0, ...state.units.map((unit) => unit.order)) + 1;
    const unit = {
      code: newUnitCode(event),
      name,
      aliases: [],
      kind,
      order,
      reports: null,
    };
    if (await add({ kind: "unitAdded", unit }, `已增加${name}`)) setTyped("");
  };
  return (
    <form
      className={styles["new"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== "") void submit();
      }}
    >
      <label htmlFor={id}>增加单位</label>
      <TextField
        id={id}
        className={styles["name"]}
        maxLength={40}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Segmented
        legend="单位的种类"
        options={[
          { value: "county", label: KIND_WORD.county },
          { value: "zone", label: KIND_WORD.zone },
          { value: "direct", label: KIND_WORD.direct },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Button submits disabled={name === ""}>
        增加
      </Button>
    </form>
  );
}
