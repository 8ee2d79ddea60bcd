import type { Snapshot } from "../../domain/facts/snapshot";
import { FILE_KINDS, SHEET_FILES } from "../../exporting/file-kinds";
import { type QualityContent, qualitySheet } from "../../figures/ledger/quality-sheet";
import { writeQualitySearch } from "../../navigation/quality-search";
import { QUALITY_PATH } from "../../navigation/pages";
import { Menu } from "../../ui/menu";
import { save, useExport, useExportContext } from "../figure/use-export";

export interface QualityExportProps {
  readonly snapshot: Snapshot;
  readonly content: QualityContent;
}

/** 导出 of all findings under the filters, as Excel and CSV. */
export function QualityExport({ snapshot, content }: QualityExportProps) {
  const run = useExport();
  const contextOf = useExportContext();
  const items = SHEET_FILES.map((kind) => ({
    key: kind,
    label: FILE_KINDS[kind].word,
    onSelect: () =>
      run(FILE_KINDS[kind].word, async ({ sheetFile }) => {
        const context = contextOf(QUALITY_PATH, writeQualitySearch(content.choice));
        return save(await sheetFile(kind, qualitySheet(snapshot, content), context), context);
      }),
  }));
  return <Menu trigger={{ look: "text", label: "导出" }} items={items} />;
}
