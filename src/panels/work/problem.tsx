import styles from "./work.module.css";

/** Why something was not done. Always there: a live region that arrives with its text is not read. */
export function Problem({ children }: { readonly children: string }) {
  return (
    <p role="alert" className={styles["problem"]}>
      {children}
    </p>
  );
}
