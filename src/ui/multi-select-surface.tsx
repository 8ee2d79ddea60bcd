import { AnchoredPopover } from "./anchored-popover";
import { Checklist, type ChecklistProps } from "./checklist";

export interface MultiSelectSurfaceProps extends Omit<ChecklistProps, "onCancel"> {
  anchor: HTMLElement;
  title: string;
  onClose: () => void;
}

/** The open list of `MultiSelect`. Mounted while open. */
export function MultiSelectSurface({
  anchor,
  title,
  onClose,
  onCommit,
  ...list
}: MultiSelectSurfaceProps) {
  const commit: typeof onCommit = (value) => {
    onCommit(value);
    onClose();
  };
  return (
    <AnchoredPopover anchor={anchor} title={title} onClose={onClose} width={360}>
      <Checklist {...list} onCommit={commit} onCancel={onClose} />
    </AnchoredPopover>
  );
}
