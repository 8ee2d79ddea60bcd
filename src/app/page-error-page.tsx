import type { ErrorComponentProps } from "@tanstack/react-router";
import { describeFailure } from "../data/failure";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/notice";
import { isUnattended } from "./retry-unattended";
import { UnattendedFailure } from "./unattended-failure";

const MISSING_FILE = "程序文件没有读全，服务器上可能正在更新版本。";

/** A page that could not be drawn: the frame around it stays, and other pages can be opened. The wall has neither, and tries again by itself. */
export function PageErrorPage({ error, reset }: ErrorComponentProps) {
  if (isUnattended())
    return <UnattendedFailure title="大屏没有画出来" text={isMissingFile(error) ? MISSING_FILE : describeFailure(error).text} />;
  const { text } = describeFailure(error);
  return (
    <section role="alert">
      <h1 className="visually-hidden">这一页没有画出来</h1>
      <EmptyState sign="alert" level={2} title="这一页没有画出来" text={text} action={<Button onClick={reset}>重试</Button>} />
    </section>
  );
}

/** As Chromium and Vite put it when a page's script or style sheet can't be loaded. */
function isMissingFile(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|preload CSS/.test(error.message);
}
