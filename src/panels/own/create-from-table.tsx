/** 从一张表开始: the units are read off the first workbook. */
import { type ChangeEvent, useRef, useState } from "react";
import { readInWorker } from "../../importing/reading/read-in-worker";
import { unitsFound } from "../../importing/recognise/found-units";
import { recogniseAll } from "../../importing/recognise/recognise";
import type { Table } from "../../importing/recognise/table";
import { parseCode } from "../../domain/facts/county";
import { invariant } from "../../lib/invariant";
import { WordedError } from "../../lib/worded-error";
import { createFromTable } from "../../office/create";
import type { CreatedEvent } from "../../office/journal";
import { newMoment } from "../../office/new-moment";
import { newId } from "../../lib/new-id";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { FormRow } from "./form-row";
import { messageOf } from "./message";
import styles from "./own.module.css";

export interface CreateFromTableProps {
  readonly onCreate: (event: CreatedEvent) => Promise<void>;
}

/** The form; its last line says which units were found. */
export function CreateFromTable({ onCreate }: CreateFromTableProps) {
  const input = useRef<HTMLInputElement | null>(null);
  const [name, setName] = useState("");
  const [found, setFound] = useState<{ file: string; table: Table } | null>(null);
  const [problem, setProblem] = useState("");
  // A second press while the first one runs would make a second office.
  const [isRunning, setIsRunning] = useState(false);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    setProblem("");
    setFound(null);
    try {
      setFound({ file: file.name, table: await firstTable(file) });
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const create = async () => {
    if (!found || isRunning) return;
    setProblem("");
    setIsRunning(true);
    try {
      const office = newId().slice(0, 12);
      await onCreate(createFromTable(found.table, { ...newMoment(), office, name: name.trim() }));
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsRunning(false);
    }
  };
  const units = found ? unitsFound(found.table) : [];
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <FormRow label="单位所在的地区" says="看板上的名称，如湘西州；也是表里合计行的名称。">
        {(field) => (
          <TextField
            {...field}
            className={styles["wide"]}
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </FormRow>
      <FormRow
        label="第一张表"
        says="选一张列有全部下属单位的表；单位的名称和顺序照它的，以后可以改。"
      >
        {(field) => (
          <>
            <Button {...field} onClick={() => input.current?.click()}>
              {found ? `${found.file}，换一张…` : "选择文件…"}
            </Button>
            <input
              ref={input}
              type="file"
              className="visually-hidden"
              tabIndex={-1}
              aria-label="选择第一张表"
              onChange={(event) => void read(event)}
            />
          </>
        )}
      </FormRow>
      {found && (
        <p className={styles["units"]} aria-live="polite">
          {`找到${units.length}个单位：${units.map((unit) => unit.name).join("、")}`}
        </p>
      )}
      <div className={styles["actions"]}>
        <Button look="primary" submits disabled={isRunning || !found || name.trim() === ""}>
          建立本单位
        </Button>
        <span role="alert" className={styles["problem"]}>
          {problem}
        </span>
      </div>
    </form>
  );
}

/** Nobody's yet: every name in the unit column is a unit's. */
const NOBODY = (() => {
  const code = parseCode("region");
  invariant(code, "region is a code");
  return { region: { code, name: "", aliases: [] }, units: [] };
})();

/** The table that names most units. Throws a `WordedError` where none does. */
async function firstTable(file: File): Promise<Table> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { grids } = await readInWorker(bytes, file.name);
  const tables = grids.flatMap((grid) => recogniseAll(grid, { file: file.name, office: NOBODY }));
  const counted = tables.map((table) => ({ table, count: unitsFound(table).length }));
  const most = counted.reduce<{ table: Table; count: number } | null>(
    (best, own) => (own.count > (best?.count ?? 0) ? own : best),
    null,
  );
  if (!most)
    throw new WordedError("这份文件里没有认出列有单位的表。请换一张表，或从行政区划名单建立。");
  return most.table;
}
