import { type ReactNode, useMemo } from "react";
import type { Milestone, Milestones } from "../../figures/project/milestones";
import { useWidth } from "../base/use-width";
import styles from "./chart.module.css";
import { MilestonesDrawing } from "./drawing";
import { milestonesLayout } from "./layout";

export interface MilestonesChartProps {
  readonly milestones: Milestones;
  /** What the container's width will be, as the page's grid gives it. */
  readonly expectedWidth: number;
}

/** 节点 in its place on a page, as wide as the place is; who hears it gets the same as a list. */
export function MilestonesChart({ milestones, expectedWidth }: MilestonesChartProps): ReactNode {
  const [ref, width] = useWidth(Math.round(expectedWidth));
  const layout = useMemo(() => milestonesLayout(milestones, width), [milestones, width]);
  return (
    <div ref={ref} className={styles["chart"]}>
      <p className={styles["key"]}>◇ 计划　● 实际　竖虚线为报告月底</p>
      <MilestonesDrawing layout={layout} />
      <ul className="visually-hidden">
        {milestones.rows.map((row) => (
          <li key={row.key}>{rowWords(row)}</li>
        ))}
      </ul>
    </div>
  );
}

function rowWords({ word, planned, actual, text }: Milestone): string {
  const days = [
    planned === null ? "" : `计划${planned}`,
    actual === null ? "" : `实际${actual}`,
    text,
  ];
  return `${word}：${days.filter((part) => part !== "").join("，")}`;
}
