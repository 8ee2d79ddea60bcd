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
import type { Run } from "../domain/wording/bulletin/runs";
import { DEMO_WORDS } from "../domain/facts/dataset";
import type { Snapshot } from "../domain/facts/snapshot";
import { lazyPart } from "../lib/lazy-part";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { useCopy } from "../ui/use-copy";
import { bulletinSource } from "../exporting/bulletin-words";
import { FILE_KINDS } from "../exporting/file-kinds";
import { DemoTag } from "./demo-tag";
import { Explained } from "./explanation/explanation";
import { FailureNote } from "./trouble/failure-message";
import { Panel } from "./grid";
import styles from "./bulletin-section.module.css";
import { StaleStrip } from "./trouble/stale-strip";
import { ConcernLinks } from "./ledger/concern-links";
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
  const [left, setLeft] = useState<readonly string[]>([]);
  const concerns = useConcerns(snapshot);
  const paragraphs = useMemo(
    () => bulletin(snapshot, options, concerns.value),
    [snapshot, options, concerns.value],
  );
  const chosen = paragraphs.filter(({ id }) => !left.includes(id));
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
      {concerns.failure && (
        <p className={styles["note"]}>
          <FailureNote
            what="没有读到项目台账，通报里没有问题和红牌"
            failure={concerns.failure}
            retry={concerns.retry}
          />
        </p>
      )}
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
        <Actions snapshot={snapshot} paragraphs={chosen} sourced={!left.includes(SOURCE)} />
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

function ParagraphText({ paragraph }: { paragraph: Paragraph }) {
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

/**
 * A button is no text to the browser: a mark that closes a phrase after a number, or opens one
 * before it, would stand alone on a line.
 */
function unbroken(
  runs: readonly Run[],
): (Run & { readonly opening: string; readonly closing: string })[] {
  const edgeOf = (run: Run | undefined, edge: RegExp) =>
    run?.ref === null ? (edge.exec(run.text)?.[0] ?? "") : "";
  return runs.map((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (run.ref)
      return { ...run, opening: edgeOf(before, OPENING), closing: edgeOf(after, CLOSING) };
    const taken = before?.ref ? edgeOf(run, CLOSING).length : 0;
    const left = after?.ref ? edgeOf(run, OPENING).length : 0;
    return {
      ...run,
      text: run.text.slice(taken, Math.max(taken, run.text.length - left)),
      opening: "",
      closing: "",
    };
  });
}

const OPENING = /[（“]+$/;
const CLOSING = /^[、，。；）]+/;

function Actions({
  snapshot,
  paragraphs,
  sourced,
}: {
  snapshot: Snapshot;
  paragraphs: readonly Paragraph[];
  sourced: boolean;
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
  return (
    <div className={styles["actions"]}>
      <Button look="primary" disabled={texts.length === 0} onClick={copy}>
        复制文字
      </Button>
      <Button disabled={texts.length === 0} onClick={download}>
        {`下载 ${FILE_KINDS.docx.word}`}
      </Button>
      {texts.length === 0 && <span className={styles["note"]}>没有选中的段落。</span>}
    </div>
  );
}
