import { DEFAULT_TIME_ZONE } from "../../../domain/facts/dataset";
import { clockWords } from "../../../domain/wording/times";
import { TextButton } from "../../../ui/button";
import type { Saving } from "./desk";
import styles from "./submit.module.css";
import type { Draft } from "./use-draft";

/** Where what was typed has come to. Only what is new is heard: each save of a minute says the same. */
export function SavingLine({ draft: { saving, form, desk } }: { readonly draft: Draft }) {
  const wrong = Object.keys(form.wrong).length;
  return (
    <p className={styles["saving"]} data-kind={saving.kind}>
      <span role="status" aria-live="polite">
        {[savingWords(saving), wrong > 0 && `有${wrong}格写得不对，没有存，改好就存。`]
          .filter(Boolean)
          .join(" ")}
      </span>
      {saving.kind === "saving" && <span aria-hidden="true">正在保存…</span>}
      {(saving.kind === "waiting" || saving.kind === "refused") && (
        <TextButton onClick={() => void desk.flush()}>现在再存</TextButton>
      )}
    </p>
  );
}

function savingWords(saving: Saving): string {
  switch (saving.kind) {
    case "untouched":
    case "unsaved":
    case "saving":
      return "";
    case "saved":
      return `草稿已保存 ${clockWords(saving.atMs, saving.atMs, DEFAULT_TIME_ZONE)}`;
    case "waiting":
      return `${saving.said}填的内容都在，可以接着填。`;
    case "login":
      return "登录已失效，草稿还没有存上。填的内容都在，重新登录后会自动再存。";
    case "conflict":
      return "已存的内容有变，本页填的还没有存。请在上面选择留哪一个。";
    case "refused":
      return `草稿没有存上：${saving.said}`;
  }
}
