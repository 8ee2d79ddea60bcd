/** 项目台账 as a sheet: a row for each project of the unit, a card on a phone. */
import { useMemo, useState } from "react";
import { type ProjectLine, projectLines } from "./project-lines";
import { useAnnounce } from "../../../ui/announce";
import { Button, TextButton } from "../../../ui/button";
import { PHONE, useMediaQuery } from "../../../ui/media-query";
import { MenuSelect } from "../../../ui/menu-select";
import { Segmented } from "../../../ui/segmented";
import { TextField } from "../../../ui/text-field";
import { AddProject } from "./add-project";
import { problemsByField } from "./checks";
import { withAmount } from "./form-projects";
import { LEDGER_FILTERS, type LedgerFilter, filterLabel, filteredLines } from "./ledger-filter";
import { LedgerCards, LedgerTable } from "./ledger-rows";
import type { SheetProps } from "./measure-form";
import { ProjectDialog } from "./project-dialog";
import { SHEET } from "./sheet-moves";
import styles from "./submit.module.css";
import { isRounded, roundedWords } from "./typed";

/** 本月累计, which a 核减 can bring below zero. */
const DONE = { unit: "wan", canBeNegative: true } as const;

/** Rows that stand there before more are asked for, and that a press adds. */
const SHOWN_FIRST = 150;
const SHOWN_MORE = 150;

/** The sheet, what of it is in view, and the ways to add a project and to change the rest of one. */
export function LedgerForm({ draft, opened, isEditable }: SheetProps) {
  const { form, plan, desk } = draft;
  const { place, projects } = opened;
  const isPhone = useMediaQuery(PHONE);
  const announce = useAnnounce();
  const [filter, setFilter] = useState<LedgerFilter>("year");
  const [text, setText] = useState("");
  const [most, setMost] = useState(SHOWN_FIRST);
  const [edited, setEdited] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const lines = useMemo(
    () => projectLines(form, projects, place.month),
    [form, projects, place.month],
  );
  const problems = useMemo(() => problemsByField(plan, form), [plan, form]);
  const found = useShown(lines, { filter, text });
  const shown = found.slice(0, most);
  const fill = (from: ProjectLine, cells: readonly string[]) => {
    const start = shown.findIndex(({ project }) => project.id === from.project.id);
    const filled = cells.slice(0, shown.length - start);
    desk.edit((now) =>
      filled.reduce((next, cell, index) => {
        const line = shown[start + index];
        return line ? withAmount(next, { place, line }, { field: "done", text: cell }) : next;
      }, now),
    );
    const left = cells.length - filled.length;
    const rounded = filled.filter((cell) => isRounded(cell, DONE)).length;
    announce(
      `已填${filled.length}个项目${roundedWords(rounded)}${left > 0 ? `，多出的${left}格没有地方填` : ""}`,
    );
    void desk.flush();
  };
  const Rows = isPhone ? LedgerCards : LedgerTable;
  return (
    <div className={styles["stack"]}>
      <div className={styles["actions"]}>
        <FilterChoice {...{ lines, filter, isPhone }} onChange={setFilter} />
        <TextField
          type="search"
          aria-label="按名称查找项目"
          placeholder="查找项目"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {isEditable && <Button onClick={() => setIsAdding(true)}>添加项目…</Button>}
      </div>
      {found.length === 0 && <p className={styles["quiet"]}>{emptyWords(lines, filter)}</p>}
      <div {...{ [SHEET]: "" }}>
        <Rows
          lines={shown}
          problems={problems}
          {...{ draft, place, isEditable }}
          onColumn={fill}
          onOpen={setEdited}
        />
      </div>
      {found.length > shown.length && (
        <p>
          <TextButton onClick={() => setMost(most + SHOWN_MORE)}>
            {`其余${found.length - shown.length}个项目`}
          </TextButton>
        </p>
      )}
      <p className={styles["quiet"]}>
        {isEditable && "没有数留空，就是未报，不会当作零。按回车或上下键换格，可以整列粘贴。"}
        落后：完成率低于序时（按月份）。
      </p>
      <Dialogs
        {...{ draft, place, lines, isEditable, isAdding }}
        edited={lines.find(({ project }) => project.id === edited) ?? null}
        onClose={() => {
          setEdited(null);
          setIsAdding(false);
        }}
      />
    </div>
  );
}

interface FilterChoiceProps {
  readonly lines: readonly ProjectLine[];
  readonly filter: LedgerFilter;
  readonly isPhone: boolean;
  readonly onChange: (filter: LedgerFilter) => void;
}

/** Side by side, or as a list where there is no room for that. */
function FilterChoice({ lines, filter, isPhone, onChange }: FilterChoiceProps) {
  const options = LEDGER_FILTERS.map((value) => ({ value, label: filterLabel(lines, value) }));
  if (!isPhone)
    return <Segmented legend="看哪些项目" options={options} value={filter} onChange={onChange} />;
  return (
    <MenuSelect
      trigger={{ label: "看", value: filterLabel(lines, filter) }}
      title="看哪些项目"
      groups={[{ label: "项目", options }]}
      value={filter}
      onChange={onChange}
    />
  );
}

/** What is filled in stays in view till another filter is chosen: a row does not go from under the hand. */
function useShown(
  lines: readonly ProjectLine[],
  { filter, text }: { readonly filter: LedgerFilter; readonly text: string },
): readonly ProjectLine[] {
  const asked = `${filter} ${text}`;
  const [kept, setKept] = useState({ asked: "", ids: new Set<string>() });
  if (kept.asked !== asked) {
    const ids = new Set(filteredLines(lines, { filter, text }).map(({ project }) => project.id));
    setKept({ asked, ids });
  }
  const added = lines.filter(({ stored, project }) => stored === null && !kept.ids.has(project.id));
  return [...lines.filter(({ project }) => kept.ids.has(project.id)), ...added];
}

function emptyWords(lines: readonly ProjectLine[], filter: LedgerFilter): string {
  if (lines.length === 0) return "本单位还没有项目。按“添加项目”逐个填，或用表格填。";
  if (filter === "blank") return "没有未填的项目。";
  return filter === "behind" ? "没有落后的项目。" : "没有这样的项目。";
}

interface DialogsProps extends Pick<SheetProps, "draft" | "isEditable"> {
  readonly place: SheetProps["opened"]["place"];
  readonly lines: readonly ProjectLine[];
  readonly edited: ProjectLine | null;
  readonly isAdding: boolean;
  readonly onClose: () => void;
}

function Dialogs({ draft, place, lines, edited, isEditable, isAdding, onClose }: DialogsProps) {
  return (
    <>
      {edited && <ProjectDialog {...{ draft, place, isEditable, onClose }} line={edited} />}
      {isAdding && <AddProject {...{ draft, place, lines, onClose }} />}
    </>
  );
}
