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
  paragraphText,
} from "../domain/wording/bulletin/bulletin";
import type { Failure } from "../data/failure";
import { DEMO_WORDS } from "../domain/facts/dataset";
import type { Snapshot } from "../domain/facts/snapshot";
import { LEDGER_FIGURE_IDS } from "../figures/figure";
import { lazyPart } from "../lib/lazy-part";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { useCopy } from "../ui/use-copy";
import { bulletinSource } from "../figures/bulletin-words";
import { FILE_KINDS } from "../exporting/file-kinds";
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
import { save, useExport, useExportContext } from "./figure/use-export";
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
        <Actions
          snapshot={snapshot}
          paragraphs={chosen}
          sourced={!left.includes(SOURCE)}
          isReading={isReading}
        />
      )}
    </Panel>
  );
}

const wordFile = lazyPart("Word 导出程序", () => import("../exporting/bulletin-file"));

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

function Actions({
  snapshot,
  paragraphs,
  sourced,
  isReading,
}: {
  snapshot: Snapshot;
  paragraphs: readonly AnyParagraph[];
  sourced: boolean;
  /** Paragraphs are still on their way: nothing leaves without them. */
  isReading: boolean;
}) {
  const copyText = useCopy();
  const run = useExport();
  const contextOf = useExportContext();
  const texts = paragraphs.map(paragraphText);
  const copy = () => {
    const demo = snapshot.dataset.mode === "demo" ? [DEMO_WORDS] : [];
    copyText(
      [...demo, ...texts, ...(sourced ? [bulletinSource(snapshot)] : [])].join("\n"),
      `已复制${texts.length}段通报`,
    );
  };
  const download = () =>
    run(FILE_KINDS.docx.word, async () => {
      const { bulletinFile } = await wordFile.press();
      const context = contextOf("/report");
      return save(await bulletinFile(snapshot, texts, context), context);
    });
  const isDisabled = isReading || texts.length === 0;
  return (
    <div className={styles["actions"]}>
      <Button look="primary" disabled={isDisabled} onClick={copy}>
        复制文字
      </Button>
      <Button disabled={isDisabled} onClick={download}>
        {`下载 ${FILE_KINDS.docx.word}`}
      </Button>
      {isReading && <span className={styles["note"]}>正在读项目台账，读到后可以复制和下载。</span>}
      {!isReading && texts.length === 0 && <span className={styles["note"]}>没有选中的段落。</span>}
    </div>
  );
}
