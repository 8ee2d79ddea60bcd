import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { describeFailure } from "../../../data/failure";
import { type SubmissionKey, submissionQuery } from "../../../data/work/work-queries";
import { readSubmitSearch } from "../../../navigation/submit-search";
import { openSubmission } from "../../../office/submission-opened";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/notice";
import { Lead } from "../../lead";
import { FailureAction, FailureText } from "../../trouble/failure-message";
import { saidOf } from "../said";
import { useWork } from "../work";
import { WorkRefusal } from "../../../data/work/work-client";
import { Editor } from "./editor";
import { SubmitHead, useAsked } from "./head";

/** 填报: the head, and the table that the address names. */
export function SubmitView() {
  const { search } = useWork();
  const { asked, error, retry } = useAsked();
  const { table } = readSubmitSearch(search);
  if (!asked)
    return (
      <>
        <Lead sentence="填报" line={error ? "没有读到" : "正在读取…"} />
        {error !== null && error !== undefined && <Unread error={error} retry={retry} />}
      </>
    );
  const key = { unit: asked.unit.code, month: asked.list.month, table };
  return (
    <>
      <SubmitHead asked={asked} />
      <Opened key={`${key.unit} ${key.month} ${key.table}`} at={key} />
    </>
  );
}

function Opened({ at }: { readonly at: SubmissionKey }) {
  const { backend, session } = useWork();
  const { data: detail, error, refetch } = useQuery(submissionQuery(backend, at));
  const { title } = session.office;
  const opened = useMemo(() => detail && openSubmission(detail, title), [detail, title]);
  if (!detail || !opened)
    return error ? <Unread error={error} retry={() => void refetch()} /> : <p>正在读取…</p>;
  if ("wrong" in opened)
    return (
      <EmptyState
        sign="alert"
        title="收到的填报内容不符合约定"
        text={`${opened.wrong}请把这行字发给系统管理员。`}
      />
    );
  return <Editor detail={detail} opened={opened} />;
}

function Unread({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { setParams } = useWork();
  if (error instanceof WorkRefusal)
    return (
      <EmptyState
        sign="alert"
        title="没有读到填报"
        text={saidOf(error)}
        action={
          error.isPassing ? (
            <Button onClick={retry}>重试</Button>
          ) : (
            <Button onClick={() => setParams({ unit: undefined, month: undefined })}>
              看最近的一个月
            </Button>
          )
        }
      />
    );
  const failure = describeFailure(error);
  return (
    <EmptyState
      sign="alert"
      title={failure.title}
      text={<FailureText failure={failure} />}
      action={<FailureAction {...{ failure, retry }} />}
    />
  );
}
