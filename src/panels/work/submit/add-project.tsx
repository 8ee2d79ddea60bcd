import { useId, useState } from "react";
import type { ProjectKind } from "../../../domain/ledger/kinds";
import type { SubmissionPlace } from "../../../office/submission";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { TextField } from "../../../ui/text-field";
import { Field } from "../field";
import { Problem } from "../problem";
import { withNewProject } from "./form-projects";
import { KindChoice } from "./project-dialog";
import type { ProjectLine } from "./project-lines";
import styles from "./submit.module.css";
import { readTyped } from "./typed";
import type { Draft } from "./use-draft";

export interface AddProjectProps {
  readonly draft: Draft;
  readonly place: SubmissionPlace;
  readonly lines: readonly ProjectLine[];
  readonly onClose: () => void;
}

/** A project that the ledger does not have: name, 性质 and 总投资; mounted while open. */
export function AddProject({ draft, place, lines, onClose }: AddProjectProps) {
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ProjectKind>("new");
  const [total, setTotal] = useState("");
  const [problem, setProblem] = useState("");
  const id = useId();
  const add = () => {
    const typed = readTyped(total, { unit: "wan", canBeNegative: false });
    if (name.trim() === "") return setProblem("请填写项目名称。");
    if (typed.kind === "blank") return setProblem("请填写总投资，没有总投资的项目进不了台账。");
    if (typed.kind === "wrong") return setProblem(`总投资：${typed.sentence}`);
    const added = { name, kind, totalInvestment: typed.value };
    const made = withNewProject(draft.desk.state().form, lines, { place, added });
    if ("wrong" in made) return setProblem(made.wrong);
    draft.desk.edit(() => made.form);
    void draft.desk.flush();
    announce(`已添加${name.trim()}，请填年度计划和本月累计`);
    return onClose();
  };
  return (
    <Dialog
      isOpen
      title="添加项目"
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" submits form={id}>
            添加
          </Button>
          <Button onClick={onClose}>不添加</Button>
        </>
      }
    >
      <form
        id={id}
        className={styles["fields"]}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label="项目名称">
          {(own) => (
            <TextField
              {...own}
              maxLength={200}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <KindChoice kind={kind} onChange={setKind} />
        <Field label="总投资（万元）" says="三项都要填，其余以后可以补。">
          {(own) => (
            <TextField
              {...own}
              inputMode="numeric"
              autoComplete="off"
              value={total}
              onChange={({ currentTarget }) => setTotal(currentTarget.value)}
            />
          )}
        </Field>
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}
