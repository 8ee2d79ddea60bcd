import { type FilterId, LEDGER_FILTERS, type LedgerChoice } from "../../domain/ledger/filters";
import type { ProjectPage } from "../../domain/ledger/listed";
import {
  FIRST_FILTERS,
  LISTED_FILTERS,
  type ListedFilterId,
  choiceWord,
  filterChips,
  filterOptions,
  optionLabel,
  withWords,
} from "../../figures/ledger/choices";
import { lazyPart } from "../../lib/lazy-part";
import { TextButton } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { MultiSelect } from "../../ui/multi-select";
import { Popup } from "../../ui/popup";
import { SearchField } from "./search-field";
import styles from "./filters.module.css";

const pinyin = lazyPart(
  "按拼音查找",
  async () => (await import("../../lib/pinyin/finder")).foundByPinyin,
);

export interface ListFiltersProps {
  readonly choice: LedgerChoice;
  readonly text: string;
  readonly facets: ProjectPage["facets"];
  readonly onChoose: (choice: LedgerChoice) => void;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
}

/** What the list is filtered by; on a phone all but the search is in a sheet. */
export function ListFilters(props: ListFiltersProps) {
  const { choice, text, onText } = props;
  const isPhone = useMediaQuery(PHONE);
  const later = LISTED_FILTERS.filter((id) => isPhone || !FIRST_FILTERS.includes(id));
  const set = later.filter((id) => choice[id]).length;
  return (
    <div className={styles["filters"]} role="group" aria-label="项目筛选">
      <SearchField text={text} onText={onText} />
      {!isPhone && <Selects ids={FIRST_FILTERS} {...props} />}
      <Popup
        trigger={{
          label: isPhone ? "项目筛选" : "更多",
          value: set > 0 ? `已用${set}项` : "不限",
        }}
        title={isPhone ? "项目筛选" : "更多筛选"}
        showTitle
      >
        {() => (
          <div className={styles["sheet"]}>
            <Selects ids={later} {...props} />
          </div>
        )}
      </Popup>
    </div>
  );
}

type SelectsProps = Pick<ListFiltersProps, "choice" | "facets" | "onChoose"> & {
  readonly ids: readonly ListedFilterId[];
};

function Selects({ ids, choice, facets, onChoose }: SelectsProps) {
  return ids.map((id) => (
    <FilterSelect
      key={id}
      id={id}
      choice={choice}
      facets={facets}
      onCommit={(words) => onChoose(withWords(choice, id, words ?? []))}
    />
  ));
}

interface FilterSelectProps extends Pick<ListFiltersProps, "choice" | "facets"> {
  readonly id: FilterId;
  readonly onCommit: (words: readonly string[] | null) => void;
}

function FilterSelect({ id, choice, facets, onCommit }: FilterSelectProps) {
  const { word } = LEDGER_FILTERS[id];
  const options = filterOptions(id, facets, choice).map((option) => ({
    value: option.value,
    label: optionLabel(option),
  }));
  return (
    <MultiSelect
      trigger={{ label: word, value: choiceWord(id, choice) }}
      title={`按${word}筛选`}
      counted="项"
      noneIsAll
      groups={[{ label: word, options }]}
      value={choice[id] ?? null}
      loadFinder={pinyin.load}
      onCommit={onCommit}
    />
  );
}

/** What is filtered, each with its way out, and all at once. */
export function FilterChips({
  choice,
  text,
  onChoose,
  onText,
  onClear,
}: Omit<ListFiltersProps, "facets">) {
  const chips = filterChips(choice);
  if (chips.length === 0 && text === "") return null;
  return (
    <div className={styles["chips"]} role="group" aria-label="已用的筛选">
      {text !== "" && <Chip label={`查找：${text}`} onRemove={() => onText("")} />}
      {chips.map(({ key, label, without }) => (
        <Chip key={key} label={label} onRemove={() => onChoose(without)} />
      ))}
      <TextButton onClick={onClear}>全部清除</TextButton>
    </div>
  );
}
