import { type ComponentType, useEffect } from "react";
import { type PartError, lazyPart } from "../lib/lazy-part";
import { usePart } from "../ui/use-part";
import { PageFailure } from "./page-error-page";
import { reopenForNewBuild } from "./reopen-page";
import { isUnattended } from "./page-address";

export interface PageProps {
  /** What the path names: a unit's code, a figure's id. Empty where it names nothing. */
  readonly named: string;
}

export interface Page {
  readonly Component: ComponentType<PageProps>;
  /** What to wait for before the page that stands is left; null where it is there. */
  readonly ahead: () => Promise<void> | null;
}

/** A page that comes with the app. */
export function ownPage(Component: ComponentType<PageProps>): Page {
  return { Component, ahead: () => null };
}

/**
 * A page in a chunk of its own, called 「name」 in messages. The frame stands while it is not there,
 * and 重试 asks again.
 */
export function lazyPage(name: string, load: () => Promise<ComponentType<PageProps>>): Page {
  const part = lazyPart(name, load);
  function LazyPage(props: PageProps) {
    const { value: Loaded, error } = usePart(part);
    useNewBuild(error);
    if (error)
      return <PageFailure error={error} retry={() => void part.press().catch(() => undefined)} />;
    return Loaded && <Loaded {...props} />;
  }
  return { Component: LazyPage, ahead: () => (part.state().value ? null : part.prefetch()) };
}

/**
 * A page that went with an older build is opened from the newer one: nothing typed can be lost, the
 * reader has just left it.
 */
function useNewBuild(error: PartError | null): void {
  useEffect(() => {
    if (error?.fault === "missing" && !isUnattended()) void reopenForNewBuild();
  }, [error]);
}
