import { usePart } from "../../ui/use-part";
import { useAfterPaint } from "../figure/after-paint";
import { campaigns } from "../figure/library";
import type { SnapshotState } from "../use-snapshot";
import { useView } from "../view";
import type { CampaignCardsProps } from "./cards";
import { CampaignsCell } from "./cell";
import styles from "./room.module.css";

/**
 * 攻坚行动, where the office has any: a cell of the page of the whole office. It comes after the first
 * picture, into room that was kept for it.
 */
export function CampaignsPanel({ state }: { state: SnapshotState }) {
  const { dataset, scope } = useView();
  if (dataset.campaigns.length === 0 || scope.region !== dataset.root) return null;
  // What failed says so above; at which month to ask the ledger is not known then.
  if (state.status === "failed") return null;
  return state.status === "ready" ? <AfterHeadlines snapshot={state.snapshot} /> : <Kept />;
}

function AfterHeadlines(props: CampaignCardsProps) {
  return useAfterPaint() ? <Ready {...props} /> : <Kept />;
}

function Ready(props: CampaignCardsProps) {
  const { value: Cards, error } = usePart(campaigns);
  if (error)
    return (
      <CampaignsCell>
        <p>{error.message}</p>
      </CampaignsCell>
    );
  return Cards ? <Cards {...props} /> : <Kept />;
}

/** The room of the cards. */
function Kept() {
  const { dataset } = useView();
  return (
    <CampaignsCell>
      <div className={styles["cards"]} aria-hidden="true">
        {dataset.campaigns.map(({ id }) => (
          <div key={id} className={styles["card"]} />
        ))}
      </div>
      <p className={styles["note"]}>正在读取…</p>
    </CampaignsCell>
  );
}
