import { ConfigError } from "../data/config/config";
import { describeFailure, LoginError } from "../data/failure";
import { PartError } from "../lib/lazy-part";
import { Button } from "../ui/button";
import { isUnattended } from "./page-address";
import { UnattendedFailure } from "./unattended-failure";
import styles from "./config-error-page.module.css";

/**
 * Why the app did not start: its configuration is wrong, nobody is logged in, or its program is not
 * there.
 */
type StartFailure =
  | { readonly kind: "config" | "program"; readonly message: string }
  /** `said`: in the server's own words. */
  | { readonly kind: "login"; readonly said: string | null };

function failureOf(error: unknown): StartFailure {
  if (error instanceof LoginError) return { kind: "login", said: error.detail };
  if (error instanceof ConfigError) return { kind: "config", message: error.message };
  if (error instanceof PartError) return { kind: "program", message: error.message };
  return {
    kind: "program",
    message: `程序没能启动：${error instanceof Error ? error.message : String(error)}`,
  };
}

/** The app can't run without a valid config.json and never falls back to invented figures. */
export function ConfigErrorPage({ error }: { error: unknown }) {
  const failure = failureOf(error);
  if (isUnattended()) return <UnattendedFailure {...unattendedWords(failure)} />;
  return (
    <main className={styles["page"]}>
      <div role="alert">
        {failure.kind === "login" ? (
          <NotLoggedIn said={failure.said} />
        ) : (
          <NotStarted {...failure} />
        )}
        <p>在此之前不显示任何数字，也不会改用演示数据。</p>
      </div>
    </main>
  );
}

function NotLoggedIn({ said }: { said: string | null }) {
  const { title, text } = describeFailure(new LoginError(said));
  return (
    <>
      <h1>{title}</h1>
      <p className={styles["what"]}>{text}</p>
      <p>
        <Button look="primary" onClick={() => location.reload()}>
          重新登录
        </Button>
      </p>
      <p>
        读 <code>config.json</code> 时，得到的是登录提示{said && `：“${said}”`}
        。已经登录仍是这样，请系统管理员检查与 index.html 同目录的 <code>config.json</code>。
      </p>
    </>
  );
}

function NotStarted({ kind, message }: { kind: "config" | "program"; message: string }) {
  return (
    <>
      <h1>看板没有启动</h1>
      <p className={styles["what"]}>{message}</p>
      {kind === "program" ? (
        <p>
          <Button onClick={() => location.reload()}>重新打开本页</Button>
        </p>
      ) : (
        <>
          <p>
            请系统管理员检查与 index.html 同目录的 <code>config.json</code>
            ，改好后刷新本页。最小的内容是：
          </p>
          <pre className={styles["sample"]}>{'{ "data": "api", "api": "/api/v1" }'}</pre>
        </>
      )}
    </>
  );
}

function unattendedWords(failure: StartFailure): { title: string; text: string } {
  if (failure.kind !== "login") return { title: "看板没有启动", text: failure.message };
  const said = failure.said === null ? "" : `服务器说：“${failure.said}”。`;
  return {
    title: "需要重新登录",
    text: `登录已失效。请在本机浏览器里登录一次，大屏会自己恢复。${said}`,
  };
}
