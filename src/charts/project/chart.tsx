import { type ReactNode, useMemo } from "react";
import { type Milestones, milestoneWords } from "../../figures/project/milestones";
import { MilestonesDrawing } from "./drawing";
import { milestonesLayout } from "./layout";

export interface MilestonesChartProps {
  readonly milestones: Milestones;
  readonly width: number;
  readonly demo: boolean;
}

/** 节点 on a page; who hears it gets the same as a list. */
export function MilestonesChart({ milestones, width, demo }: MilestonesChartProps): ReactNode {
  const layout = useMemo(() => milestonesLayout(milestones, width), [milestones, width]);
  return (
    <div>
      <MilestonesDrawing layout={layout} demo={demo} />
      <ul className="visually-hidden">
        {milestones.rows.map((row) => (
          <li key={row.key}>{milestoneWords(row)}</li>
        ))}
      </ul>
    </div>
  );
}
