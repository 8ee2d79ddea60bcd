/**
 * The true export of a figure, drawn as it will leave the screen, with its size and its downloads.
 */
import { useEffect, useRef, useState } from "react";
import { FIGURE_FILES, FILE_KINDS } from "../../exporting/file-kinds";
import type { Picture } from "../../exporting/picture/frame";
import {
  DPIS,
  type Dpi,
  PRESETS,
  PRESET_IDS,
  type PresetId,
  pixelsOf,
} from "../../exporting/picture/presets";
import { type Figure, figureTitle } from "../../figures/figure";
import { Button } from "../../ui/button";
import { MenuSelect } from "../../ui/menu-select";
import { Segmented } from "../../ui/segmented";
import { COPY_NAMES, useFigureExport } from "./figure-export";
import { COLLECT } from "../report/collect";
import { Panel } from "../grid";
import { TraceButton } from "../trace/open-button";
import styles from "./picture-preview.module.css";
import { WatermarkSwitch } from "../watermark-switch";
import { exporters, reasonOf, useExportContext } from "./use-export";

export interface PicturePreviewProps {
  readonly figure: Figure;
  readonly preset: PresetId;
  readonly onPreset: (preset: PresetId) => void;
}

/**
 * The picture of a figure as it will leave, with the choice of preset and dpi, and all its
 * downloads.
 */
export function PicturePreview({ figure, preset, onPreset }: PicturePreviewProps) {
  const [dpi, setDpi] = useState<Dpi>(300);
  const [attempt, setAttempt] = useState(0);
  const { file, copyPicture, copyTable, collect } = useFigureExport(figure, { preset, dpi });
  return (
    <Panel title="图片预览" label="图片预览">
      <div className={styles["bar"]}>
        <MenuSelect
          trigger={{ label: "用途", value: PRESETS[preset].name }}
          title="选择用途"
          groups={[
            {
              label: "用途",
              options: PRESET_IDS.map((id) => ({
                value: id,
                label: PRESETS[id].name,
                hint: sizeWords(id),
              })),
            },
          ]}
          value={preset}
          onChange={onPreset}
        />
        <Segmented
          legend="PNG 精度"
          options={DPIS.map((value) => ({ value: String(value), label: `${value} dpi` }))}
          value={String(dpi)}
          onChange={(text) => setDpi(DPIS.find((value) => String(value) === text) ?? 300)}
        />
        <WatermarkSwitch />
      </div>
      <Pictures
        key={attempt}
        figure={figure}
        preset={preset}
        dpi={dpi}
        isRetry={attempt > 0}
        onRetry={() => setAttempt(attempt + 1)}
      />
      <div className={styles["bar"]}>
        {FIGURE_FILES.map((kind) => (
          <Button key={kind} look={kind === "png" ? "primary" : "plain"} onClick={() => file(kind)}>
            {FILE_KINDS[kind].word}
          </Button>
        ))}
        <Button onClick={copyPicture}>{COPY_NAMES.picture}</Button>
        <Button onClick={copyTable}>{COPY_NAMES.table}</Button>
        <Button onClick={collect}>{COLLECT}</Button>
      </div>
      <div className={styles["bar"]}>
        <TraceButton />
      </div>
    </Panel>
  );
}

/** 156 毫米宽, 338.7×190.5 毫米. */
function sizeWords(id: PresetId): string {
  const { widthMm, heightMm } = PRESETS[id];
  return heightMm === null ? `${widthMm} 毫米宽` : `${widthMm}×${heightMm} 毫米`;
}

interface Drawn {
  readonly figure: Figure;
  readonly pictures: readonly (Picture & { readonly url: string })[];
}

interface PicturesProps {
  readonly figure: Figure;
  readonly preset: PresetId;
  readonly dpi: Dpi;
  readonly isRetry: boolean;
  readonly onRetry: () => void;
}

function Pictures({ figure, preset, dpi, isRetry, onRetry }: PicturesProps) {
  const { drawn, error } = usePictures(figure, { preset, isRetry });
  if (error !== null) {
    return (
      <div className={styles["failed"]}>
        <p>{`没有画出预览：${error}`}</p>
        <Button onClick={onRetry}>重试</Button>
      </div>
    );
  }
  if (!drawn) return <p className={styles["waiting"]}>正在画图…</p>;
  const [first] = drawn.pictures;
  return (
    <div className={styles["pictures"]}>
      {first && (
        <p className={styles["note"]}>
          {`${rounded(first.widthMm)}×${rounded(first.heightMm)} 毫米，PNG 为 ${pixelsOf(first.widthMm, dpi)}×${pixelsOf(first.heightMm, dpi)} 像素；总是浅色印刷配色。`}
          {drawn.pictures.length > 1 && `行数多，分为${drawn.pictures.length}张。`}
        </p>
      )}
      {drawn.pictures.map(({ url, widthMm }, index) => (
        <img
          key={url}
          data-picture=""
          className={styles["picture"]}
          src={url}
          style={{ width: `${widthMm}mm` }}
          alt={`${figureTitle(drawn.figure)}${drawn.pictures.length > 1 ? `（第${index + 1}张）` : ""}。${drawn.figure.takeaway}`}
        />
      ))}
    </div>
  );
}

function rounded(mm: number): string {
  return String(Math.round(mm * 10) / 10);
}

/**
 * Until the browser has read a picture: put into the page before, it would stand there empty for a
 * moment, on paper too. One that can't be read shows that itself.
 */
async function untilRead(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode().catch(() => undefined);
}

/**
 * Draws the pictures anew when figure or preset change; the old ones stay until the new ones are
 * there. Only the first drawing after 重试 is a press, which may open the page anew: new facts must
 * not.
 */
function usePictures(
  figure: Figure,
  { preset, isRetry }: Pick<PicturesProps, "preset" | "isRetry">,
): { drawn: Drawn | null; error: string | null } {
  const contextOf = useExportContext();
  const next = useRef<"press" | "load">(isRetry ? "press" : "load");
  const [state, setState] = useState<{ drawn: Drawn | null; error: string | null }>({
    drawn: null,
    error: null,
  });
  useEffect(() => {
    let live = true;
    const urls: string[] = [];
    const get = next.current;
    next.current = "load";
    exporters[get]()
      .then(({ figurePictures }) =>
        figurePictures(figure, preset, {
          context: contextOf(`/figures/${figure.id}`, figure.search),
          get,
        }),
      )
      .then(async (pictures) => {
        if (!live) return [];
        const shown = pictures.map((picture) => {
          const url = URL.createObjectURL(new Blob([picture.svg], { type: FILE_KINDS.svg.type }));
          urls.push(url);
          return { ...picture, url };
        });
        await Promise.all(shown.map(({ url }) => untilRead(url)));
        return shown;
      })
      .then(
        (pictures) => live && setState({ drawn: { figure, pictures }, error: null }),
        (error: unknown) => live && setState({ drawn: null, error: reasonOf(error) }),
      );
    return () => {
      live = false;
      urls.forEach((url) => URL.revokeObjectURL(url));
    };
  }, [contextOf, figure, preset]);
  return state;
}
