import { useState } from "react";
import { liftRedCard, setRedCard } from "../../../data/work/review-actions";
import type { RedCard } from "../../../domain/ledger/project";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { DeedDialog, type DeedForm, type DeedWords } from "../deed-dialog";
import { useAct } from "../use-act";
import { ProjectRefusal } from "./project-refusal";

export interface RedCardActsProps {
  readonly project: string;
  readonly version: number;
  readonly card: RedCard | null;
  readonly today: string;
}

/** 发红牌, or 销牌 of one that stands. */
export function RedCardActs({ project, version, card, today }: RedCardActsProps) {
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const stands = card !== null && card.outcome === null;
  const { run, isRunning, problem, error, clear } = useAct((backend, { text, day }: DeedWords) =>
    stands
      ? liftRedCard(backend, project, { version, outcome: text })
      : setRedCard(backend, project, { version, deadline: day, text }),
  );
  const label = stands ? "销牌" : "发红牌";
  const form: DeedForm = stands
    ? { text: { label: "处理结果", isRequired: true } }
    : {
        day: { label: "整改期限", isRequired: true, first: today },
        text: { label: "发红牌的原因", isRequired: true },
      };
  const close = () => {
    clear();
    setIsOpen(false);
  };
  const act = async (words: DeedWords) => {
    if ((await run(words)) === null) return;
    close();
    announce(`${label}已记下`);
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      {isOpen && (
        <DeedDialog
          title={label}
          label={label}
          form={form}
          refused={<ProjectRefusal problem={problem} error={error} />}
          isRunning={isRunning}
          onDo={(words) => void act(words)}
          onClose={close}
        />
      )}
    </>
  );
}
