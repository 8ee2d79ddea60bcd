/** The items of a tray in their order, to be moved, updated and taken out. */
import { DndContext, type DragEndEvent, closestCenter, MeasuringStrategy } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type OutlinePart, reportOutline } from "../../report/outline";
import { moved } from "../../report/tray";
import { useAnnounce } from "../../ui/announce";
import { IconButton } from "../../ui/button";
import { GripIcon } from "../../ui/row-icons";
import { itemActions } from "./item-actions";
import styles from "./item-list.module.css";
import { focusItem } from "./item-place";
import { nameOf } from "./item-name";
import { ItemRow } from "./item-row";
import { updated } from "./revision";
import { HOW_TO_SORT, sortingWords, upAndDown, useSortingSensors } from "./sorting";
import type { Revisions } from "./use-revisions";
import type { TrayChanges } from "./use-tray-changes";
import { useRemoval } from "./use-removal";

export interface ItemListProps extends TrayChanges {
  readonly revisions: Revisions;
}

/** Also before anything is lifted: a key that is pressed at once finds its way. */
const MEASURED = { droppable: { strategy: MeasuringStrategy.Always } };

/** A numbered list; each row has its grip and its menu. */
export function ItemList({ tray, change, revisions }: ItemListProps) {
  const announce = useAnnounce();
  const sensors = useSortingSensors();
  const { items } = tray;
  const { parts } = reportOutline(tray);
  const ids = items.map(({ id }) => id);
  const { remove, undoing } = useRemoval({ tray, change });
  const move = (id: string, to: number) =>
    change((now) => ({ ...now, items: moved(now.items, id, to) }));
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) move(String(active.id), ids.indexOf(String(over.id)));
  };
  const step = (part: OutlinePart, to: number) => {
    move(part.item.id, to);
    announce(`${nameOf(part)}已移到第${to + 1}项，共${ids.length}项。`);
    focusItem(part.item.id, "menu");
  };
  const update = (part: OutlinePart) => {
    const revision = revisions.of(part.item);
    if (revision?.kind !== "compared") return;
    const { id } = part.item;
    const next = updated(part.item, revision, new Date().toISOString());
    change(
      (now) => ({ ...now, items: now.items.map((one) => (one.id === id ? next : one)) }),
      `${nameOf(part)}已按现在的数更新。`,
    );
    focusItem(id, "menu");
  };
  const nameBy = (id: string) => {
    const part = parts.find(({ item }) => item.id === id);
    return part ? nameOf(part) : "";
  };
  return (
    <>
      <DndContext
        measuring={MEASURED}
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[upAndDown]}
        accessibility={{
          announcements: sortingWords(ids, nameBy),
          screenReaderInstructions: { draggable: HOW_TO_SORT },
        }}
        onDragEnd={drop}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className={styles["list"]}>
            {parts.map((part, at) => {
              const revision = revisions.of(part.item);
              return (
                <SortableItem
                  key={part.item.id}
                  part={part}
                  revision={revision}
                  actions={itemActions({
                    at,
                    count: parts.length,
                    revision,
                    onMove: (to) => step(part, to),
                    onUpdate: () => update(part),
                    onRemove: () => remove(part),
                  })}
                  onUpdate={() => update(part)}
                  onRetry={revisions.again}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {undoing}
    </>
  );
}

type SortableItemProps = Omit<Parameters<typeof ItemRow>[0], "grip">;

function SortableItem(props: SortableItemProps) {
  const { id } = props.part.item;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, ...moving } = useSortable({ id });
  const { transform, transition, isDragging } = moving;
  return (
    <li
      ref={setNodeRef}
      data-item={id}
      data-lifted={isDragging || undefined}
      className={styles["item"]}
      style={{
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
    >
      <ItemRow
        {...props}
        grip={
          <IconButton
            ref={setActivatorNodeRef}
            label={`移动：${nameOf(props.part)}`}
            aria-describedby={attributes["aria-describedby"]}
            {...listeners}
          >
            <GripIcon />
          </IconButton>
        }
      />
    </li>
  );
}
