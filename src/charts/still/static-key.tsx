/**
 * The key of a picture: what the key on screen says, as SVG, with every series and with the
 * patterns of print.
 */
import { type ReactElement, type ReactNode, useId } from "react";
import { LAMPS, LAMP_LABEL } from "../../domain/rates/lamp";
import type { RowsBody, Series } from "../../figures/figure";
import { type KeySample, keyListsSeries, keySamples } from "../key/samples";
import { lampShape } from "../base/lamp-shape";
import { KEY_SIZE, type KeyLayout, type PlacedEntry, keyLayout } from "../key/layout";
import { baseline } from "../base/text";
import { PatternDefs, patternFill } from "./pattern-layer";
import { INK, SIZE, STRONG, paint } from "../base/theme";

/** Wide enough to show a pattern beside the sign. */
const SWATCH = { width: 28, height: 18, patch: 15 } as const;

/** What a key is made of: categories with their patterns, or samples. */
export interface KeyContent {
  readonly series: readonly Series[];
  readonly samples: readonly KeySample[];
}

/** What the key of a plot of rows explains. */
export function rowsKey(body: RowsBody): KeyContent {
  return keyListsSeries(body)
    ? { series: body.series, samples: [] }
    : { series: [], samples: keySamples(body) };
}

/** What the lamps' shapes mean, where no word stands beside them. */
export const LAMPS_KEY: KeyContent = {
  series: [],
  samples: LAMPS.map((lamp) => ({
    key: lamp,
    words: LAMP_LABEL[lamp],
    short: LAMP_LABEL[lamp],
    width: 14,
    height: 14,
    shape: lampShape(lamp, 7, 7),
  })),
};

/** The key's layout at this width; height 0 where the plot needs none. */
export function staticKeyLayout({ series, samples }: KeyContent, width: number): KeyLayout {
  const listed = series.map(({ key, name, total }) => ({
    key,
    sampleWidth: SWATCH.width,
    words: name,
    total,
  }));
  const shown = samples.map((sample) => ({
    key: sample.key,
    sampleWidth: sample.width,
    words: sample.words,
    total: null,
  }));
  return keyLayout([...listed, ...shown], width);
}

export interface StaticKeyProps {
  readonly content: KeyContent;
  readonly layout: KeyLayout;
}

/** The key as an SVG of its own, for above the plot. */
export function StaticKey({ content, layout }: StaticKeyProps): ReactNode {
  const prefix = useId();
  return (
    <svg
      data-part="key"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <PatternDefs prefix={prefix} />
      {layout.entries.map((entry) => {
        const series = content.series.find(({ key }) => key === entry.key);
        const sample = content.samples.find(({ key }) => key === entry.key);
        return (
          <g key={entry.key}>
            {sample ? (
              <g transform={`translate(${entry.x} ${entry.y - sample.height / 2})`}>
                {sample.shape}
              </g>
            ) : null}
            {series ? swatch(series, entry, prefix) : null}
            {entryWords(entry)}
          </g>
        );
      })}
    </svg>
  );
}

function swatch({ role, sign }: Series, { x, y }: PlacedEntry, prefix: string): ReactElement {
  const { fill, on } = paint(role);
  const pattern = patternFill(prefix, role);
  const box = { x, y: y - SWATCH.height / 2, width: SWATCH.width, height: SWATCH.height };
  const centre = x + SWATCH.width / 2;
  return (
    <>
      <rect {...box} fill={fill} />
      {pattern === null ? null : <rect {...box} fill={pattern} />}
      {pattern === null || sign === null ? null : (
        <rect
          x={centre - SWATCH.patch / 2}
          y={y - SWATCH.patch / 2}
          width={SWATCH.patch}
          height={SWATCH.patch}
          fill={fill}
        />
      )}
      {sign === null ? null : (
        <text
          x={centre}
          y={baseline(y, SIZE.axis)}
          fontSize={SIZE.axis}
          fontWeight={STRONG}
          fill={on}
          textAnchor="middle"
        >
          {sign}
        </text>
      )}
    </>
  );
}

function entryWords({ wordsX, words, totalX, total, y }: PlacedEntry): ReactElement {
  const text = { y: baseline(y, KEY_SIZE), fontSize: KEY_SIZE };
  return (
    <>
      <text {...text} x={wordsX} fill={INK.body}>
        {words}
      </text>
      {total === null ? null : (
        <text {...text} x={totalX} fontWeight={STRONG} fill={INK.strong}>
          {total}
        </text>
      )}
    </>
  );
}
