import { useMemo } from "react";

/**
 * What `make` answered when the key last changed. recharts compares props by identity and lays the chart
 * out, or draws it, once more for every new one: a part that says the same must be the same.
 */
export function useStable<Value>(key: string, make: () => Value): Value {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for all that `make` reads
  return useMemo(() => make(), [key]);
}
