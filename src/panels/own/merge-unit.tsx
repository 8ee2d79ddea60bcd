/** 合并: a unit that stands twice becomes one, after it was said what the two say differently. */
import { type ReactNode, useState } from "react";
import type { Journal, OfficeUnitEntry } from "../../office/journal";
import type { OfficeState } from "../../office/state";
import { newMoment } from "../../office/new-moment";
import { useAnnounce } from "../../ui/announce";
import { Button, TextButton } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { MenuSelect } from "../../ui/menu-select";
import { headingAfter } from "./focus-after";
import { messageOf } from "./message";
import styles from "./own.module.css";

/** Which unit becomes which. */
export interface Merging {
  readonly from: OfficeUnitEntry;
  readonly into: OfficeUnitEntry;
}

export interface MergeUnitProps {
  readonly unit: OfficeUnitEntry;
  readonly state: Pick<OfficeState, "units">;
  readonly onAdd: (events: Journal) => Promise<void>;
  /** What a merger would come to, said before it is done. */
  readonly consequences: (merging: Merging) => ReactNode;
}

/** The press, and the choice of the unit that it becomes. */
export function MergeUnit({ unit, state, onAdd, consequences }: MergeUnitProps) {
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const others = state.units.filter(({ code }) => code !== unit.code);
  const [into, setInto] = useState<OfficeUnitEntry | null>(null);
  if (others.length === 0) return null;
  const merge = () => {
    if (!into) return;
    setIsOpen(false);
    const event = {
      ...newMoment(),
      kind: "unitsMerged" as const,
      from: unit.code,
      name: unit.name,
      into: into.code,
    };
    onAdd([event]).then(
      () => announce(`${unit.name}已并入${into.name}`),
      (error: unknown) => announce(messageOf(error)),
    );
  };
  return (
    <>
      <TextButton
        ref={headingAfter}
        aria-label={`把${unit.name}并入另一个单位`}
        onClick={() => setIsOpen(true)}
      >
        合并
      </TextButton>
      <Dialog
        isOpen={isOpen}
        title={`把${unit.name}并入另一个单位`}
        onClose={() => setIsOpen(false)}
        footer={
          <>
            <Button look="primary" disabled={!into} onClick={merge}>
              合并
            </Button>
            <Button onClick={() => setIsOpen(false)}>取消</Button>
          </>
        }
      >
        <div className={styles["stack"]}>
          <p>以后和以前的数都算在并入的单位上；名称留作它的别名。合并不能撤销。</p>
          <MenuSelect
            trigger={{ label: "并入", value: into?.name ?? "请选择" }}
            title="选择并入的单位"
            groups={[
              {
                label: "单位",
                options: others.map(({ code, name }) => ({ value: String(code), label: name })),
              },
            ]}
            value={String(into?.code ?? "")}
            onChange={(code) => setInto(others.find((own) => own.code === code) ?? null)}
          />
          {into && <div>{consequences({ from: unit, into })}</div>}
        </div>
      </Dialog>
    </>
  );
}
