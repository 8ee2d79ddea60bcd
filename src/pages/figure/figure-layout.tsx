/** The page around one figure: its sentence, the other figures, what is wrong with the address. */
import type { ReactNode } from "react";
import { invalidProblem } from "../../domain/facts/choice-problem";
import { PRESET_IDS, type PresetId } from "../../exporting/picture/presets";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { Figure, FigureId, LedgerFigureId } from "../../figures/figure";
import { optionOf } from "../../navigation/as-meant";
import { PicturePreview } from "../../panels/figure/picture-preview";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { useView } from "../../panels/view";
import { Notice } from "../../ui/notice";
import { usePageTheme } from "../../ui/theme";
import { OtherFigures } from "./other-figures";

const THEMES = ["light", "dark"] as const;

const INSTEAD: Readonly<Record<"preset" | "theme", string>> = {
  preset: `已改为Word 全宽`,
  theme: "已改为本机选的配色",
};

export interface FigureLayoutProps {
  readonly id: FigureId | LedgerFigureId;
  /** What the figure says; while it is not known, its name. */
  readonly sentence: string;
  /** Null while the facts are being read. */
  readonly snapshot: Snapshot | null;
  /** Under the links to the other figures. */
  readonly notices?: ReactNode;
  readonly panel: ReactNode;
  /** Nothing where there can be no picture. */
  readonly preview: ReactNode;
}

/** The figure beside the picture that leaves the screen. */
export function FigureLayout({
  id,
  sentence,
  snapshot,
  notices,
  panel,
  preview,
}: FigureLayoutProps) {
  const { search } = useView();
  const theme = optionOf(THEMES, search["theme"] ?? "");
  usePageTheme(theme);
  return (
    <>
      <Lead sentence={sentence} />
      <OtherFigures id={id} snapshot={snapshot} />
      <Dropped
        name="preset"
        word="图片用途"
        text={search["preset"]}
        valid={optionOf(PRESET_IDS, search["preset"] ?? "") !== null}
      />
      <Dropped name="theme" word="配色" text={search["theme"]} valid={theme !== null} />
      {notices}
      <Grid>
        <GridCell span={6} wholeBelow1600 ownHeight>
          {panel}
        </GridCell>
        {preview && (
          <GridCell span={6} wholeBelow1600 ownHeight>
            {preview}
          </GridCell>
        )}
      </Grid>
    </>
  );
}

interface DroppedProps {
  readonly name: "preset" | "theme";
  readonly word: string;
  readonly text: string | undefined;
  readonly valid: boolean;
}

function Dropped({ name, word, text, valid }: DroppedProps) {
  if (text === undefined || text === "" || valid) return null;
  return <Notice>{invalidProblem(word, text, INSTEAD[name])}</Notice>;
}

/** 图片预览 of a figure; null: it is being read, or could not be. */
export function FigurePreview({
  figure,
  isLoading,
}: {
  readonly figure: Figure | null;
  readonly isLoading: boolean;
}) {
  const { search, setParams } = useView();
  const words = insteadWords(figure, isLoading);
  if (!figure || words !== null)
    return (
      <Panel title="图片预览" label="图片预览">
        <p>{words}</p>
      </Panel>
    );
  const preset: PresetId = optionOf(PRESET_IDS, search["preset"] ?? "") ?? PRESET_IDS[0];
  return (
    <PicturePreview
      figure={figure}
      preset={preset}
      onPreset={(next) => setParams({ preset: next === PRESET_IDS[0] ? undefined : next })}
    />
  );
}

function insteadWords(figure: Figure | null, isLoading: boolean): string | null {
  if (!figure) return isLoading ? "正在读取…" : "没有读到数据，没有图片可导出。";
  const { body } = figure;
  return body.kind === "empty" ? `${body.title}。${body.text}没有图片可导出。` : null;
}
