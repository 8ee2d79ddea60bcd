import { useMemo } from "react";

/**
 * What `make` answered when the key last changed: what says the same stays the same object, and is
 * not drawn again.
 */
export function useStable<Value>(key: string, make: () => Value): Value {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for all that `make` reads
  return useMemo(() => make(), [key]);
}
