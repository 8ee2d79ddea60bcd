import type { CSSProperties } from "react";
import { Bullet } from "../charts/bullet/bullet";
import { LampMark } from "../charts/base/lamp-mark";
import { quarterOf } from "../domain/facts/period";
import type { Snapshot } from "../domain/facts/snapshot";
import { headlineCard } from "../figures/cards/cards";
import { PACED_RATES, type PacedRate } from "../domain/rates/rates";
import { ContentBoundary } from "./trouble/content-boundary";
import { DemoTag } from "./demo-tag";
import { Explained } from "./explanation/explanation";
import { FailureMessage } from "./trouble/failure-message";
import { StaleStrip } from "./trouble/stale-strip";
import type { SnapshotState } from "./use-snapshot";
import { ViewLink } from "./view-link";
import styles from "./headline-cards.module.css";
import { cardLineText } from "../figures/cards/card-lines";

/** Where 加入汇报 stands once it has come. */
export const CARDS_PLACE = "cards";

/**
 * The four numbers that a leader asks for, in fixed order. They wait for no figure. `path` is that
 * of the page they stand on.
 */
export function HeadlineCards({ state, path }: { state: SnapshotState; path: string }) {
  return (
    <section
      className={styles["panel"]}
      aria-label="四项主要指标"
      aria-busy={state.status === "loading"}
    >
      <div className={styles["tag"]} id={CARDS_PLACE}>
        <DemoTag />
      </div>
      {state.status === "ready" && state.stale && (
        <div className={styles["stale"]}>
          <StaleStrip stale={state.stale} />
        </div>
      )}
      <ContentBoundary>
        {state.status === "failed" ? (
          <FailureMessage failure={state.failure} retry={state.retry} />
        ) : (
          <div className={styles["cards"]}>
            {PACED_RATES.map((id) =>
              state.status === "ready" ? (
                <Card key={id} snapshot={state.snapshot} id={id} path={path} />
              ) : (
                <Blank key={id} />
              ),
            )}
          </div>
        )}
      </ContentBoundary>
    </section>
  );
}

function Card({ snapshot, id, path }: { snapshot: Snapshot; id: PacedRate; path: string }) {
  const card = headlineCard(snapshot, id);
  const { name, lamp, lampLabel, value, absent, side, bullet, base, coverage, early, changes } =
    card;
  return (
    <section className={styles["card"]} aria-label={name}>
      <div className={styles["head"]}>
        <h2 className={styles["name"]}>{name}</h2>
        <LampMark lamp={lamp} label={lampLabel} />
      </div>
      <div className={styles["values"]} style={lengthOf(value?.text ?? "")}>
        <Explained
          snapshot={snapshot}
          of={card.ref}
          label={`${card.label}，看数字由来`}
          className={value ? styles["value"] : styles["absent"]}
        >
          {value ? (
            <>
              <b>{value.text}</b>
              <span className={styles["unit"]}>{value.unit}</span>
            </>
          ) : (
            absent
          )}
        </Explained>
        <span className={styles["side"]}>{side}</span>
      </div>
      <Bullet
        rate={bullet?.rate ?? null}
        pace={bullet?.pace ?? null}
        paceLabel={bullet?.paceText ? `序时 ${bullet.paceText}` : ""}
        reached={bullet?.reached ?? false}
      />
      <p className={styles["base"]}>
        <span>
          {base && (
            <>
              <b>{base.strong}</b> {base.rest}
            </>
          )}
        </span>
        <span>
          {coverage}
          {early && (
            <ViewLink
              path={path}
              patch={{ quarter: quarterOf(early.month), asof: early.month }}
              className={styles["early"]}
            >
              {early.text}
            </ViewLink>
          )}
        </span>
      </p>
      {changes.map(cardLineText).map((line) => (
        <p key={line} className={styles["change"]}>
          {line}
        </p>
      ))}
    </section>
  );
}

/**
 * For the style sheet, in which a number that is longer than its card becomes smaller: it is never
 * cut, and never wider than the page.
 */
function lengthOf(text: string): CSSProperties & { readonly "--digits": number } {
  return { "--digits": text.length };
}

/** The card's space before its numbers. */
function Blank() {
  return (
    <div className={styles["card"]} aria-hidden="true">
      <div className={styles["blank"]} />
    </div>
  );
}
