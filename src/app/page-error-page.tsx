import type { ErrorComponentProps } from "@tanstack/react-router";
import { describeFailure } from "../data/failure";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/notice";

/** A page that could not be drawn: the frame around it stays, and other pages can be opened. */
export function PageErrorPage({ error, reset }: ErrorComponentProps) {
  const { text } = describeFailure(error);
  return (
    <section role="alert">
      <h1 className="visually-hidden">这一页没有画出来</h1>
      <EmptyState sign="alert" level={2} title="这一页没有画出来" text={text} action={<Button onClick={reset}>重试</Button>} />
    </section>
  );
}
