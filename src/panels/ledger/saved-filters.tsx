import { type FormEvent, useState, useSyncExternalStore } from "react";
import { subscribeToKept } from "../../data/kept/kept-text";
import {
  type NamedFilter,
  forgetNamedFilter,
  keepNamedFilter,
  namedFiltersText,
  readNamedFilters,
} from "../../data/kept/named-filters";
import { LEDGER_PARAMS } from "../../navigation/ledger-search";
import { useAnnounce } from "../../ui/announce";
import { Button, IconButton, TextButton } from "../../ui/button";
import { CloseIcon, LinkIcon } from "../../ui/icons";
import { Popup } from "../../ui/popup";
import { TextField } from "../../ui/text-field";
import { useCopy } from "../../ui/use-copy";
import { useView } from "../view";
import styles from "./saved-filters.module.css";

/** What a kept filter holds of the address: no month, so that it goes on with the newest. */
const KEPT_PARAMS = [...LEDGER_PARAMS, "columns", "view", "region", "counties", "direct"];

/** 我的筛选: filters by name in this browser, each to apply, to share as a link, to forget. */
export function SavedFilters() {
  return (
    <Popup trigger={{ look: "text", label: "我的筛选" }} title="我的筛选" showTitle width={320}>
      {(close) => <Saved onClose={close} />}
    </Popup>
  );
}

function Saved({ onClose }: { onClose: () => void }) {
  const { dataset, search, setParams } = useView();
  const text = useSyncExternalStore(subscribeToKept, () => namedFiltersText(dataset.id));
  const filters = readNamedFilters(text);
  const apply = ({ params }: NamedFilter) => {
    setParams(Object.fromEntries(KEPT_PARAMS.map((name) => [name, params[name]])));
    onClose();
  };
  const keep = (name: string) =>
    keepNamedFilter(dataset.id, {
      name,
      params: Object.fromEntries(
        KEPT_PARAMS.flatMap((param) => {
          const value = search[param];
          return value === undefined ? [] : [[param, value] as const];
        }),
      ),
    });
  return (
    <div className={styles["saved"]}>
      {filters.length === 0 ? (
        <p className={styles["none"]}>还没有保存过筛选。保存在本浏览器，不上传。</p>
      ) : (
        <ul className={styles["list"]}>
          {filters.map((filter) => (
            <SavedRow key={filter.name} filter={filter} onApply={() => apply(filter)} />
          ))}
        </ul>
      )}
      <NameForm onName={keep} />
    </div>
  );
}

function SavedRow({ filter, onApply }: { filter: NamedFilter; onApply: () => void }) {
  const { dataset, permalink } = useView();
  const copy = useCopy();
  const announce = useAnnounce();
  const { name, params } = filter;
  const share = () => {
    const link = permalink("/projects", { counties: undefined, ...params });
    copy(link, `已复制“${name}”的链接`, `请手工复制：${link}`);
  };
  const forget = () => {
    forgetNamedFilter(dataset.id, name);
    announce(`已删除“${name}”`);
  };
  return (
    <li className={styles["row"]}>
      <span className={styles["name"]}>
        <TextButton onClick={onApply}>{name}</TextButton>
      </span>
      <IconButton label={`复制“${name}”的链接`} onClick={share}>
        <LinkIcon />
      </IconButton>
      <IconButton label={`删除“${name}”`} onClick={forget}>
        <CloseIcon />
      </IconButton>
    </li>
  );
}

const LONGEST_NAME = 20;

function NameForm({ onName }: { onName: (name: string) => void }) {
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") return;
    onName(wanted);
    setName("");
    announce(`已保存“${wanted}”`);
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <TextField
        className={styles["name"]}
        type="text"
        aria-label="给当前筛选起名"
        placeholder="给当前筛选起名"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button submits disabled={name.trim() === ""}>
        保存
      </Button>
    </form>
  );
}
