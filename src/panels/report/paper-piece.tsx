/** What stands on a page of the document, as Word will have it. */
import { useEffect, useRef } from "react";
import type { FigurePiece, PagePiece } from "../../exporting/report/paper-flow";
import type { PaperCell, PaperTable } from "../../exporting/report/paper-table";
import { NO_PICTURE } from "../../exporting/report/paper-words";
import styles from "./pages-preview.module.css";
import { useInView } from "./use-in-view";
import type { ItemPictures } from "./use-item-pictures";

export interface PaperPieceProps {
  readonly piece: PagePiece;
  readonly pictures: ItemPictures;
}

export function PaperPiece({ piece, pictures }: PaperPieceProps) {
  switch (piece.kind) {
    case "title":
      return <h3 className={styles["title"]}>{piece.text}</h3>;
    case "line":
      return <p className={styles["line"]}>{piece.text}</p>;
    case "heading":
      return piece.level === 2 ? (
        <h4 className={styles["heading"]}>{piece.text}</h4>
      ) : (
        <h5 className={styles["subheading"]}>{piece.text}</h5>
      );
    case "label":
      return <h4 className={styles["label"]}>{piece.text}</h4>;
    case "attachment":
      return <p className={styles["attachment"]}>{piece.text}</p>;
    case "text":
      return <p className={piece.isRest ? styles["rest"] : styles["text"]}>{piece.text}</p>;
    case "source":
      return <p className={styles["source"]}>{piece.text}</p>;
    case "caption":
      return <p className={styles["caption"]}>{piece.text}</p>;
    case "figure":
      return <PaperFigure piece={piece} pictures={pictures} />;
    case "table":
      return <PaperRows {...piece} />;
  }
}

function PaperFigure({
  piece: { figure, index, part, widthMm, heightMm },
  pictures: { drawn, failed, want },
}: {
  readonly piece: FigurePiece;
  readonly pictures: ItemPictures;
}) {
  const frame = useRef<HTMLElement>(null);
  const isSeen = useInView(frame);
  const picture = index === null ? null : drawn.get(figure.id)?.[index];
  useEffect(() => {
    if (isSeen) want(figure.id);
  }, [figure.id, isSeen, want]);
  const { label, title } = figure.caption;
  return (
    <figure ref={frame} className={styles["figure"]}>
      {picture ? (
        <img src={picture.url} alt={figure.alt} style={{ width: share(widthMm) }} />
      ) : (
        <p className={styles["waiting"]} style={{ minHeight: paper(heightMm) }}>
          {failed.has(figure.id) ? `${NO_PICTURE}${failed.get(figure.id)}` : "正在画图…"}
        </p>
      )}
      <figcaption className={styles["caption"]}>
        {`${label}${part === null ? "" : `（${part}）`}　${title}`}
      </figcaption>
    </figure>
  );
}

/** Of the width of the text. */
function share(mm: number): string {
  return `${(mm / 156) * 100}%`;
}

/** A length of the page. */
function paper(mm: number): string {
  return `calc(var(--mm) * ${mm})`;
}

interface PaperRowsProps {
  readonly table: PaperTable;
  readonly from: number;
  readonly to: number;
}

function PaperRows({ table: { heads, widths, rows, size }, from, to }: PaperRowsProps) {
  return (
    <table className={styles["table"]} style={{ fontSize: `calc(var(--pt) * ${size})` }}>
      <colgroup>
        {widths.map((width, column) => (
          // Columns have no name of their own and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <col key={column} style={{ width: paper(width) }} />
        ))}
      </colgroup>
      <thead>
        {heads.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={row}>
            {cells.map(({ text, columns, rows: down }, column) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={column} colSpan={columns} rowSpan={down}>
                {text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.slice(from, to).map(({ cells, isTotal }, row) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={row} className={isTotal ? styles["total"] : undefined}>
            {cells.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key
              <Cell key={column} cell={cell} isName={column === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIDE = {
  left: styles["left"],
  right: styles["right"],
  center: styles["center"],
} as const;

function Cell({ cell: { lines, align }, isName }: { cell: PaperCell; isName: boolean }) {
  const content = lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index}>{line}</span>
  ));
  return isName ? (
    <th scope="row" className={SIDE[align]}>
      {content}
    </th>
  ) : (
    <td className={SIDE[align]}>{content}</td>
  );
}
