import styles from "./work.module.css";

/** What the address asks for and nobody can read, each as it is called; nothing where there is none. */
export function LostNotice({ lost }: { readonly lost: readonly string[] }) {
  if (lost.length === 0) return null;
  return (
    <p role="status" className={styles["problem"]}>
      {`网址里的${lost.join("、")}认不出来，没有用上。请在下面选。`}
    </p>
  );
}
