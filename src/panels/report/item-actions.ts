import type { MenuItem } from "../../ui/options";
import type { Revision } from "./revision";

export interface ItemActs {
  /** Its place, counted from 0, among so many. */
  readonly at: number;
  readonly count: number;
  readonly revision: Revision | undefined;
  readonly onMove: (to: number) => void;
  readonly onUpdate: () => void;
  readonly onRemove: () => void;
}

/** What can be done with an item, from its menu. */
export function itemActions(acts: ItemActs): readonly MenuItem[] {
  const { at, count, revision, onMove, onUpdate, onRemove } = acts;
  const isLast = at === count - 1;
  return [
    { key: "up", label: "上移", disabled: at === 0, onSelect: () => onMove(at - 1) },
    { key: "down", label: "下移", disabled: isLast, onSelect: () => onMove(at + 1) },
    { key: "first", label: "移到最前", disabled: at === 0, onSelect: () => onMove(0) },
    { key: "last", label: "移到最后", disabled: isLast, onSelect: () => onMove(count - 1) },
    {
      key: "update",
      label: "按现在的数更新",
      disabled: revision?.kind !== "compared",
      onSelect: onUpdate,
    },
    { key: "remove", label: "移出汇报", onSelect: onRemove },
  ];
}
