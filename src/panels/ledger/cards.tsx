import { memo, useRef } from "react";
import { LampMark } from "../../charts/base/lamp-mark";
import { type ListColumnId, type ListContext, listFact } from "../../figures/ledger/columns";
import type { ListedProject } from "../../domain/ledger/listed";
import type { Patch } from "../view";
import { ProjectName } from "./project-name";
import { Foot } from "./table";
import styles from "./table.module.css";
import type { ShownList } from "./use-list";
import { useRows } from "./use-rows";

/** px, before it is measured. */
const CARD_HEIGHT = 220;

export interface ProjectCardsProps {
  readonly list: ShownList;
  readonly columns: readonly ListColumnId[];
  readonly context: ListContext;
  readonly patch: Patch;
}

/** The projects of a phone: a card each, with the chosen columns as facts. */
export function ProjectCards({ list, columns, context, patch }: ProjectCardsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(list, { scroller, height: CARD_HEIGHT });
  const { items, height, measure, rowAt } = rows;
  return (
    <>
      <div
        ref={scroller}
        className={styles["cards"]}
        tabIndex={0}
        role="region"
        aria-label="项目清单，可滚动"
        aria-busy={list.isOld}
      >
        <ul className={styles["list"]} style={{ height: height }}>
          {items.map(({ index, start }) => (
            <li
              key={index}
              ref={measure}
              data-index={index}
              className={styles["card"]}
              aria-setsize={list.first.total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Card project={rowAt(index)} columns={columns} context={context} patch={patch} />
            </li>
          ))}
        </ul>
      </div>
      <Foot rows={rows} total={list.first.total} drawn={items.length} />
    </>
  );
}

/** Memoised: of the cards on the screen, scrolling makes only those that come. */
const Card = memo(function Card({
  project,
  columns,
  context,
  patch,
}: Omit<ProjectCardsProps, "list"> & { project: ListedProject | null }) {
  if (!project) return <p>正在读取…</p>;
  return (
    <>
      <div className={styles["cardName"]}>
        <ProjectName project={project} patch={patch} />
      </div>
      <dl className={styles["facts"]}>
        {columns.map((column) => {
          const { word, text, lamp } = listFact(project, column, context);
          return (
            <div key={column}>
              <dt>{word}</dt>
              <dd>{lamp ? <LampMark lamp={lamp} label={text} /> : text}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
});
