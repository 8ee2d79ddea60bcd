/** 发布: what it would change on the board, and the one press. */
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { WirePreview, WireVersion } from "../../../data/wire/wire-work";
import { isConflict } from "../../../data/work/current";
import { type Publication, publish } from "../../../data/work/review-actions";
import { previewQuery } from "../../../data/work/work-queries";
import { Button } from "../../../ui/button";
import { TextField } from "../../../ui/text-field";
import { useAnnounce } from "../../../ui/announce";
import { Panel } from "../../grid";
import { Field } from "../field";
import { Problem } from "../problem";
import { Readable } from "../readable";
import { TextArea } from "../text-area";
import { useAct } from "../use-act";
import { useWork } from "../work";
import work from "../work.module.css";
import { Added, Changes, Corrections, Pending } from "./preview-lists";
import styles from "./review.module.css";
import { VersionLinks } from "./version-links";
import { versionTitle } from "./version-words";

/** The preview, and once it is published the way to it. */
export function PublishView() {
  const { backend } = useWork();
  const query = useQuery(previewQuery(backend));
  const [made, setMade] = useState<WireVersion | null>(null);
  return (
    <>
      {made && <Made version={made} />}
      <Readable query={query}>
        {(preview) => <Preview preview={preview} onMade={setMade} />}
      </Readable>
    </>
  );
}

function Made({ version }: { readonly version: WireVersion }) {
  return (
    <Panel title={`已发布${versionTitle(version)}`} label="已发布">
      <div ref={focusIt} tabIndex={-1} className={styles["stack"]}>
        <p>{`看板和大屏从现在起读这一版${version.corrections > 0 ? `，较上一版更正${version.corrections}处` : ""}。`}</p>
        <VersionLinks version={version} />
      </div>
    </Panel>
  );
}

function focusIt(place: HTMLElement | null): void {
  place?.focus();
}

interface PreviewProps {
  readonly preview: WirePreview;
  readonly onMade: (version: WireVersion) => void;
}

function Preview({ preview, onMade }: PreviewProps) {
  const { changes, corrections, added, pending } = preview;
  return (
    <Panel title="下一版" label="下一版">
      <div className={styles["stack"]}>
        <Changes changes={changes} />
        <Corrections corrections={corrections} />
        <Added added={added} />
        <Pending pending={pending} />
        <PublishForm preview={preview} onMade={onMade} />
      </div>
    </Panel>
  );
}

function PublishForm({ preview, onMade }: PreviewProps) {
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const { run, isRunning, problem, error } = useAct((backend, body: Publication) =>
    publish(backend, body),
  );
  const heading = useId();
  const submit = async () => {
    const named = name.trim();
    const version = await run({
      of: preview.of,
      name: named === "" ? null : named,
      note: note.trim(),
    });
    if (!version) return;
    setName("");
    setNote("");
    onMade(version);
    announce(`已发布${versionTitle(version)}`);
  };
  const again = isConflict(error) ? "上面已按现在的情况重新列出。" : "";
  return (
    <form
      aria-labelledby={heading}
      className={`${styles["stack"]} ${work["narrow"]}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 id={heading}>发布</h3>
      <Field
        label="会议版的名称（可不填）"
        says="上会用的这一版写上会议名，如三季度调度会；它有自己的网址，以后一直是今天的数。"
      >
        {(own) => (
          <TextField
            {...own}
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label="发布说明（可不填）" says="看板的人看得到。">
        {({ className: _wide, ...own }) => (
          <TextArea
            {...own}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Problem>{problem === "" ? "" : `${problem}${again}`}</Problem>
      <div className={styles["actions"]}>
        <Button look="primary" submits aria-disabled={isRunning}>
          {isRunning ? "正在发布…" : `发布第${(preview.base?.number ?? 0) + 1}版`}
        </Button>
        <span className={styles["quiet"]}>发布后不能收回；再有错，更正后再发布一版。</span>
      </div>
    </form>
  );
}
