/** The deck of a tray as slides on the screen, by the plan that the file itself follows. */
import { useMemo } from "react";
import { type DeckSlide, deckSlides, lookOf, partSlides } from "../../exporting/report/deck-plan";
import type { ReportRequest } from "../../exporting/report/request";
import { reportOutline } from "../../report/outline";
import type { Tray } from "../../report/tray";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { SlideRoom } from "./slide-room";
import { type PlacedSlide, SlideTile } from "./slide-tile";
import styles from "./slides-preview.module.css";
import { useItemPictures } from "./use-item-pictures";
import { useSampleRequest } from "./use-sample-request";

export interface SlidesPreviewProps {
  readonly tray: Tray;
}

/** One slide large beside all of them small; on a phone one below the other. */
export function SlidesPreview({ tray }: SlidesPreviewProps) {
  const { request, key } = useSampleRequest(tray);
  return <Slides key={key} request={request} />;
}

function Slides({ request }: { readonly request: ReportRequest }) {
  const slides = useMemo(() => placedSlides(request), [request]);
  const pictures = useItemPictures(request, "slide");
  const isPhone = useMediaQuery(PHONE);
  return (
    <section className={styles["preview"]} aria-label="幻灯片预览">
      <p className={styles["note"]}>
        {`共${slides.length}页，以PowerPoint文件为准：可编辑的图表在文件里样子略有不同。`}
      </p>
      {isPhone ? (
        <ol className={styles["list"]}>
          {slides.map((placed, index) => (
            <li key={slideName(placed.slide, index)}>
              <p className={styles["note"]}>{slideName(placed.slide, index)}</p>
              <SlideTile {...placed} pictures={pictures} />
            </li>
          ))}
        </ol>
      ) : (
        <SlideRoom
          slides={slides}
          nameOf={(index) => slideName(slides[index]?.slide, index)}
          pictures={pictures}
        />
      )}
    </section>
  );
}

/** As the deck has them if all goes well. */
function placedSlides(request: ReportRequest): readonly PlacedSlide[] {
  const outline = reportOutline(request.tray);
  const parts = outline.parts.map((part) => ({ part, slides: partSlides(part) }));
  const places = new Map(
    parts.flatMap(({ slides }) =>
      slides.map((slide) => [
        slide,
        slides.filter((one) => lookOf(one) === lookOf(slide)).indexOf(slide),
      ]),
    ),
  );
  return deckSlides(outline, parts, request).map((slide) => ({
    slide,
    picture: slide.kind === "part" ? (places.get(slide.slide) ?? 0) : 0,
  }));
}

/** 第3页：图1 完成投资：7个单位超序时（可编辑图表） */
function slideName(slide: DeckSlide | undefined, index: number): string {
  const isNative =
    slide?.kind === "part" && slide.slide.kind === "figure" && slide.slide.look === "native";
  return `第${index + 1}页：${slide?.title ?? ""}${isNative ? "（可编辑图表）" : ""}`;
}
