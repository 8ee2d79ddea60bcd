import type { ReportFault } from "../../domain/ledger/quality";
import { formatCount } from "../../domain/numbers/format";
import type { FaultCount } from "../../figures/ledger/quality";
import styles from "./faults.module.css";

export interface FaultTilesProps {
  readonly faults: readonly FaultCount[];
  readonly chosen: readonly ReportFault[];
  readonly onChoose: (faults: readonly ReportFault[]) => void;
}

/** 五不报: four that can be seen, each a press that shows its findings alone, and the one that cannot. */
export function FaultTiles({ faults, chosen, onChoose }: FaultTilesProps) {
  return (
    <div className={styles["tiles"]} role="group" aria-label="五不报">
      {faults.map(({ fault, word, findings }) => {
        const isChosen = chosen.includes(fault);
        return (
          <button
            key={fault}
            type="button"
            className={styles["tile"]}
            aria-pressed={isChosen}
            onClick={() =>
              onChoose(isChosen ? chosen.filter((other) => other !== fault) : [...chosen, fault])
            }
          >
            <span>{`疑似${word}`}</span>
            <b>
              {formatCount(findings)}
              <small>处</small>
            </b>
          </button>
        );
      })}
      <div className={styles["unseen"]}>
        <span>瞒报</span>
        <p>从上报的数里看不出来，这里不作判断</p>
      </div>
    </div>
  );
}
