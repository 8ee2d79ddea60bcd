import { FigureMessage } from "../../charts/frame/figure-message";
import type { Failure } from "../../data/failure";
import { ofNewest } from "../../navigation/version-search";
import { Button, TextButton } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import styles from "./failure-message.module.css";

export interface FailureMessageProps {
  readonly failure: Failure;
  readonly retry: () => void;
}

/**
 * What failed, what it means, and the one thing to do about it, in the place of what failed and in
 * the room that it needs.
 */
export function FailureMessage({ failure, retry }: FailureMessageProps) {
  const action = <FailureAction failure={failure} retry={retry} />;
  return (
    <FigureMessage
      sign="alert"
      title={failure.title}
      text={<FailureText failure={failure} />}
      action={action}
    />
  );
}

/** What it means, with the server's own words beneath. */
export function FailureText({ failure: { text, said } }: { failure: Failure }) {
  return (
    <>
      {text}
      {said !== null && <span className={styles["said"]}>{`服务器说：“${said}”`}</span>}
    </>
  );
}

interface FailureActionProps {
  readonly failure: Failure;
  readonly retry: () => void;
  /** In a line of text. */
  readonly inline?: boolean;
}

/**
 * 重试, 重新登录 (this very address opened anew, so that a gateway can ask), 去登录 (this app's own page),
 * 看最新版, or its words to be passed on.
 */
export function FailureAction({ failure, retry, inline = false }: FailureActionProps) {
  const copy = useCopy();
  const ActionButton = inline ? TextButton : Button;
  switch (failure.wayOut) {
    case "retry":
      return <ActionButton onClick={retry}>重试</ActionButton>;
    case "login":
      return <ActionButton onClick={() => window.location.reload()}>重新登录</ActionButton>;
    case "signIn":
      return <a href={failure.kind === "notYet" ? LOGIN_PAGE : signInAddress()}>去登录</a>;
    case "link":
      return null;
    case "newest":
      return <NewestLink />;
    case "copy":
      return (
        <ActionButton onClick={() => copy(`${failure.title}。${failure.text}`, "已复制错误说明")}>
          复制错误说明
        </ActionButton>
      );
  }
}

/** This very page of the newest version. */
export function NewestLink() {
  return <a href={window.location.pathname + ofNewest(window.location.search)}>看最新版</a>;
}

/** From the base of the app. Whoever signs in there is led to what is theirs to do. */
const LOGIN_PAGE = "login";

/** The login page, which leads back to this very address. */
function signInAddress(): string {
  const { pathname, search } = window.location;
  return `${LOGIN_PAGE}?to=${encodeURIComponent(pathname + search)}`;
}

/** A failure in a line of text, where it costs only a part of what stands there. */
export function FailureNote({
  what,
  failure,
  retry,
}: {
  what: string;
  failure: Failure;
  retry: () => void;
}) {
  return (
    <>
      {`${what}：${failure.short}。`}
      <FailureAction failure={failure} retry={retry} inline />
    </>
  );
}
