import { type ComponentType, type ReactNode, useId, useState } from "react";
import { type Figure, figureTitle } from "../../figures/figure";
import { sourceLine } from "../../figures/source-line";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { usePrinting } from "../../ui/printing";
import { FigureShell } from "./figure-shell";
import styles from "./figure-frame.module.css";
import { ActionsRoom } from "./figure-skeleton";
import { TitleText } from "./title-text";
import { subtitleText } from "../../figures/subtitle";

export interface FigureTools {
  /** The data of a figure as a table. */
  readonly Table: ComponentType<{ readonly figure: Figure }>;
  /** Text buttons after 数据表. */
  readonly Actions: ComponentType<{ readonly figure: Figure }>;
}

export interface FigureFrameProps {
  readonly figure: Figure;
  readonly level?: 2 | 3;
  /** 数据表 and what stands beside it; null while they are on their way. */
  readonly tools: FigureTools | null;
  /** Above the plot: the stale strip. */
  readonly notice?: ReactNode;
  /** px that the plot needs. */
  readonly room?: number;
  /** The plot. */
  readonly children: ReactNode;
}

/** The one `<figure>` every figure stands in: title, 数据表, notes and source. */
export function FigureFrame({
  figure,
  level,
  tools,
  notice,
  room,
  children,
}: FigureFrameProps): ReactNode {
  const [tabled, setTabled] = useState(false);
  const tableId = useId();
  const { stamp, body } = figure;
  const hasTable = body.kind !== "empty";
  const toggle = (
    <button
      type="button"
      aria-expanded={tabled}
      aria-controls={tableId}
      onClick={() => setTabled(!tabled)}
    >
      数据表
    </button>
  );
  return (
    <FigureShell
      title={figureTitle(figure)}
      subtitle={subtitleText(figure.subtitle)}
      demo={stamp.demo ? (hasTable && !tabled ? "watermarked" : "tagged") : undefined}
      room={room}
      description={figure.takeaway}
      actions={
        hasTable &&
        (tools ? (
          <>
            {toggle}
            <tools.Actions figure={figure} />
          </>
        ) : (
          <ActionsRoom />
        ))
      }
      notice={notice}
      footer={<FigureNotes figure={figure} />}
      {...(level ? { level } : {})}
    >
      {/* Hidden, not unmounted: the plot keeps its scroll position, its legend and its SVG. */}
      <div hidden={tabled && hasTable}>{children}</div>
      <div id={tableId} hidden={!tabled}>
        {tabled && hasTable && tools ? <tools.Table figure={figure} /> : null}
      </div>
    </FigureShell>
  );
}

/**
 * 注, coverage, source: what a reader must know to read the figure right, and where it comes from.
 * Folded on a phone.
 */
function FigureNotes({ figure }: { readonly figure: Figure }): ReactNode {
  const isPhone = useMediaQuery(PHONE);
  const isPrinting = usePrinting();
  // A folded line could not be opened on paper.
  const isFolded = isPhone && !isPrinting;
  const { notes, stamp } = figure;
  const parts = [
    notes.length > 0 ? `注：${notes.join("")}` : "",
    stamp.coverage ? `${stamp.coverage}。` : "",
    `${sourceLine(stamp)}。`,
  ];
  const text = (
    <p>
      <TitleText text={parts.join("")} />
    </p>
  );
  if (!isFolded) return text;
  return (
    <details>
      <summary className={styles["summary"]}>
        注和来源{stamp.coverage ? `（${stamp.coverage}）` : ""}
      </summary>
      {text}
    </details>
  );
}
