import type { Month } from "../../domain/facts/period";
import type { ListedProject } from "../../domain/ledger/listed";
import { projectStamp } from "../../figures/project/stamp";
import { sourceParts } from "../../figures/source-line";
import { useView } from "../view";
import styles from "./foot.module.css";

/** On paper, which has no header and no footer: where the card comes from, and as at when. */
export function ProjectFoot({ project, month }: { project: ListedProject; month: Month }) {
  const { dataset, permalink } = useView();
  const parts = sourceParts(projectStamp({ project, month, dataset }, []));
  return (
    <p
      className={`paper-only ${styles["foot"]}`}
    >{`${dataset.title}。${parts.join("，")}。链接：${permalink()}`}</p>
  );
}
