/** 溯源: what the dropped pictures say of their numbers, above the page that it is about. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { DATA_PATH } from "../../navigation/pages";
import type { Trace } from "../../tracing/trace";
import { IconButton } from "../../ui/button";
import { CloseIcon } from "../../ui/icons";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./band.module.css";
import { type Dropped, closeTraces } from "./dropped";
import { TracedFigureItem } from "./figure-item";
import { type TracedFile, trace, useTraced } from "./traced";
import { pathOf, patchOf } from "./view-of";

/** Traces the files, and says what came of it; a single picture opens its view. */
export function TraceBand({ dropped }: { readonly dropped: Dropped }) {
  const { runtime, go } = useView();
  const client = useQueryClient();
  const traced = useTraced();
  useEffect(() => {
    const open = (one: Trace) => go(pathOf(one), patchOf(one));
    void trace(dropped, { runtime, client, open });
  }, [client, dropped, go, runtime]);
  const isCurrent = traced?.number === dropped.number;
  const head = useFocusWhen(isCurrent && traced.isDone);
  return (
    <section className={styles["band"]} aria-label="溯源">
      <div className={styles["head"]}>
        <h2 ref={head} tabIndex={-1} className={styles["title"]}>
          溯源
        </h2>
        <IconButton label="关闭溯源" onClick={closeTraces}>
          <CloseIcon />
        </IconButton>
      </div>
      <div role="status" aria-live="polite">
        {isCurrent ? (
          traced.files.map((file, index) => (
            // Several files may have one name.
            // oxlint-disable-next-line react/no-array-index-key
            <FileItem key={index} file={file} opened={traced.opened} />
          ))
        ) : (
          <p>正在读取…</p>
        )}
      </div>
      {isCurrent && traced.unread > 0 && (
        <p>{`另有${traced.unread}个文件没有读，请分几次拖入。`}</p>
      )}
      <p className={styles["note"]}>
        只核对文件里记的数，不辨认画面；文件只在这台电脑上读，不上传。
      </p>
    </section>
  );
}

/** Moves the focus to what is found, once: the page around it may be another one. */
function useFocusWhen(isFound: boolean) {
  const target = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (isFound) target.current?.focus();
  }, [isFound]);
  return target;
}

interface FileItemProps {
  readonly file: TracedFile;
  readonly opened: Trace | null;
}

function FileItem({ file: { name, figures, altered, refusal }, opened }: FileItemProps) {
  return (
    <div className={styles["file"]}>
      <p className={styles["name"]}>{name}</p>
      {figures === null && !refusal && <p>正在读取…</p>}
      {refusal && (
        <p>
          {refusal.message}
          {(refusal.reason === "workbook" || refusal.reason === "officeFile") && <WhereItBelongs />}
          {refusal.reason === "trayFile" && (
            <>
              请拖到 <ViewLink path="/report">“汇报”页</ViewLink> 上打开。
            </>
          )}
        </p>
      )}
      {figures?.map((figure) => (
        <TracedFigureItem key={figure.trace.key} figure={figure} isOpen={figure.trace === opened} />
      ))}
      {altered > 0 && <p>{`另有${altered}张图，图里记的来历被改动过，与校验码不符，没有查。`}</p>}
    </div>
  );
}

/** Workbooks are taken in on a page of their own; with a server, by its staff. */
function WhereItBelongs() {
  const { runtime, dataset } = useView();
  if (runtime.offices)
    return (
      <>
        请拖到 <ViewLink path={DATA_PATH}>“数据”页</ViewLink> 上导入或打开。
      </>
    );
  return dataset.hasWork ? "报送表格，请登录后到“填报”页。" : null;
}
