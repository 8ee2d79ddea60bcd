import {
  type FormEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
} from "react";
import { Button, TextButton } from "./button";
import { Checkbox } from "./checkbox";
import styles from "./checklist.module.css";
import { TextField } from "./text-field";
import { type Finder, type MultiGroup } from "./options";

export interface ChecklistProps {
  groups: readonly MultiGroup[];
  /** `null`: all. */
  value: readonly string[] | null;
  counted: string;
  /**
   * Nothing ticked means that nothing is asked: it begins so where `value` is null, and every tick
   * narrows. All ticked is then a choice like any other.
   */
  noneIsAll?: boolean;
  loadFinder?: () => Promise<Finder>;
  onCommit: (value: readonly string[] | null) => void;
  onCancel: () => void;
}

/**
 * Search, groups of checkboxes, 确定 and 取消. Inside a surface of its own or part of a larger form on
 * a sheet.
 */
export function Checklist({
  groups,
  value,
  counted,
  noneIsAll = false,
  loadFinder,
  onCommit,
  onCancel,
}: ChecklistProps) {
  const all = useMemo(
    () => groups.flatMap((group) => group.options.map((option) => option.value)),
    [groups],
  );
  const [draft, setDraft] = useState<ReadonlySet<string>>(
    () => new Set(value ?? (noneIsAll ? [] : all)),
  );
  const [query, setQuery] = useState("");
  const find = useFinder(loadFinder);
  const shown = useMemo(() => matching(groups, query, find), [groups, query, find]);
  const chosen = all.filter((candidate) => draft.has(candidate));
  const summaryId = useId();

  const set = useCallback((values: readonly string[], isChosen: boolean) => {
    setDraft((before) => {
      const after = new Set(before);
      for (const one of values) {
        if (isChosen) after.add(one);
        else after.delete(one);
      }
      return after;
    });
  }, []);
  const setShown = (isChosen: boolean) => {
    const values = shown.flatMap((group) => group.options.map((option) => option.value));
    set(values, isChosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (noneIsAll) onCommit(chosen.length === 0 ? null : chosen);
    else if (chosen.length > 0) onCommit(chosen.length === all.length ? null : chosen);
  };
  return (
    <form className={styles["checklist"]} onSubmit={submit}>
      <div role="presentation" className={styles["fields"]} onKeyDown={moveFocus}>
        <div className={styles["search"]}>
          <TextField
            type="search"
            className={styles["input"]}
            aria-label="搜索"
            placeholder="搜索"
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <TextButton onClick={() => setShown(true)}>全选</TextButton>
          <TextButton onClick={() => setShown(false)}>清空</TextButton>
        </div>
        <div className={styles["groups"]}>
          {shown.map((group) => (
            <Group key={group.label} group={group} draft={draft} onSet={set} />
          ))}
          {shown.length === 0 && <p className={styles["none"]}>没有找到“{query.trim()}”。</p>}
        </div>
      </div>
      <div className={styles["foot"]}>
        <span id={summaryId} className={styles["summary"]} role="status">
          {chosen.length > 0
            ? `已选${chosen.length}${counted}，共${all.length}`
            : noneIsAll
              ? "不限"
              : `至少选1${counted}`}
        </span>
        <Button look="quiet" onClick={onCancel}>
          取消
        </Button>
        <Button
          look="primary"
          submits
          disabled={chosen.length === 0 && !noneIsAll}
          aria-describedby={summaryId}
        >
          确定
        </Button>
      </div>
    </form>
  );
}

interface GroupProps {
  group: MultiGroup;
  draft: ReadonlySet<string>;
  onSet: (values: readonly string[], isChosen: boolean) => void;
}

function Group({ group, draft, onSet }: GroupProps) {
  return (
    <fieldset className={styles["group"]}>
      <legend className={styles["legend"]}>
        {group.label} {group.options.length}
      </legend>
      {group.options.map(({ value, label }) => (
        <Row key={value} value={value} label={label} isChosen={draft.has(value)} onSet={onSet} />
      ))}
    </fieldset>
  );
}

interface RowProps {
  value: string;
  label: string;
  isChosen: boolean;
  onSet: GroupProps["onSet"];
}

/** Remembered, so that one tick among 180 draws one row. */
const Row = memo(function Row({ value, label, isChosen, onSet }: RowProps) {
  return (
    <div className={styles["row"]}>
      <Checkbox label={label} checked={isChosen} onChange={(now) => onSet([value], now)} />
    </div>
  );
});

const findNothing: Finder = () => false;

/**
 * Finds nothing until it is loaded, and where it cannot be: the characters of names and codes are
 * found all the same.
 */
function useFinder(load: (() => Promise<Finder>) | undefined): Finder {
  const [find, setFind] = useState(() => findNothing);
  useEffect(() => {
    let isWanted = true;
    load?.().then(
      (loaded) => isWanted && setFind(() => loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return find;
}

function matching(
  groups: readonly MultiGroup[],
  query: string,
  find: Finder,
): readonly MultiGroup[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return groups;
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter(
        ({ label, keywords = [] }) =>
          [label, ...keywords].some((word) => word.toLowerCase().includes(wanted)) ||
          find(label, wanted),
      ),
    }))
    .filter((group) => group.options.length > 0);
}

/**
 * Arrow keys run through search field and checkboxes, as in a list; Enter in the search goes to the
 * first hit, not to 确定.
 */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (event.nativeEvent.isComposing) return;
  const fields = [...event.currentTarget.querySelectorAll("input")];
  const here = fields.findIndex((field) => field === event.target);
  const isEnterInSearch = event.key === "Enter" && here === 0;
  const step = event.key === "ArrowDown" || isEnterInSearch ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || here === -1) return;
  event.preventDefault();
  fields[here + step]?.focus();
}
