import { useState } from "react";
import { formatCount } from "../../domain/numbers/format";
import type { Place, SumCheck } from "../../importing/draft/draft";
import { SUM_CLASS_WORD, sumsByNeed, sumsSentence } from "../../importing/review/sum-words";
import { TextButton } from "../../ui/button";
import table from "../../ui/table.module.css";
import { PlaceLink } from "./plan/place-links";
import styles from "./sum-checks.module.css";

export interface SumChecksProps {
  readonly sums: readonly SumCheck[];
  readonly onPlace: (place: Place) => void;
}

const SHOWN_FIRST = 12;
const SHOWN_MORE = 100;

/** Printed sums beside what their rows add up to, those that need a look first. */
export function SumChecks({ sums, onPlace }: SumChecksProps) {
  const [shown, setShown] = useState(SHOWN_FIRST);
  const ordered = sumsByNeed(sums);
  const left = ordered.length - shown;
  return (
    <div className={styles["sums"]}>
      <p>{sumsSentence(sums)}</p>
      {ordered.length > 0 && (
        <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="合计核对，可滚动">
          <table className={table["table"]}>
            <caption className="visually-hidden">表上印的合计与各行相加</caption>
            <thead>
              <tr className={table["columnHead"]}>
                <th scope="col" className={table["corner"]}>
                  合计
                </th>
                <th scope="col" className={table["left"]}>
                  列
                </th>
                <th scope="col">表上印的</th>
                <th scope="col">各行相加</th>
                <th scope="col" className={table["left"]}>
                  核对
                </th>
                <th scope="col" className={table["left"]}>
                  所在的格
                </th>
              </tr>
            </thead>
            <tbody>
              {ordered.slice(0, shown).map((sum) => (
                <SumRow key={`${sum.at.sheet} ${sum.at.cell}`} sum={sum} onPlace={onPlace} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && (
        <TextButton onClick={() => setShown(shown + SHOWN_MORE)}>
          {`其余${formatCount(left)}处`}
        </TextButton>
      )}
    </div>
  );
}

function SumRow({ sum, onPlace }: Pick<SumChecksProps, "onPlace"> & { readonly sum: SumCheck }) {
  const { label, about, printed, summed, class: verdict, at } = sum;
  const needsLook = verdict === "unexplained";
  return (
    <tr>
      <th scope="row" className={`${table["name"]} ${styles["label"]}`}>
        {label}
      </th>
      <td className={table["left"]}>{about}</td>
      <td>{printed}</td>
      <td>{summed}</td>
      <td className={`${table["left"]} ${needsLook ? table["strong"] : ""}`}>
        {SUM_CLASS_WORD[verdict]}
      </td>
      <td className={table["left"]}>
        <PlaceLink place={at} onPlace={onPlace} />
      </td>
    </tr>
  );
}
