import { Notice } from "../../ui/notice";
import styles from "./address-problems.module.css";

/** What the address of a page got wrong, a line each, and what stands instead; nothing else. */
export function AddressProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles["problems"]}>
      {problems.map((problem) => (
        <Notice key={problem}>{problem}</Notice>
      ))}
    </div>
  );
}
