import type { ListedProject } from "../../domain/ledger/listed";
import type { Patch } from "../view";
import { ViewLink } from "../view-link";
import styles from "./table.module.css";

/** A project's name as the way to its page, with the names that it had. */
export function ProjectName({ project, patch }: { project: ListedProject; patch: Patch }) {
  const { id, name, formerNames } = project;
  const former = formerNames.length > 0 ? `曾用名：${formerNames.join("、")}` : "";
  return (
    <span className={styles["names"]} title={former ? `${name}（${former}）` : name}>
      <ViewLink
        path={`/projects/${encodeURIComponent(id)}`}
        patch={patch}
        className={styles["link"]}
      >
        {name}
      </ViewLink>
      {former && <small>{former}</small>}
    </span>
  );
}
