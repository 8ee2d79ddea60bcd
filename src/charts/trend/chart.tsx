import { type ReactNode, startTransition, useMemo, useState } from "react";
import { type Figure, type TrendBody, figureTitle } from "../../figures/figure";
import { keyHeight } from "../base/height";
import { PlotStage } from "../stage/plot-stage";
import { trendWords } from "./words";
import { BRUSH, brushRoom } from "./brush-room";
import { TrendDrawing } from "./drawing";
import { categoryAt, categoryX, pointsAt, trendLayout } from "./layout";
import { type Span, lineChoices, shownOf } from "./shown";
import { useTimeLibrary } from "./time-library";
import type { TrendLayout } from "./placed";
import { TrendKey } from "./key";

export interface TrendChartProps {
  readonly figure: Figure;
  readonly body: TrendBody;
  readonly width: number;
  /** What the key has switched off. */
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** Half the width of the band on the category in question. */
const BAND = 10;

/** State of a plot over time: the quarters shown and the one in question. */
export function TrendChart({
  figure,
  body: whole,
  width,
  hidden,
  onToggle,
}: TrendChartProps): ReactNode {
  // Other quarters are another choice.
  const quarters = whole.categories.join();
  const [chosen, setChosen] = useState<{ readonly quarters: string; readonly span: Span } | null>(
    null,
  );
  const span = chosen?.quarters === quarters ? chosen.span : null;
  const body = useMemo(() => shownOf(whole, hidden, span), [whole, hidden, span]);
  const room = brushRoom(whole);
  const layout = useMemo(() => trendLayout(body, width, null, room), [body, width, room]);
  const choices = useMemo(() => lineChoices(whole), [whole]);
  const count = body.categories.length;
  const { demo } = figure.stamp;
  const library = useTimeLibrary();
  // A chart of the library keeps a store for each panel: too much for one that nobody looks at.
  const [lookedAt, setLookedAt] = useState<TrendBody | null>(null);
  const Drawing =
    library && lookedAt === whole && isOverTime(layout) ? library.TimePanels : TrendDrawing;
  const drawing = useMemo(() => <Drawing layout={layout} demo={demo} />, [Drawing, layout, demo]);
  // The brush stands under all quarters, and stays there whichever it chooses.
  const ground = useMemo(
    () => (room > 0 ? trendLayout(whole, width, null, room).panels[0] : undefined),
    [whole, width, room],
  );
  return (
    <>
      {choices.length > 0 ? (
        <TrendKey
          choices={choices}
          hidden={hidden}
          onToggle={onToggle}
          minHeight={keyHeight("lines", width)}
        />
      ) : null}
      <PlotStage
        label={`${figureTitle(figure)}。按左右方向键逐期读，Home、End到首末期，Esc关闭。`}
        width={width}
        height={layout.height}
        count={count}
        axis="points"
        indexAt={(x, y) => categoryAt(layout, count, x, y)}
        targetsOf={(index) =>
          layout.panels.map((own) => {
            const right = categoryX(own, layout.axis, index);
            const left = Math.min(right, ...pointsAt(own, index).map(({ x }) => x));
            return {
              left: left - BAND,
              top: own.top,
              width: right - left + 2 * BAND,
              height: own.bottom - own.top,
            };
          })
        }
        wordsOf={(index) => (index < count ? trendWords(body, index) : null)}
        // What is asked for is said at once; that it is drawn anew can wait.
        onApproach={() => startTransition(() => setLookedAt(whole))}
      >
        {drawing}
      </PlotStage>
      {ground ? (
        <div
          style={{
            boxSizing: "content-box",
            height: BRUSH.height,
            padding: `${BRUSH.above}px 0 ${BRUSH.below}px`,
          }}
        >
          {library ? (
            <library.TimeBrush
              categories={whole.categories}
              span={span ?? { first: 0, last: whole.categories.length - 1 }}
              width={width}
              left={ground.left}
              right={ground.right}
              onSpan={(next) => setChosen({ quarters, span: next })}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/**
 * A chart of recharts needs lines: one quarter alone would get dots of its own, and without any
 * line its axes are gone.
 */
function isOverTime({ axis, panels }: TrendLayout): boolean {
  return axis.last > 0 && panels.every(({ lines }) => lines.length > 0);
}
