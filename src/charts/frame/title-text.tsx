import type { ReactNode } from "react";
import { numberRuns } from "./number-runs";
import styles from "./figure-shell.module.css";

/** A sentence in which no number is torn from its unit. */
export function TitleText({ text }: { readonly text: string }): ReactNode {
  let at = 0;
  return numberRuns(text).map((run) => {
    at += run.text.length;
    return run.whole ? (
      <span key={at} className={styles["whole"]}>
        {run.text}
      </span>
    ) : (
      run.text
    );
  });
}
