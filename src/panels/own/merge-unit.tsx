/** 合并: a unit that stands twice becomes one, after it was said what the two say differently. */
import { useState } from "react";
import { measureName } from "../../domain/facts/measure";
import { monthLabel } from "../../domain/facts/period";
import { mergeClashes } from "../../office/merging";
import type { Journal, OfficeUnitEntry } from "../../office/journal";
import type { OfficeState } from "../../office/state";
import { newMoment } from "../../office/new-moment";
import { useAnnounce } from "../../ui/announce";
import { Button, TextButton } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { MenuSelect } from "../../ui/menu-select";
import { headingAfter } from "./focus-after";
import { messageOf } from "./message";

export interface MergeUnitProps {
  readonly unit: OfficeUnitEntry;
  readonly state: OfficeState;
  readonly onAdd: (events: Journal) => Promise<void>;
}

const MOST_NAMED = 5;

/** The press, and the choice of the unit that it becomes. */
export function MergeUnit({ unit, state, onAdd }: MergeUnitProps) {
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
            <Button onClick={() => setIsOpen(false)}>不做</Button>
          </>
        }
      >
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
        {into && <p>{clashWords(state, unit, into)}</p>}
      </Dialog>
    </>
  );
}

function clashWords(state: OfficeState, unit: OfficeUnitEntry, into: OfficeUnitEntry): string {
  const clashes = mergeClashes(state, { from: unit.code, into: into.code });
  if (clashes.length === 0) return "两个单位没有互相矛盾的数。";
  const named = clashes
    .slice(0, MOST_NAMED)
    .map(({ from }) => `${monthLabel(from.month)}${measureName(from.measure, "ytd")}`)
    .join("、");
  const more = clashes.length > MOST_NAMED ? "等" : "";
  return `有${clashes.length}个数两边不同（${named}${more}），以后导入的那个为准。`;
}
