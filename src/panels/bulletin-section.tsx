/**
 * 通报: the paragraphs for the current scope; every number opens its 数字由来 and is computed anew with
 * the scope.
 */
import { useMemo, useState } from "react";
import {
  type BulletinOptions,
  DEFAULT_BULLETIN_OPTIONS,
  type Paragraph,
  bulletin,
} from "../domain/wording/bulletin/bulletin";
import type { Failure } from "../data/failure";
import type { Snapshot } from "../domain/facts/snapshot";
import { LEDGER_FIGURE_IDS } from "../figures/figure";
import { Checkbox } from "../ui/checkbox";
import { bulletinSource } from "../figures/bulletin-words";
import { BulletinActions } from "./bulletin-actions";
import { DemoTag } from "./demo-tag";
import { Explained } from "./explanation/explanation";
import { FailureNote } from "./trouble/failure-message";
import { Panel } from "./grid";
import styles from "./bulletin-section.module.css";
import { unbroken } from "./unbroken";
import { StaleStrip } from "./trouble/stale-strip";
import { ConcernLinks } from "./ledger/concern-links";
import { type LedgerParagraph, useLedgerParagraphs } from "./ledger/figures/use-paragraphs";
import { ViewLink } from "./view-link";
import { useConcerns } from "./attention/use-concerns";
import type { Staleness } from "./use-snapshot";

export interface BulletinSectionProps {
  readonly snapshot: Snapshot;
  readonly stale: Staleness | null;
}

/** The 通报: its paragraphs to choose from, each number with its 数字由来, and how it leaves. */
export function BulletinSection({ snapshot, stale }: BulletinSectionProps) {
  const [options, setOptions] = useState<BulletinOptions>(DEFAULT_BULLETIN_OPTIONS);
  // Those of the ledger are there to be chosen: no notice has all of them.
  const [left, setLeft] = useState<readonly string[]>(LEDGER_FIGURE_IDS);
  const concerns = useConcerns(snapshot);
  const ledger = useLedgerParagraphs(snapshot);
  const written = useMemo(
    () => bulletin(snapshot, options, concerns.value),
    [snapshot, options, concerns.value],
  );
  const paragraphs = [...written, ...ledger.paragraphs];
  const chosen = paragraphs.filter(({ id }) => !left.includes(id));
  // What is left out because it is on its way would be missing without a word.
  const isReading =
    concerns.isReading || (ledger.isReading && LEDGER_FIGURE_IDS.some((id) => !left.includes(id)));
  const toggle = (id: string, wanted: boolean) =>
    setLeft(wanted ? left.filter((other) => other !== id) : [...left, id]);
  const title = (
    <>
      通报 <DemoTag />
    </>
  );
  return (
    <Panel title={title} label="通报">
      {stale && <StaleStrip stale={stale} />}
      <Options options={options} onChange={setOptions} />
      <Unread what="没有读到项目台账，通报里没有问题和红牌" of={concerns} />
      <Unread what="没有读到台账统计，没有这些段落可选" of={ledger} />
      {paragraphs.length === 0 && (
        <p
          className={styles["none"]}
        >{`${snapshot.members.word}本期各项都未报或不适用，没有可写的通报。`}</p>
      )}
      <ul className={styles["list"]}>
        {paragraphs.map((paragraph) => (
          <li key={paragraph.id} className={itemClass(left.includes(paragraph.id))}>
            <Checkbox
              label={paragraph.name}
              checked={!left.includes(paragraph.id)}
              onChange={(wanted) => toggle(paragraph.id, wanted)}
            />
            <div>
              <ParagraphText paragraph={paragraph} />
              {paragraph.id === "concerns" && concerns.value && (
                <ConcernLinks concerns={concerns.value} />
              )}
              {ledger.paragraphs.some(({ id }) => id === paragraph.id) && (
                <ViewLink path={`/figures/${paragraph.id}`}>看{paragraph.name}图</ViewLink>
              )}
            </div>
          </li>
        ))}
        {paragraphs.length > 0 && (
          <li className={itemClass(left.includes(SOURCE))}>
            <Checkbox
              label="范围和来源"
              checked={!left.includes(SOURCE)}
              onChange={(wanted) => toggle(SOURCE, wanted)}
            />
            <p className={styles["source"]}>{bulletinSource(snapshot)}</p>
          </li>
        )}
      </ul>
      {paragraphs.length > 0 && (
        <BulletinActions
          snapshot={snapshot}
          paragraphs={chosen}
          sourced={!left.includes(SOURCE)}
          isReading={isReading}
          options={options}
        />
      )}
    </Panel>
  );
}

/** Stands among the paragraphs to choose; the Word document has it in any case. */
const SOURCE = "source";

/** A paragraph, and one that was left out: it isn't printed. */
function itemClass(isLeft: boolean): string {
  return isLeft ? `${styles["item"]} ${styles["left"]}` : (styles["item"] ?? "");
}

function Options({
  options,
  onChange,
}: {
  options: BulletinOptions;
  onChange: (options: BulletinOptions) => void;
}) {
  return (
    <div className={styles["options"]}>
      <Checkbox
        label="未达目标时用“仅”和“差距”"
        checked={options.judgements}
        onChange={(judgements) => onChange({ ...options, judgements })}
      />
      <Checkbox
        label="写名次"
        checked={options.ranks}
        onChange={(ranks) => onChange({ ...options, ranks })}
      />
    </div>
  );
}

interface UnreadProps {
  readonly what: string;
  readonly of: { readonly failure: Failure | null; readonly retry: () => void };
}

/** What could not be read, and what is therefore not there. */
function Unread({ what, of: { failure, retry } }: UnreadProps) {
  return (
    failure && (
      <p className={styles["note"]}>
        <FailureNote what={what} failure={failure} retry={retry} />
      </p>
    )
  );
}

type AnyParagraph = Paragraph | LedgerParagraph;

function ParagraphText({ paragraph }: { paragraph: AnyParagraph }) {
  return (
    <p className={styles["text"]}>
      {unbroken(paragraph.runs).map(({ text, ref, opening, closing }, index) =>
        ref ? (
          // Runs have no name of their own and never move within a paragraph.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={styles["whole"]}>
            {opening}
            <Explained
              snapshot={paragraph.view}
              of={ref}
              label={`${text}，看数字由来`}
              className={styles["number"]}
            >
              {text}
            </Explained>
            {closing}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}
