/** Word that trays have changed: to who watches on this page, and to the other pages of the browser. */

const CHANNEL = "reports";

/** A browser without channels tells this page alone. */
export function announcer(): {
  readonly announce: () => void;
  readonly observe: (onChange: () => void) => () => void;
} {
  const watching = new Set<() => void>();
  const tell = () => {
    for (const onChange of watching) onChange();
  };
  let channel: BroadcastChannel | null = null;
  const opened = () => {
    if (channel === null && "BroadcastChannel" in globalThis) {
      channel = new BroadcastChannel(CHANNEL);
      channel.addEventListener("message", tell);
    }
    return channel;
  };
  return {
    announce: () => {
      opened()?.postMessage(null);
      tell();
    },
    observe: (onChange) => {
      opened();
      watching.add(onChange);
      return () => void watching.delete(onChange);
    },
  };
}
