import { FigureSkeleton } from "../../charts/frame/figure-skeleton";
import { Grid, GridCell, Panel } from "../grid";
import { Lead } from "../lead";
import styles from "./waiting.module.css";

/** The two figures that every project has. */
const FIGURES = ["节点", "投资进度"] as const;
/** px: what the plots of most projects take. */
const PLOT = 300;

/** One project before it is read: what every project has, in its place. */
export function ProjectWaiting() {
  return (
    <div aria-busy="true">
      <Lead sentence="项目" line="正在读取…" />
      <Grid>
        <GridCell span={12}>
          <Panel label="基本情况" title="基本情况">
            <div className={styles["facts"]} />
          </Panel>
        </GridCell>
        {FIGURES.map((title) => (
          <GridCell key={title} span={6}>
            <FigureSkeleton title={title} height={PLOT} />
          </GridCell>
        ))}
      </Grid>
    </div>
  );
}
