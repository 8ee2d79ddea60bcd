import type { RouteComponent } from "@tanstack/react-router";
import { type ComponentType, useEffect } from "react";
import { type PartError, lazyPart } from "../lib/lazy-part";
import { usePart } from "../ui/use-part";
import { PageFailure } from "./page-error-page";
import { reopenForNewBuild } from "./reopen-page";
import { isUnattended } from "./page-address";

/**
 * A page in a chunk of its own, called 「name」 in messages. The frame stands while it is not there,
 * and 重试 asks again.
 */
export function lazyPage(name: string, load: () => Promise<ComponentType>): RouteComponent {
  const part = lazyPart(name, load);
  function Page() {
    const { value: Loaded, error } = usePart(part);
    useNewBuild(error);
    if (error)
      return <PageFailure error={error} retry={() => void part.press().catch(() => undefined)} />;
    return Loaded && <Loaded />;
  }
  // The router waits for it before it leaves the page that stands.
  return Object.assign(Page, { preload: part.prefetch });
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
