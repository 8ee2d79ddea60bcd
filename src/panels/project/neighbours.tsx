import { useEffect } from "react";
import { formatCount } from "../../domain/numbers/format";
import type { ProjectsQuestion } from "../../domain/ledger/listed";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./neighbours.module.css";
import { listPatch } from "./question";
import { useNeighbours } from "./reading";

/**
 * The way back to the list and on to the project before and after in it, by links and by ← →. The
 * filter stays in the address.
 */
export function ProjectNeighbours({ id, question }: { id: string; question: ProjectsQuestion }) {
  const { search, go } = useView();
  const found = useNeighbours(id, question);
  const patch = listPatch(search);
  useArrows((key) => {
    const next = key === "ArrowLeft" ? found?.before : found?.after;
    if (next) go(`/projects/${next.id}`, patch);
  });
  return (
    <nav className={styles["neighbours"]} aria-label="列表中的前后项目" data-turns-by-arrows="">
      <ViewLink path="/projects" patch={patch}>
        回到项目列表
      </ViewLink>
      {found && (
        <>
          <span>
            {found.place === null
              ? "不在当前筛选的列表中，或排在5,000个以后"
              : `第${formatCount(found.place)}个，共${formatCount(found.total)}个`}
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

/**
 * ← and → while nothing has the focus that could want them itself: letters would need a way to be
 * switched off (WCAG 2.1.4), arrows do not.
 */
function useArrows(turn: (key: "ArrowLeft" | "ArrowRight") => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (isHeld || event.defaultPrevented || !isFree(target)) return;
      event.preventDefault();
      turn(key);
    };
    globalThis.addEventListener("keydown", press);
    return () => globalThis.removeEventListener("keydown", press);
  });
}

/** The page itself, or the links that do the same. */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target === document.body ||
    target.id === "main" ||
    target.closest("[data-turns-by-arrows]") !== null
  );
}
