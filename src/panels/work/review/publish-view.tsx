/** 发布: what it would change on the board, and the one press. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { WirePreview, WireVersion } from "../../../data/wire/work/versions";
import { previewQuery } from "../../../data/work/work-queries";
import { Panel } from "../../grid";
import { Readable } from "../readable";
import { useWork } from "../work";
import { NotReported } from "./not-reported";
import { Deeds } from "./preview-deeds";
import { Added, Changes, Corrections, Pending } from "./preview-lists";
import { PublishForm, type PublishFormProps } from "./publish-form";
import styles from "./review.module.css";
import { VersionLinks } from "./version-links";
import { outcomeWords, versionTitle } from "./version-words";

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

function Preview({ preview, onMade }: PublishFormProps) {
  const { changes, corrections, deeds, added, pending } = preview;
  return (
    <Panel title="下一版" label="下一版">
      <div className={styles["stack"]}>
        <p className={styles["said"]}>{outcomeWords(preview)}</p>
        <Changes changes={changes} />
        <Corrections corrections={corrections} />
        <Deeds deeds={deeds} />
        <Added added={added} />
        <Pending pending={pending} />
        <NotReported month={newestMonth(preview)} />
        <PublishForm preview={preview} onMade={onMade} />
      </div>
    </Panel>
  );
}

/** The newest that anybody reports, though the board may stay with the one before. */
function newestMonth({ month, added, pending }: WirePreview): string | null {
  const months = [...added, ...pending].map((own) => own.month);
  return [...months, ...(month === null ? [] : [month])].sort().at(-1) ?? null;
}
