/** What a publication would change, one list each. */
import { type ReactNode } from "react";
import type { WirePreview } from "../../../data/wire/wire-work";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { STATE_WORD } from "../../../domain/submissions/transitions";
import { groupBy } from "../../../lib/array";
import styles from "./review.module.css";
import { monthWords } from "./submission-words";

/** The others open on a press. */
const SHOWN_FIRST = 40;

/** What reads otherwise on the board, as the server orders it: the region, then unit by unit. */
export function Changes({ changes }: Pick<WirePreview, "changes">) {
  if (changes.length === 0) return <p>看板上的比率、与序时之差、灯和名次都不变。</p>;
  const item = ({ unit, what, kind, was, is }: (typeof changes)[number]) => (
    <li key={`${unit} ${what} ${kind}`}>
      <span>{nameOf(unit, what)}</span>
      <Turn was={was} is={is} />
    </li>
  );
  return (
    <Part title={`看板有${changes.length}处不同`}>
      <ul className={styles["changes"]}>{changes.slice(0, SHOWN_FIRST).map(item)}</ul>
      {changes.length > SHOWN_FIRST && (
        <details>
          <summary>{`其余${changes.length - SHOWN_FIRST}处`}</summary>
          <ul className={styles["changes"]}>{changes.slice(SHOWN_FIRST).map(item)}</ul>
        </details>
      )}
    </Part>
  );
}

/** 花垣县投资完成率: what it is about names its unit already, or does not. */
function nameOf(unit: string, what: string): string {
  return what.startsWith(unit) ? what : `${unit}${what}`;
}

/** Values that the version before showed otherwise, each with the reason that was given. */
export function Corrections({ corrections }: Pick<WirePreview, "corrections">) {
  if (corrections.length === 0) return null;
  return (
    <Part title={`较上一版更正${corrections.length}处`}>
      <ul className={styles["changes"]}>
        {corrections.map(({ unit, month, what, was, is, reason }) => (
          <li key={`${unit} ${month} ${what}`}>
            <span>{`${nameOf(unit, what)}（${monthWords(month)}）`}</span>
            <Turn was={was} is={is} />
            <span className={styles["reason"]}>
              {reason === null ? "没有写原因" : `原因：${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Turn({ was, is }: { readonly was: string | null; readonly is: string | null }) {
  return (
    <>
      <del>{was ?? "未报"}</del>
      <span aria-hidden="true">→</span>
      <ins>{is ?? "未报"}</ins>
    </>
  );
}

/** New reports that go out with it, by month. */
export function Added({ added }: Pick<WirePreview, "added">) {
  if (added.length === 0) return null;
  return (
    <Part title={`新的报送${added.length}份`}>
      <Sums
        items={added}
        wordsOf={({ unit, table, by }) => `${unit}${TABLE_WORD[table]}（${by}）`}
      />
    </Part>
  );
}

/** What is not accepted yet, and therefore not in it. */
export function Pending({ pending }: Pick<WirePreview, "pending">) {
  if (pending.length === 0) return <p>没有还没审的报送。</p>;
  return (
    <Part title={`还没有审核通过、不在这一版里的${pending.length}份`}>
      <Sums
        items={pending}
        wordsOf={({ unit, table, state }) => `${unit}${TABLE_WORD[table]}（${STATE_WORD[state]}）`}
      />
    </Part>
  );
}

function Sums<Item extends { readonly month: string }>({
  items,
  wordsOf,
}: {
  readonly items: readonly Item[];
  readonly wordsOf: (item: Item) => string;
}) {
  return (
    <ul>
      {[...groupBy(items, ({ month }) => month)].map(([month, own]) => (
        <li key={month}>{`${monthWords(month)}：${own.map(wordsOf).join("、")}`}</li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
