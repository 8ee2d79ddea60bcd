import type { Weight } from "../../importing/draft/draft";
import styles from "./weight-sign.module.css";

/** 拦截: a bar across. 需说明: a line to write on. 提示: an i. Each apart from the lamps' shapes. */
const PATHS: Readonly<Record<Weight, string>> = {
  block: "M4.5 8h7",
  explain: "M5 6.6h6M5 9.6h4",
  hint: "M8 7.4v4M8 4.4v.6",
};

/** The sign of a weight; its word stands beside it, or is heard. */
export function WeightSign({ weight }: { readonly weight: Weight }) {
  return (
    <svg
      className={styles["sign"]}
      data-weight={weight}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {weight === "block" ? (
        <path className={styles["ground"]} d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z" />
      ) : (
        <circle className={styles["ground"]} cx="8" cy="8" r="6.8" />
      )}
      <path className={styles["mark"]} d={PATHS[weight]} />
    </svg>
  );
}
