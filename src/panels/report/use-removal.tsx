/** Taking an item out of its tray, and putting it back. */
import { type ReactNode, useState } from "react";
import type { ReportItem } from "../../report/item";
import type { OutlinePart } from "../../report/outline";
import { withBack, without } from "../../report/tray";
import { TextButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { focusItem } from "./item-place";
import { nameOf } from "./item-name";
import type { TrayChanges } from "./use-tray-changes";

interface Removed {
  readonly item: ReportItem;
  readonly at: number;
  readonly name: string;
}

export interface Removal {
  readonly remove: (part: OutlinePart) => void;
  /** What was taken out last, with the way back; nothing where nothing was. */
  readonly undoing: ReactNode;
}

/** The focus goes to the item that takes its place, or to the one before; back to itself. */
export function useRemoval({ tray, change }: TrayChanges): Removal {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { items } = tray;
  const remove = (part: OutlinePart) => {
    const { id } = part.item;
    const at = items.findIndex((one) => one.id === id);
    change((now) => ({ ...now, items: without(now.items, id) }));
    setRemoved({ item: part.item, at, name: nameOf(part) });
    const next = items[at + 1] ?? items[at - 1];
    if (next) focusItem(next.id, "menu");
  };
  const undo = ({ item, at, name }: Removed) => {
    change((now) => ({ ...now, items: withBack(now.items, item, at) }), `已放回${name}。`);
    setRemoved(null);
    focusItem(item.id, "menu");
  };
  const undoing = removed && (
    <Notice onClose={() => setRemoved(null)}>
      {`已移出${removed.name}。`}
      <TextButton onClick={() => undo(removed)}>撤销</TextButton>
    </Notice>
  );
  return { remove, undoing };
}
