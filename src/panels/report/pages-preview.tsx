/** The Word document of a tray as pages on the screen: the same words, tables and pictures. */
import { type CSSProperties, useMemo } from "react";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import type { PaperPage } from "../../exporting/report/paper-flow";
import { paperPages } from "../../exporting/report/paper-pages";
import { paperPlan } from "../../exporting/report/paper-plan";
import type { ReportRequest } from "../../exporting/report/request";
import type { Tray } from "../../report/tray";
import { print } from "../../ui/tokens/colours.json";
import { PaperPiece } from "./paper-piece";
import styles from "./pages-preview.module.css";
import { type ItemPictures, useItemPictures } from "./use-item-pictures";
import { useSampleRequest } from "./use-sample-request";

export interface PagesPreviewProps {
  readonly tray: Tray;
}

/** The document's pages, as wide as there is room; figures are drawn as they come into view. */
export function PagesPreview({ tray }: PagesPreviewProps) {
  const { request, key } = useSampleRequest(tray);
  return <PaperPages key={key} request={request} />;
}

/** On paper whatever the theme. */
const PAPER: Readonly<Record<string, string>> = {
  "--paper": print.surface.panel,
  "--paper-ink": print.ink.strong,
  "--paper-line": print.line.firm,
};

/** The pages of what is asked for. */
export function PaperPages({ request }: { readonly request: ReportRequest }) {
  const pictures = useItemPictures(request, "word-full");
  const plan = useMemo(() => paperPlan(request), [request]);
  const pages = useMemo(() => paperPages(plan, pictures.drawn), [plan, pictures.drawn]);
  return (
    <div>
      <p className={styles["note"]}>{`约${pages.length}页，版面以Word为准。`}</p>
      {/* A region that scrolls takes the arrow keys. */}
      <div className={styles["desk"]} role="region" aria-label="Word 文档预览" tabIndex={0}>
        {pages.map((page, index) => (
          <Page
            // Pages have no name but their number.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            page={page}
            number={index + 1}
            isDemo={plan.isDemo}
            pictures={pictures}
          />
        ))}
      </div>
    </div>
  );
}

const TURN = { upright: styles["upright"], lying: styles["lying"] } as const;

interface PageProps {
  readonly page: PaperPage;
  readonly number: number;
  readonly isDemo: boolean;
  readonly pictures: ItemPictures;
}

function Page({ page: { orientation, pieces }, number, isDemo, pictures }: PageProps) {
  const side = number % 2 === 1 ? styles["odd"] : styles["even"];
  const style: CSSProperties = PAPER;
  return (
    <div className={`${styles["sheet"]} ${TURN[orientation]}`} style={style}>
      <div className={styles["page"]}>
        {isDemo && <p className={styles["demo"]}>{DEMO_WORDS}</p>}
        {pieces.map((piece, index) => (
          <PaperPiece key={keyOf(piece, index)} piece={piece} pictures={pictures} />
        ))}
        <p className={`${styles["number"]} ${side}`}>{`— ${number} —`}</p>
      </div>
    </div>
  );
}

function keyOf(piece: PaperPage["pieces"][number], index: number): string {
  return piece.kind === "figure" ? `${piece.figure.id} ${piece.index}` : `${piece.kind} ${index}`;
}
