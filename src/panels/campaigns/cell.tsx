import type { ReactNode } from "react";
import { DemoTag } from "../demo-tag";
import { GridCell, Panel } from "../grid";

/** The panel of 攻坚行动 in its cell of the grid. */
export function CampaignsCell({ children }: { children: ReactNode }) {
  return (
    <GridCell span={12}>
      <Panel
        label="攻坚行动"
        title={
          <>
            攻坚行动 <DemoTag />
          </>
        }
      >
        {children}
      </Panel>
    </GridCell>
  );
}
