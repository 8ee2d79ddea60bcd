/** Moving items by pointer and by keyboard, and what is said meanwhile. */
import {
  type Announcements,
  type Modifier,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";

/** px: a press that moves less is a press. */
const LEAST_MOVE = 4;

/** By pointer, and with Space, the arrow keys and Esc. */
export function useSortingSensors() {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: LEAST_MOVE } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      scrollBehavior: "auto",
    }),
  );
}

/** A list goes up and down alone. */
export const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

export const HOW_TO_SORT = "按空格键拿起，用上下键移动，再按空格键放下，按Esc键放回原处。";

/** What is said, by the names of the items in their order. */
export function sortingWords(
  ids: readonly string[],
  nameOf: (id: string) => string,
): Announcements {
  const name = (id: UniqueIdentifier) => nameOf(String(id));
  const place = (id: UniqueIdentifier) => `第${ids.indexOf(String(id)) + 1}项，共${ids.length}项`;
  const lifted = (id: UniqueIdentifier) => `已拿起${name(id)}，现在${place(id)}。`;
  return {
    onDragStart: ({ active }) => lifted(active.id),
    // It is over its own place at once: what was said first must not be lost.
    onDragOver: ({ active, over }) => {
      if (!over) return undefined;
      return over.id === active.id ? lifted(active.id) : `移到${place(over.id)}。`;
    },
    onDragEnd: ({ active, over }) => `已放下${name(active.id)}，${place((over ?? active).id)}。`,
    onDragCancel: ({ active }) => `已放回${name(active.id)}，${place(active.id)}。`,
  };
}
