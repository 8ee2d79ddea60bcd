import { useState } from "react";
import { DASH, formatCount } from "../../../domain/numbers/format";
import { TextButton } from "../../../ui/button";
import table from "../../../ui/table.module.css";
import styles from "./line-table.module.css";
import { KIND_WORD, type ReviewedLine } from "./lines";

const SHOWN_FIRST = 60;
const SHOWN_MORE = 200;

/** Last month's number, what stands, what was sent in, and what that is against last month. */
export function LineTable({ lines }: { readonly lines: readonly ReviewedLine[] }) {
  const [most, setMost] = useState(SHOWN_FIRST);
  const left = lines.length - most;
  // Of a first report nothing stands yet: the column would say so in every row.
  const hasStored = lines.some(({ was }) => was !== null);
  return (
    <>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="报来的数，可滚动">
        <table className={`${table["table"]} ${styles["lines"]}`}>
          <caption className="visually-hidden">每个数：上月、已存、这次和比上月</caption>
          <thead>
            <tr className={table["columnHead"]}>
              <th scope="col" className={table["corner"]}>
                内容
              </th>
              <th scope="col">上月</th>
              {hasStored && <th scope="col">已存</th>}
              <th scope="col">这次</th>
              <th scope="col">比上月</th>
              <th scope="col" className={table["left"]}>
                变动
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map(({ key, kind, what, last, was, value, change }) => (
              <tr key={key}>
                <th scope="row" className={`${table["name"]} ${styles["what"]}`}>
                  {what}
                </th>
                <Cell text={last} />
                {hasStored && <Cell text={was} />}
                <Cell text={value} isStrong />
                <Cell text={change} />
                <td className={table["left"]} data-kind={kind}>
                  {KIND_WORD[kind]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <TextButton
          onClick={() => setMost(most + SHOWN_MORE)}
        >{`其余${formatCount(left)}条`}</TextButton>
      )}
    </>
  );
}

function Cell({
  text,
  isStrong = false,
}: {
  readonly text: string | null;
  readonly isStrong?: boolean;
}) {
  const look = isStrong ? table["strong"] : undefined;
  return <td className={text === null ? table["none"] : look}>{text ?? DASH}</td>;
}
