import { type ReactNode, useMemo } from "react";
import { type Milestones, milestoneWords } from "../../figures/project/milestones";
import { MilestonesDrawing } from "./drawing";
import { milestonesLayout } from "./layout";

export interface MilestonesChartProps {
  readonly milestones: Milestones;
  readonly width: number;
  readonly demo: boolean;
}

/**
 * 节点 on a page; who hears it gets the same as a list. All its words stand in the drawing: no key and
 * no pointer finds more.
 */
export function MilestonesChart({ milestones, width, demo }: MilestonesChartProps): ReactNode {
  const layout = useMemo(() => milestonesLayout(milestones, width), [milestones, width]);
  return (
    <div role="group" aria-label="时间轴">
      <MilestonesDrawing layout={layout} demo={demo} />
      <ul className="visually-hidden">
        {milestones.rows.map((row) => (
          <li key={row.key}>{milestoneWords(row)}</li>
        ))}
      </ul>
    </div>
  );
}
