import { useState } from "react";
import { formatCount } from "../../../domain/numbers/format";
import type { ChangeKind, PlanLine } from "../../../importing/compare/plan";
import type { Place } from "../../../importing/draft/draft";
import type { ReviewAction } from "../../../importing/review/act";
import { lineWords, valueWords } from "../../../importing/review/line-words";
import { confirmKey } from "../../../importing/review/problems";
import type { Review } from "../../../importing/review/review";
import { TextButton } from "../../../ui/button";
import table from "../../../ui/table.module.css";
import { isConfirmed, linesOf } from "./lists";
import { PlaceLink } from "./place-links";
import styles from "./plan-view.module.css";

export interface PlanLinesProps {
  readonly review: Review;
  readonly kind: ChangeKind;
  readonly onAct: (action: ReviewAction) => void;
  readonly onPlace: (place: Place) => void;
}

/** Lines that stand there before more are asked for, and that a press adds. */
const SHOWN_FIRST = 60;
const SHOWN_MORE = 200;

const NONE: Readonly<Record<ChangeKind, string>> = {
  new: "没有新增的数。",
  changed: "没有变更的数。",
  same: "没有与已存相同的数。",
  absent: "已存的数，这个文件都有。",
  refused: "没有拦截的数。",
};

/** The lines of a kind by unit: what was, what comes, and the cell it comes from. */
export function PlanLines({ review, kind, onAct, onPlace }: PlanLinesProps) {
  const [most, setMost] = useState(SHOWN_FIRST);
  const { units, total, left } = linesOf(review, kind, most);
  if (total === 0) return <p className={styles["none"]}>{NONE[kind]}</p>;
  return (
    <>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="变动清单，可滚动">
        <table className={`${table["table"]} ${styles["lines"]}`}>
          <caption className="visually-hidden">每个数的变动，原来的数、新的数和所在的格</caption>
          <thead>
            <tr className={table["columnHead"]}>
              <th scope="col" className={table["corner"]}>
                内容
              </th>
              <th scope="col">已存</th>
              <th scope="col">这次</th>
              <th scope="col" className={table["left"]}>
                所在的格
              </th>
            </tr>
          </thead>
          {units.map(({ name, lines }) => (
            <tbody key={name}>
              <tr className={table["rowGroup"]}>
                <th colSpan={4} scope="rowgroup">
                  {name}
                </th>
              </tr>
              {lines.map((line) => (
                <Line key={lineKey(line)} {...{ review, line, onAct, onPlace }} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {left > 0 && (
        <p className={styles["more"]}>
          <TextButton onClick={() => setMost(most + SHOWN_MORE)}>
            {`其余${formatCount(left)}条`}
          </TextButton>
        </p>
      )}
    </>
  );
}

function lineKey({ about, at }: PlanLine): string {
  const field = about.kind === "field" ? about.field : "";
  return `${confirmKey(about)} ${field} ${at?.cell ?? ""}`;
}

function Line({
  review,
  line,
  onAct,
  onPlace,
}: Omit<PlanLinesProps, "kind"> & { readonly line: PlanLine }) {
  const { was, value, at, about } = line;
  return (
    <tr>
      <th scope="row" className={`${table["name"]} ${styles["what"]}`}>
        {lineWords(line)}
        {isConfirmed(review, line) && (
          <TextButton
            onClick={() =>
              onAct({ kind: "confirm", keys: [confirmKey(about)], isConfirmed: false })
            }
          >
            已确认照存，撤回
          </TextButton>
        )}
      </th>
      <td className={was === null ? table["none"] : undefined}>{valueWords(line, was)}</td>
      <td className={value === null ? table["none"] : table["strong"]}>
        {valueWords(line, value)}
      </td>
      <td className={table["left"]}>{at && <PlaceLink place={at} onPlace={onPlace} />}</td>
    </tr>
  );
}
