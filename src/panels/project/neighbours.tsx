import type { ReactNode } from "react";
import { MOST_SEARCHED } from "../../data/neighbours-query";
import { formatCount } from "../../domain/numbers/format";
import type { ProjectsQuestion } from "../../domain/ledger/listed";
import type { Neighbours } from "../../domain/ledger/neighbours";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { Below } from "../below";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./neighbours.module.css";
import { listPatch } from "../ledger/question";
import { useAhead, useNeighbours } from "./reading";
import { TURNS_BY_ARROWS, useArrows } from "./use-arrows";

export interface ProjectNeighboursProps {
  readonly id: string;
  readonly question: ProjectsQuestion;
  /** The rest of the page, between the line above it and a phone's bar below. */
  readonly children: ReactNode;
}

/**
 * The way back to the list and on to the project before and after in it, by links and by ← →; on a
 * phone these stand under the thumb. The filter stays in the address.
 */
export function ProjectNeighbours({ id, question, children }: ProjectNeighboursProps) {
  const { search, go } = useView();
  const isPhone = useMediaQuery(PHONE);
  const found = useNeighbours(id, question);
  const patch = listPatch(search);
  useAhead([found?.before?.id, found?.after?.id], question.month);
  useArrows((key) => {
    const next = key === "ArrowLeft" ? found?.before : found?.after;
    if (next) go(`/projects/${next.id}`, patch);
  });
  return (
    <>
      <nav className={styles["above"]} aria-label="项目列表" {...TURNS_BY_ARROWS}>
        <ViewLink path="/projects" patch={patch}>
          回到项目列表
        </ViewLink>
        {found && <Place found={found} />}
        {!isPhone && (
          <>
            <Turn to={found?.before}>{(name) => `← 上一个：${name}`}</Turn>
            <Turn to={found?.after}>{(name) => `下一个：${name} →`}</Turn>
          </>
        )}
      </nav>
      {children}
      {isPhone && found?.place !== null && (
        <Below>
          <PhoneBar found={found} />
        </Below>
      )}
    </>
  );
}

function Place({ found: { place, total } }: { found: Neighbours }) {
  if (place === null)
    return (
      <span>
        {total > MOST_SEARCHED
          ? `不在当前筛选的列表中，或排在${formatCount(MOST_SEARCHED)}个以后`
          : "不在当前筛选的列表中"}
      </span>
    );
  return (
    <span>
      {`第${formatCount(place)}个，共${formatCount(total)}个`}
      <span className={styles["keys"]}>，可按←、→键翻看</span>
    </span>
  );
}

/** Each has its half of the bar, also before it is known, and where there is none. */
function PhoneBar({ found }: { found: Neighbours | null }) {
  return (
    <nav className={styles["below"]} aria-label="列表中的前后项目">
      <Turn to={found?.before} otherwise={found && "没有上一个"}>
        {(name) => (
          <>
            <span>← 上一个</span>
            <span className={styles["name"]}>{name}</span>
          </>
        )}
      </Turn>
      <Turn to={found?.after} otherwise={found && "没有下一个"}>
        {(name) => (
          <>
            <span>下一个 →</span>
            <span className={styles["name"]}>{name}</span>
          </>
        )}
      </Turn>
    </nav>
  );
}

interface TurnProps {
  readonly to: Neighbours["before"] | undefined;
  /** What stands where there is none; nothing, not even room, by default. */
  readonly otherwise?: string | null;
  readonly children: (name: string) => ReactNode;
}

function Turn({ to, otherwise, children }: TurnProps) {
  const patch = listPatch(useView().search);
  if (!to) return otherwise === undefined ? null : <span>{otherwise}</span>;
  return (
    <ViewLink path={`/projects/${to.id}`} patch={patch}>
      {children(to.name)}
    </ViewLink>
  );
}
