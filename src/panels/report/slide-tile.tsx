/** One slide of the deck as a tile of 16:9: the plan's words in the deck's sizes, figures as drawn. */
import { type CSSProperties, type ReactNode, useEffect, useRef } from "react";
import { LampMark } from "../../charts/base/lamp-mark";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import type { DeckSlide, PartSlide } from "../../exporting/report/deck-plan";
import { sourceLine } from "../../figures/source-line";
import type { CardsContent } from "../../report/item";
import { print } from "../../ui/tokens/colours.json";
import { slide as TYPE } from "../../ui/tokens/files.json";
import { sized } from "./sized";
import { SlideTable } from "./slide-table";
import styles from "./slide-tile.module.css";
import type { ItemPictures } from "./use-item-pictures";
import { useInView } from "./use-in-view";

/** A slide is light, whatever the screen shows: in it the tokens are those of print. */
const PAPER: CSSProperties & Readonly<Record<`--${string}`, string>> = {
  "--surface-panel": print.surface.panel,
  "--ink-strong": print.ink.strong,
  "--ink-body": print.ink.body,
  "--ink-quiet": print.ink.quiet,
  "--line-firm": print.line.firm,
  "--measure-done": print.measure.done,
  "--missing-text": print.missing.text,
  "--demo-tag": print.demo.tag,
  "--demo-on-tag": print.demo.onTag,
  "--lamp-red-fill": print.lamp.red.fill,
  "--lamp-yellow-fill": print.lamp.yellow.fill,
  "--lamp-yellow-edge": print.lamp.yellow.edge,
  "--lamp-green-fill": print.lamp.green.fill,
};

export interface PlacedSlide {
  readonly slide: DeckSlide;
  /** Which of the pictures of its figure it shows, counted from 0; 0 for anything else. */
  readonly picture: number;
}

export interface SlideTileProps extends PlacedSlide {
  readonly pictures: ItemPictures;
}

/** What is in it is drawn when it comes into view. */
export function SlideTile({ slide, picture, pictures }: SlideTileProps) {
  const place = useRef<HTMLDivElement | null>(null);
  const seen = useInView(place);
  return (
    <div ref={place} className={styles["tile"]} style={PAPER}>
      {seen && <div className={styles["sheet"]}>{slideContent({ slide, picture, pictures })}</div>}
    </div>
  );
}

function slideContent({ slide, picture, pictures }: SlideTileProps): ReactNode {
  switch (slide.kind) {
    case "cover":
      return (
        <div className={styles["cover"]}>
          <Tag words={slide.demo} size={TYPE.cover.tag} />
          <p className={styles["title"]} style={sized(coverSize(slide.title))}>
            {slide.title}
          </p>
          <Lines lines={slide.lines} size={TYPE.cover.line.size} />
        </div>
      );
    case "contents":
      return (
        <Around title={slide.title} demo={slide.demo}>
          <ContentsTable entries={slide.entries} />
        </Around>
      );
    case "closing":
      return (
        <Around title={slide.title} demo={slide.demo}>
          <Lines lines={slide.lines} size={TYPE.closing.size} />
        </Around>
      );
    case "part":
      return slide.slide.kind === "figure" ? (
        <FigurePicture slide={slide} picture={picture} pictures={pictures} />
      ) : (
        <Around
          title={slide.title}
          demo={slide.stamp.demo ? DEMO_WORDS : ""}
          foot={sourceLine(slide.stamp)}
        >
          {partContent(slide.slide)}
        </Around>
      );
  }
}

function partContent(slide: Exclude<PartSlide, { readonly kind: "figure" }>): ReactNode {
  switch (slide.kind) {
    case "table":
      return <SlideTable sheet={slide.sheet} table={slide.table} />;
    case "cards":
      return <Cards cards={slide.cards} />;
    case "bulletin":
      return slide.paragraphs.map(({ text, isContinued }) => (
        <p key={text} style={{ ...sized(TYPE.bulletin.size), textIndent: isContinued ? 0 : "2em" }}>
          {text}
        </p>
      ));
    case "failed":
      return <p style={sized(TYPE.words.size)}>{slide.reason}</p>;
  }
}

/** In two lines at most, as in the deck. */
function coverSize(title: string): number {
  const { most, least } = TYPE.cover.title;
  return Math.max(least, Math.min(most, Math.floor((800 * 2) / Math.max(title.length, 1))));
}

function Tag({ words, size = TYPE.tag }: { readonly words: string; readonly size?: number }) {
  return words === "" ? null : (
    <span className={styles["tag"]} style={sized(size)}>
      {words}
    </span>
  );
}

interface AroundProps {
  readonly title: string;
  readonly demo: string;
  readonly foot?: string;
  readonly children: ReactNode;
}

function Around({ title, demo, foot = "", children }: AroundProps) {
  return (
    <div className={styles["around"]}>
      <div className={styles["head"]}>
        <p className={styles["title"]} style={sized(TYPE.title.most)}>
          {title}
        </p>
        <Tag words={demo} />
      </div>
      <div className={styles["body"]}>{children}</div>
      {foot !== "" && (
        <p className={styles["foot"]} style={sized(TYPE.foot)}>
          {foot}
        </p>
      )}
    </div>
  );
}

function Lines({ lines, size }: { readonly lines: readonly string[]; readonly size: number }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} style={sized(size)}>
          {line}
        </p>
      ))}
    </>
  );
}

type Entries = Extract<DeckSlide, { readonly kind: "contents" }>["entries"];

function ContentsTable({ entries }: { readonly entries: Entries }) {
  return (
    <ul className={styles["contents"]} style={sized(TYPE.contents.size)}>
      {entries.map(({ label, title, of, slide }) => (
        <li key={slide}>
          <span>{label}</span>
          <b>{title}</b>
          <span>{of}</span>
          <b>{slide}</b>
        </li>
      ))}
    </ul>
  );
}

function Cards({ cards: { cards } }: { readonly cards: CardsContent }) {
  const { name, value, unit, lamp, line } = TYPE.cards;
  return (
    <ul className={styles["cards"]}>
      {cards.map((card) => (
        <li key={card.key} style={sized(line)}>
          <b style={sized(name)}>{card.name}</b>
          {card.value ? (
            <p className={styles["value"]} style={sized(value)}>
              {card.value.text}
              <span style={sized(unit)}>{card.value.unit}</span>
            </p>
          ) : (
            <p className={styles["absent"]} style={sized(name)}>
              {card.absent}
            </p>
          )}
          <p style={sized(lamp)}>
            <LampMark lamp={card.lamp} label={card.lampLabel} />
          </p>
          {[card.side, ...card.lines].filter(Boolean).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface FigurePictureProps {
  readonly slide: Extract<DeckSlide, { readonly kind: "part" }>;
  readonly picture: number;
  readonly pictures: ItemPictures;
}

/** The drawing is the whole slide, its own title in it. */
function FigurePicture({ slide: { part, title }, picture, pictures }: FigurePictureProps) {
  const { item } = part;
  const { drawn, failed, want } = pictures;
  useEffect(() => want(item.id), [want, item.id]);
  const reason = failed.get(item.id);
  if (reason !== undefined) return <p className={styles["words"]}>{`没有画出预览：${reason}`}</p>;
  const shown = drawn.get(item.id)?.[picture];
  if (!shown) return <p className={styles["words"]}>正在画图…</p>;
  const takeaway = item.content.kind === "figure" ? item.content.figure.takeaway : "";
  return <img className={styles["picture"]} src={shown.url} alt={`${title}。${takeaway}`} />;
}
