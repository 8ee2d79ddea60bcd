import type { CustomScaleDefinition } from "recharts";

/**
 * A scale whose positions the layout has already decided: recharts' own domain and range don't move it.
 * Its copy is itself, since it holds no state.
 */
export function fixedScale(
  position: (input: number) => number | undefined,
  domain: readonly number[],
  range: readonly number[],
  band?: number,
): CustomScaleDefinition<number> {
  function domainOf(): readonly number[];
  function domainOf(next: readonly number[]): CustomScaleDefinition<number>;
  function domainOf(next?: readonly number[]): readonly number[] | CustomScaleDefinition<number> {
    return next ? scale : domain;
  }
  function rangeOf(): readonly number[];
  function rangeOf(next: readonly number[]): CustomScaleDefinition<number>;
  function rangeOf(next?: readonly number[]): readonly number[] | CustomScaleDefinition<number> {
    return next ? scale : range;
  }
  const scale: CustomScaleDefinition<number> = Object.assign((input: number) => position(input), {
    domain: domainOf,
    range: rangeOf,
    copy: (): CustomScaleDefinition<number> => scale,
    ...(band === undefined ? {} : { bandwidth: () => band }),
  });
  return scale;
}
