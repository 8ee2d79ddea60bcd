import { formatCount } from "../../domain/numbers/format";
import type { ProjectsQuestion } from "../../domain/ledger/listed";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./neighbours.module.css";
import { listPatch } from "../ledger/question";
import { useAhead, useNeighbours } from "./reading";
import { TURNS_BY_ARROWS, useArrows } from "./use-arrows";

/**
 * The way back to the list and on to the project before and after in it, by links and by ← →. The
 * filter stays in the address.
 */
export function ProjectNeighbours({ id, question }: { id: string; question: ProjectsQuestion }) {
  const { search, go } = useView();
  const found = useNeighbours(id, question);
  const patch = listPatch(search);
  useAhead([found?.before?.id, found?.after?.id], question.month);
  useArrows((key) => {
    const next = key === "ArrowLeft" ? found?.before : found?.after;
    if (next) go(`/projects/${next.id}`, patch);
  });
  return (
    <nav className={styles["neighbours"]} aria-label="列表中的前后项目" {...TURNS_BY_ARROWS}>
      <ViewLink path="/projects" patch={patch}>
        回到项目列表
      </ViewLink>
      {found && (
        <>
          <span>
            {found.place === null
              ? "不在当前筛选的列表中，或排在5,000个以后"
              : `第${formatCount(found.place)}个，共${formatCount(found.total)}个，可按←、→键翻看`}
          </span>
          {found.before && (
            <ViewLink path={`/projects/${found.before.id}`} patch={patch}>
              {`← 上一个：${found.before.name}`}
            </ViewLink>
          )}
          {found.after && (
            <ViewLink path={`/projects/${found.after.id}`} patch={patch}>
              {`下一个：${found.after.name} →`}
            </ViewLink>
          )}
        </>
      )}
    </nav>
  );
}
