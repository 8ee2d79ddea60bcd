/** How many items the current tray has, at every link to 汇报 in the frame. */
import { createPortal } from "react-dom";
import styles from "./count.module.css";
import { useTrays } from "./trays";
import { usePlaces } from "./use-places";

/** Where the frame keeps a place for it: behind the link's words, without a width of its own. */
const PLACES = "[data-report-count]";
const MOST_SHOWN = 99;

/** Nothing where there is no tray, or nothing in it. */
export function ReportCount() {
  const trays = useTrays();
  const places = usePlaces(PLACES);
  if (trays.status !== "ready") return null;
  const { heads, current } = trays.value;
  const count = heads.find(({ id }) => id === current)?.count ?? 0;
  if (count === 0) return null;
  return places.map((place, index) =>
    // The frame's places stay where they are.
    createPortal(<Count count={count} />, place, String(index)),
  );
}

/** Heard as the end of the link's name: words out of the line would be set apart from it. */
function Count({ count }: { readonly count: number }) {
  return (
    <span className={styles["place"]} role="img" aria-label={`，已有${count}项`}>
      <b className={styles["count"]}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</b>
    </span>
  );
}
