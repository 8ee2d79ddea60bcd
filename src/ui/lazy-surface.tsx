import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { useAnnounce } from "./announce";

interface Closable {
  onClose: () => void;
}

export interface LazySurface<Props extends Closable> {
  Surface: (props: Props) => ReactNode;
  /** Starts the download; a failure is forgotten, the next opening tries again. */
  prefetch: () => void;
}

/**
 * A surface in its own chunk. Not React.lazy, which remembers a failed download for ever and takes the panel down with
 * it: here the surface closes again, says so, and the next press tries anew. Once loaded it opens without waiting.
 */
export function lazySurface<Props extends Closable>(load: () => Promise<ComponentType<Props>>): LazySurface<Props> {
  let loaded: ComponentType<Props> | null = null;
  let pending: Promise<ComponentType<Props>> | null = null;

  async function fetchOnce(): Promise<ComponentType<Props>> {
    pending ??= load();
    try {
      loaded = await pending;
      return loaded;
    } catch (error) {
      pending = null;
      throw error;
    }
  }

  function Surface(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    const announce = useAnnounce();
    const { onClose } = props;
    useEffect(() => {
      if (Component) return undefined;
      let isWanted = true;
      fetchOnce().then(
        (ready) => isWanted && setComponent(() => ready),
        () => {
          if (!isWanted) return;
          announce("没有读到这部分程序，请检查网络后再试，或刷新网页。");
          onClose();
        },
      );
      return () => {
        isWanted = false;
      };
    }, [Component, announce, onClose]);
    return Component && <Component {...props} />;
  }

  const prefetch = () => {
    fetchOnce().catch(() => undefined);
  };
  return { Surface, prefetch };
}
