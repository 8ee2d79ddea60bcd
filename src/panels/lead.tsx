import type { ReactNode } from "react";
import { TitleText } from "../charts/frame/title-text";
import styles from "./lead.module.css";

export interface LeadProps {
  /** The sentence that a reader who stops here has read. */
  readonly sentence: string;
  readonly line?: ReactNode;
}

/** A page's opening: one sentence of what the data say, and one line of what it is about. */
export function Lead({ sentence, line }: LeadProps) {
  return (
    <div className={styles["lead"]}>
      <h1>
        <TitleText text={sentence} />
      </h1>
      {line && <p>{line}</p>}
    </div>
  );
}
