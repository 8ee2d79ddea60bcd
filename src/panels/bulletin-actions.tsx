import { DEMO_WORDS } from "../domain/facts/dataset";
import type { Snapshot } from "../domain/facts/snapshot";
import {
  type BulletinOptions,
  type Paragraph,
  paragraphText,
} from "../domain/wording/bulletin/bulletin";
import { FILE_KINDS } from "../exporting/file-kinds";
import { bulletinSource } from "../figures/bulletin-words";
import { lazyPart } from "../lib/lazy-part";
import { Button } from "../ui/button";
import { useCopy } from "../ui/use-copy";
import styles from "./bulletin-section.module.css";
import { save, useExport, useExportContext } from "./figure/use-export";
import type { LedgerParagraph } from "./ledger/figures/use-paragraphs";
import { COLLECT, useCollect } from "./report/collect";

const wordFile = lazyPart("Word 导出程序", () => import("../exporting/bulletin-file"));

export interface BulletinActionsProps {
  readonly snapshot: Snapshot;
  readonly paragraphs: readonly (Paragraph | LedgerParagraph)[];
  /** Whether range and source are wanted in what is copied. */
  readonly sourced: boolean;
  /** Paragraphs are still on their way: nothing leaves without them. */
  readonly isReading: boolean;
  readonly options: BulletinOptions;
}

/** How the chosen paragraphs of the 通报 leave the page. */
export function BulletinActions(props: BulletinActionsProps) {
  const { snapshot, paragraphs, sourced, isReading, options } = props;
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
  const collect = useCollect();
  const put = () => {
    const chosen = paragraphs.map(({ id, name }, index) => ({
      id,
      name,
      text: texts[index] ?? "",
    }));
    collect([
      {
        path: "/report",
        make: ({ bulletinContent }) => bulletinContent(snapshot, chosen, options),
      },
    ]);
  };
  const isDisabled = isReading || texts.length === 0;
  return (
    <div className={styles["actions"]}>
      <Button look="primary" disabled={isDisabled} onClick={copy}>
        复制文字
      </Button>
      <Button disabled={isDisabled} onClick={download}>
        {`下载 ${FILE_KINDS.docx.word}`}
      </Button>
      <Button disabled={isDisabled} onClick={put}>
        {COLLECT}
      </Button>
      {isReading && <span className={styles["note"]}>正在读项目台账，读到后可以复制和下载。</span>}
      {!isReading && texts.length === 0 && <span className={styles["note"]}>没有选中的段落。</span>}
    </div>
  );
}
