/** Word between the pages of one browser that an office has changed. */
import * as z from "zod/mini";

export interface Change {
  /** Of the office. */
  readonly id: string;
}

const changeSchema = z.object({ id: z.string() });
const CHANNEL = "own-offices";

/** Tells other pages, and hears them; a browser without channels tells and hears nothing. */
export function announcer(): {
  readonly announce: (change: Change) => void;
  readonly observe: (onChange: (change: Change) => void) => () => void;
} {
  let channel: BroadcastChannel | null = null;
  const opened = () =>
    (channel ??= "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null);
  return {
    announce: (change) => opened()?.postMessage(change),
    observe: (onChange) => {
      const heard = ({ data }: MessageEvent<unknown>) => {
        const change = z.safeParse(changeSchema, data);
        if (change.success) onChange(change.data);
      };
      const own = opened();
      own?.addEventListener("message", heard);
      return () => own?.removeEventListener("message", heard);
    },
  };
}
