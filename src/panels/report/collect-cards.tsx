import { createPortal } from "react-dom";
import { childrenOf } from "../../domain/facts/county";
import { focusOn } from "../../domain/facts/snapshot";
import { CARDS_PLACE } from "../headline-cards";
import { useSnapshot } from "../use-snapshot";
import { useView } from "../view";
import { COLLECT, useCollect } from "./collect";
import styles from "./collect-cards.module.css";
import { usePlaces } from "./use-places";

/**
 * 加入汇报 of 四项主要指标, on the edge of the cards of the page at this path: 总览, or that of a unit.
 * Nothing on a page without them.
 */
export function CollectCards({ path }: { readonly path: string }) {
  const { dataset, scope } = useView();
  const code = /^\/counties\/(.+)$/.exec(path)?.[1];
  const unit = childrenOf(dataset.regions, scope.region).find((one) => one.code === code);
  const state = useSnapshot(unit ? "all" : "years");
  const collect = useCollect();
  const [place] = usePlaces(`#${CARDS_PLACE}`);
  if (!place || state.status !== "ready") return null;
  const snapshot = unit ? focusOn(state.snapshot, unit) : state.snapshot;
  const press = () => collect([{ path, make: ({ cardsContent }) => cardsContent(snapshot) }]);
  return createPortal(
    <button
      type="button"
      className={styles["collect"]}
      aria-label={`${COLLECT}：四项主要指标`}
      onClick={press}
    >
      {COLLECT}
    </button>,
    place,
  );
}
