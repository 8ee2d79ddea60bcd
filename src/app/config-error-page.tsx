import { isUnattended } from "./retry-unattended";
import { UnattendedFailure } from "./unattended-failure";
import styles from "./config-error-page.module.css";

/** The app can't run without a valid config.json and never falls back to invented figures. */
export function ConfigErrorPage({ message }: { message: string }) {
  if (isUnattended()) return <UnattendedFailure title="看板没有启动" text={message} />;
  return (
    <main className={styles["page"]}>
      <div role="alert">
        <h1>看板没有启动</h1>
        <p className={styles["what"]}>{message}</p>
        <p>
          请系统管理员检查与 index.html 同目录的 <code>config.json</code>，改好后刷新本页。最小的内容是：
        </p>
        <pre className={styles["sample"]}>{'{ "data": "api", "api": "/api/v1" }'}</pre>
        <p>在此之前不显示任何数字，也不会改用演示数据。</p>
      </div>
    </main>
  );
}
