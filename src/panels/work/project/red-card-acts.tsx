import { useState } from "react";
import { liftRedCard, setRedCard } from "../../../data/work/review-actions";
import { RED_CARD_DEMANDS, RED_CARD_DEMAND_WORD } from "../../../domain/ledger/red-card-demand";
import type { RedCard } from "../../../domain/ledger/project";
import { invariant } from "../../../lib/invariant";
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

const DEMANDS = RED_CARD_DEMANDS.map((value) => ({ value, label: RED_CARD_DEMAND_WORD[value] }));

/** 发红牌, or 销牌 of one that stands. */
export function RedCardActs({ project, version, card, today }: RedCardActsProps) {
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const stands = card !== null && card.outcome === null;
  const { run, isRunning, problem, error, clear } = useAct((backend, words: DeedWords) => {
    if (stands) return liftRedCard(backend, project, { version, outcome: words.text });
    const demand = RED_CARD_DEMANDS.find((known) => known === words.choice);
    invariant(demand, "the dialog asks for one of these");
    return setRedCard(backend, project, { version, deadline: words.day, demand, text: words.text });
  });
  const label = stands ? "销牌" : "发红牌";
  const form: DeedForm = stands
    ? { text: { label: "处理结果", isRequired: true } }
    : {
        choice: { label: "要求", isRequired: true, options: DEMANDS },
        day: { label: "期限", isRequired: true, first: today },
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
