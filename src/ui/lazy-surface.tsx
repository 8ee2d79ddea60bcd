import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { type PartError, lazyPart } from "../lib/lazy-part";
import { useAnnounce } from "./announce";

interface Closable {
  onClose: () => void;
}

export interface LazySurface<Props extends Closable> {
  Surface: (props: Props) => ReactNode;
  /** Starts the download; a failure is forgotten, the next opening tries again. */
  prefetch: () => void;
  /**
   * For a press that opens it where nothing could be announced: there once it resolves. Throws
   * `PartError`.
   */
  press: () => Promise<unknown>;
}

/**
 * A surface in its own chunk. Where it does not come it closes again and says why; the next press
 * tries anew. Once loaded it opens without waiting.
 */
export function lazySurface<Props extends Closable>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): LazySurface<Props> {
  const part = lazyPart(name, load);

  function Surface(props: Props) {
    const [Component, setComponent] = useState(() => part.state().value);
    const announce = useAnnounce();
    const { onClose } = props;
    useEffect(() => {
      if (Component) return undefined;
      let isWanted = true;
      part.press().then(
        (ready) => isWanted && setComponent(() => ready),
        ({ message }: PartError) => {
          if (!isWanted) return;
          announce(message);
          onClose();
        },
      );
      return () => {
        isWanted = false;
      };
    }, [Component, announce, onClose]);
    return Component && <Component {...props} />;
  }
  return { Surface, prefetch: () => void part.prefetch(), press: part.press };
}
