import { useRetry } from "./retry-unattended";
import styles from "./unattended-failure.module.css";

/**
 * What a wall shows in place of everything else: what is wrong, and that it tries again by itself,
 * as it does.
 */
export function UnattendedFailure({ title, text }: { title: string; text: string }) {
  const minutes = useRetry();
  return (
    <main className={styles["screen"]} data-theme="wall">
      <div role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>约{minutes}分钟后自动重试。在此之前不显示任何数字。</p>
      </div>
    </main>
  );
}
