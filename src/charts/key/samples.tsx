/** What a key says and shows, the same on screen and in pictures. */
import type { ReactElement } from "react";
import type { RowsBody, Series } from "../../figures/figure";
import { DONE, INK, PACE, PANEL, PLAN_EDGE, paint } from "../base/theme";

/** An entry of a key of samples; a key of categories is made of the series themselves. */
export interface KeySample {
  readonly key: string;
  readonly words: string;
  /** Where there is less room: 完成 / 年度计划, 序时（计划的75.0%）. */
  readonly short: string;
  readonly width: number;
  readonly height: number;
  /** Drawn in a box of that size. */
  readonly shape: ReactElement;
}

/** Whether the key lists the series one by one; else it is made of samples. */
export function keyListsSeries({ mark, series }: RowsBody): boolean {
  return mark === "stack" || series.length > 2;
}

/**
 * The samples of bars in bars (with the 序时 tick where rows have one) and of diverging bars; none
 * for other marks.
 */
export function keySamples(body: RowsBody): KeySample[] {
  const [first, second] = body.series;
  if (!first || !second) return [];
  if (body.mark === "barInBar") return barInBarSamples(first.name, second.name, body.tick);
  return body.mark === "diverging" ? [...[first, second].map(barSample), NET_SAMPLE] : [];
}

function barInBarSamples(plan: string, done: string, tick: RowsBody["tick"]): KeySample[] {
  const frame = {
    key: "frame",
    words: `内条：${done}　外框：${plan}`,
    short: `${done} / ${plan}`,
    width: 26,
    height: 18,
    shape: (
      <>
        <rect x={0.5} y={0.5} width={25} height={17} fill={paint("plan").fill} stroke={PLAN_EDGE} />
        <rect x={0} y={4} width={16} height={10} fill={DONE} />
      </>
    ),
  };
  if (!tick) return [frame];
  return [
    frame,
    {
      key: "tick",
      words: tick.name,
      short: tick.short,
      width: 8,
      height: 22,
      shape: <path d="M4 0V22" stroke={PACE} strokeWidth={2} />,
    },
  ];
}

function barSample({ key, name, role }: Series): KeySample {
  return {
    key,
    words: name,
    short: name,
    width: 18,
    height: 12,
    shape: <rect width={18} height={12} fill={paint(role).fill} />,
  };
}

const NET_SAMPLE: KeySample = {
  key: "net",
  words: "净增",
  short: "净增",
  width: 12,
  height: 12,
  shape: <circle cx={6} cy={6} r={4} fill={INK.strong} stroke={PANEL} strokeWidth={1.5} />,
};
