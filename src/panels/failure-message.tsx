import { FigureMessage } from "../charts/figure-message";
import type { Failure } from "../data/failure";
import { useAnnounce } from "../ui/announce";
import { Button } from "../ui/button";
import { copyText } from "../ui/copy-text";

export interface FailureMessageProps {
  readonly failure: Failure;
  readonly retry: () => void;
  readonly height: number;
}

/** What failed, what it means, and the one thing to do about it. */
export function FailureMessage({ failure, retry, height }: FailureMessageProps) {
  const announce = useAnnounce();
  const copy = async () =>
    announce(
      (await copyText(`${failure.title}。${failure.text}`)) === "copied" ? "已复制错误说明" : "浏览器不许复制，请选中文字后手工复制",
    );
  const action = failure.retryable ? <Button onClick={retry}>重试</Button> : <Button onClick={() => void copy()}>复制错误说明</Button>;
  return <FigureMessage sign="alert" title={failure.title} text={failure.text} action={action} height={height} />;
}
