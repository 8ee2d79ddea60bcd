/** What a publication would change, one list each. */
import { type ReactNode } from "react";
import type { WirePreview } from "../../../data/wire/work/versions";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { STATE_WORD } from "../../../domain/submissions/transitions";
import { groupBy } from "../../../lib/array";
import styles from "./review.module.css";
import { monthWords } from "./submission-words";

/** The other units open on a press. */
const SHOWN_FIRST = 40;

/** What reads otherwise on the board, as the server orders it: the region, then unit by unit. */
export function Changes({ changes }: Pick<WirePreview, "changes">) {
  if (changes.length === 0) return <p>看板上的比率、与序时之差、灯和名次都不变。</p>;
  const units = [...groupBy(changes, ({ unit }) => unit)];
  // The units that begin within the first ones are shown whole.
  const first = units.filter(
    (_, index) => units.slice(0, index).flatMap(([, own]) => own).length < SHOWN_FIRST,
  );
  const others = units.slice(first.length);
  return (
    <Part title={`看板有${changes.length}处不同`}>
      <Units units={first} />
      {others.length > 0 && (
        <details>
          <summary>{`其余${others.length}个单位${others.flatMap(([, own]) => own).length}处`}</summary>
          <Units units={others} />
        </details>
      )}
    </Part>
  );
}

type Unit = readonly [name: string, changes: readonly WirePreview["changes"][number][]];

function Units({ units }: { readonly units: readonly Unit[] }) {
  return (
    <div className={styles["units"]}>
      {units.map(([unit, own]) => (
        <section key={unit}>
          <h4>{`${unit} ${own.length}处`}</h4>
          <ul className={styles["changes"]}>
            {own.map(({ what, kind, was, is }) => (
              <li key={`${what} ${kind}`}>
                <span>{withoutUnit(unit, what)}</span>
                <Turn was={was} is={is} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** 开工率名次 of 泾县开工率名次: it stands below its unit. */
function withoutUnit(unit: string, what: string): string {
  return what.startsWith(unit) && what !== unit ? what.slice(unit.length) : what;
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

/** A list with its heading. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
