/** 提出问题: its kind, what it is, and the closed one that has come back. */
import { type FormEvent, useId, useState } from "react";
import { raiseIssue } from "../../../data/work/review-actions";
import { ISSUE_KINDS, ISSUE_KIND_WORD, type IssueKind } from "../../../domain/ledger/kinds";
import type { Issue } from "../../../domain/ledger/project";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { MenuSelect } from "../../../ui/menu-select";
import { Field } from "../field";
import { Problem } from "../problem";
import { TextArea } from "../text-area";
import { useAct } from "../use-act";
import work from "../work.module.css";
import { ProjectRefusal } from "./project-refusal";

export interface RaiseIssueProps {
  readonly project: string;
  readonly version: number;
  /** Of this project, of which those that are closed may have come back. */
  readonly issues: readonly Issue[];
}

/** The press and its dialog. */
export function RaiseIssue(props: RaiseIssueProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>提出问题</Button>
      {isOpen && <RaiseDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

const NEW = "new";

function RaiseDialog({
  project,
  version,
  issues,
  onClose,
}: RaiseIssueProps & { readonly onClose: () => void }) {
  const announce = useAnnounce();
  const [kind, setKind] = useState<IssueKind>("land");
  const [text, setText] = useState("");
  const [recursOf, setRecursOf] = useState(NEW);
  const [missing, setMissing] = useState("");
  const id = useId();
  const { run, isRunning, problem, error } = useAct(
    (backend, body: Parameters<typeof raiseIssue>[2]) => raiseIssue(backend, project, body),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    setMissing(said === "" ? "请写明是什么问题。" : "");
    if (said === "") return;
    const of = recursOf === NEW ? {} : { recursOf };
    if ((await run({ version, kind, text: said, ...of })) === null) return;
    announce("问题已提出");
    onClose();
  };
  return (
    <Dialog
      isOpen
      title="提出问题"
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" submits form={id} aria-disabled={isRunning}>
            提出
          </Button>
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      <form id={id} className={work["stack"]} onSubmit={(event) => void submit(event)}>
        <Choices {...{ issues, kind, recursOf }} onKind={setKind} onRecursOf={setRecursOf} />
        <Field label="什么问题">
          {({ className: _wide, ...own }) => (
            <TextArea
              {...own}
              data-first-focus=""
              maxLength={1000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {missing === "" ? (
          <ProjectRefusal problem={problem} error={error} />
        ) : (
          <Problem>{missing}</Problem>
        )}
      </form>
    </Dialog>
  );
}

interface ChoicesProps extends Pick<RaiseIssueProps, "issues"> {
  readonly kind: IssueKind;
  readonly recursOf: string;
  readonly onKind: (kind: IssueKind) => void;
  readonly onRecursOf: (id: string) => void;
}

function Choices({ issues, kind, recursOf, onKind, onRecursOf }: ChoicesProps) {
  const closed = issues.filter((issue) => issue.closed !== null);
  const earlier = [
    { value: NEW, label: "新的问题" },
    ...closed.map((issue) => ({ value: issue.id, label: `反复出现：${issue.text}` })),
  ];
  return (
    <div className={work["actions"]}>
      <MenuSelect
        trigger={{ label: "类别", value: ISSUE_KIND_WORD[kind] }}
        title="选择问题类别"
        groups={[
          {
            label: "类别",
            options: ISSUE_KINDS.map((value) => ({ value, label: ISSUE_KIND_WORD[value] })),
          },
        ]}
        value={kind}
        onChange={onKind}
      />
      {closed.length > 0 && (
        <MenuSelect
          trigger={{
            label: "是不是反复出现",
            value: recursOf === NEW ? "新的问题" : "反复出现",
          }}
          title="选择是不是反复出现"
          groups={[{ label: "以前的问题", options: earlier }]}
          value={recursOf}
          onChange={onRecursOf}
        />
      )}
    </div>
  );
}
