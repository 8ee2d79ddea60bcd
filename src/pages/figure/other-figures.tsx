import type { Snapshot } from "../../domain/facts/snapshot";
import {
  FIGURE_IDS,
  type FigureId,
  LEDGER_FIGURE_IDS,
  type LedgerFigureId,
} from "../../figures/figure";
import { FIGURE_HEADS } from "../../figures/heads";
import { LEDGER_HEADS } from "../../figures/ledger/heads";
import { readLedgerSearch, writeLedgerSearch } from "../../navigation/ledger-search";
import { type Patch, useView } from "../../panels/view";
import { ViewLink } from "../../panels/view-link";
import styles from "./figure-page.module.css";

const FIGURES = FIGURE_IDS.map((id) => ({ id, head: FIGURE_HEADS[id].head }));
const OF_LEDGER = LEDGER_FIGURE_IDS.map((id) => ({ id, head: LEDGER_HEADS[id].head }));

export interface OtherFiguresProps {
  readonly id: FigureId | LedgerFigureId;
  /** Null while the facts are being read. */
  readonly snapshot: Snapshot | null;
}

/** The way to every other figure. */
export function OtherFigures({ id, snapshot }: OtherFiguresProps) {
  return (
    <nav aria-label="其他图" className={styles["others"]}>
      {FIGURES.map((other) => (
        <WayTo key={other.id} {...other} id={id} other={other.id} />
      ))}
      {snapshot && <OfLedger id={id} snapshot={snapshot} />}
    </nav>
  );
}

/** Those of the ledger, which keep its filters, where the office has one. */
function OfLedger({ id, snapshot }: { readonly id: string; readonly snapshot: Snapshot }) {
  const { search } = useView();
  if (!snapshot.dataset.hasLedger) return null;
  const filters = writeLedgerSearch({ ...readLedgerSearch(search), sort: [] });
  return (
    <>
      <span className={styles["of"]}>台账：</span>
      {OF_LEDGER.map((other) => (
        <WayTo key={other.id} {...other} id={id} other={other.id} patch={filters} />
      ))}
    </>
  );
}

interface WayToProps {
  /** Of the figure in view. */
  readonly id: string;
  readonly other: string;
  readonly head: string;
  readonly patch?: Patch;
}

function WayTo({ id, other, head, patch }: WayToProps) {
  return other === id ? (
    <b aria-current="page">{head}</b>
  ) : (
    <ViewLink path={`/figures/${other}`} {...(patch && { patch })}>
      {head}
    </ViewLink>
  );
}

/** All figures, where none was found. */
export function FigureList() {
  return (
    <ul className={styles["list"]}>
      {[...FIGURES, ...OF_LEDGER].map(({ id, head }) => (
        <li key={id}>
          <ViewLink path={`/figures/${id}`}>{head}</ViewLink>
        </li>
      ))}
    </ul>
  );
}
