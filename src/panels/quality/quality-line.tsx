import type { Snapshot } from "../../domain/facts/snapshot";
import { QUALITY_PATH } from "../../navigation/pages";
import { ViewLink } from "../view-link";
import styles from "./list.module.css";

/** From 核对 of the figures to what the ledger says against itself, where the office has one. */
export function LedgerQualityLine({ snapshot }: { snapshot: Snapshot }) {
  if (!snapshot.dataset.hasLedger) return null;
  return (
    <p className={styles["note"]}>
      项目台账里前后矛盾、缺项、改过的地方：
      <ViewLink path={QUALITY_PATH}>看数据质量</ViewLink>
    </p>
  );
}
