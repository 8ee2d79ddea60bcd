import { TextButton } from "../../ui/button";
import { StatusStrip } from "../../ui/notice";
import styles from "./item-list.module.css";
import { isRevised, updated } from "./revision";
import type { Revisions } from "./use-revisions";
import type { TrayChanges } from "./use-tray-changes";

export interface RevisedStripProps extends TrayChanges {
  readonly revisions: Revisions;
}

/** How many items read otherwise today, and all of them at once; nothing where none does. */
export function RevisedStrip({ tray, change, revisions }: RevisedStripProps) {
  const revised = tray.items.flatMap((item) => {
    const revision = revisions.of(item);
    return isRevised(revision) ? [{ item, revision }] : [];
  });
  if (revised.length === 0) return null;
  const updateAll = () => {
    const at = new Date().toISOString();
    const next = new Map(revised.map(({ item, revision }) => [item, updated(item, revision, at)]));
    const byId = new Map([...next].map(([item, made]) => [item.id, { item, made }]));
    change(
      (now) => ({
        ...now,
        items: now.items.map((one) => {
          const found = byId.get(one.id);
          // What was updated on another page meanwhile stays.
          return found && found.item.addedAt === one.addedAt ? found.made : one;
        }),
      }),
      `${revised.length}项已按现在的数更新。`,
    );
  };
  return (
    <div className={styles["revisedStrip"]}>
      <StatusStrip
        strong="数据已修订"
        text={`${revised.length}项与现在的数不同，仍按收入时的数；哪些变了，见各项。`}
        action={<TextButton onClick={updateAll}>全部按现在的数更新</TextButton>}
      />
    </div>
  );
}
