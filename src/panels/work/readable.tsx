/** What is read for a panel of work: shown once it is there, else why not. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { WorkRefusal } from "../../data/work/work-client";
import { describeFailure } from "../../data/failure";
import { FailureMessage } from "../trouble/failure-message";
import { Button } from "../../ui/button";
import { EmptyState } from "../../ui/notice";
import styles from "./work.module.css";

export interface ReadableProps<Value> {
  readonly query: UseQueryResult<Value>;
  /** Beside what the server refuses: another address that it won't. */
  readonly wayOut?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** What was read once goes on standing while it is read anew. */
export function Readable<Value>({ query, wayOut, children }: ReadableProps<Value>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error instanceof WorkRefusal) {
    const again = <Button onClick={() => void refetch()}>重试</Button>;
    return (
      <EmptyState
        sign="alert"
        title="没有读到"
        text={error.detail}
        action={error.isPassing ? again : wayOut}
      />
    );
  }
  if (error)
    return <FailureMessage failure={describeFailure(error)} retry={() => void refetch()} />;
  return <p className={styles["quiet"]}>正在读取…</p>;
}
