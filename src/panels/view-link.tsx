import type { MouseEvent, ReactNode } from "react";
import { type Patch, useView } from "./view";

export interface ViewLinkProps {
  readonly path: string;
  /** Parameters that differ from the current scope; undefined leaves one out. */
  readonly patch?: Patch;
  readonly className?: string | undefined;
  readonly current?: boolean;
  /** As heard, where what is shown says too little; that must be part of it. */
  readonly label?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/**
 * A link to a page of this app that carries the scope along. A real link: it opens in a new tab as
 * any other.
 */
export function ViewLink({
  path,
  patch,
  className,
  current,
  label,
  title,
  children,
}: ViewLinkProps) {
  const { href, go } = useView();
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    go(path, patch);
  };
  return (
    <a
      href={href(path, patch)}
      className={className}
      aria-label={label}
      title={title}
      aria-current={current ? "page" : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
