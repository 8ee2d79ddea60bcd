import { useEffect, useState } from "react";

/** A clock in ms. `wall`: since 1970, may jump with the machine's clock; `steady`: never goes back. */
const CLOCKS = { wall: () => Date.now(), steady: () => performance.now() } as const;

/**
 * The present in ms as of the last tick: for what is shown or scheduled by it, never for data. It
 * ticks on the whole multiples of `everyMs`, so that all that goes by minutes changes together, with
 * the minute that the clock shows.
 */
export function useNow(everyMs: number, clock: keyof typeof CLOCKS = "wall"): number {
  const read = CLOCKS[clock];
  const [now, setNow] = useState(read);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(tick, Math.ceil(everyMs - (read() % everyMs)));
    };
    const tick = () => {
      setNow(read());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [everyMs, read]);
  return now;
}
