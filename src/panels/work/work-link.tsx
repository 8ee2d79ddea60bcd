import type { MouseEvent, ReactNode } from "react";
import type { Patch } from "../view";
import { useWork } from "./work";

export interface WorkLinkProps {
  readonly path: string;
  readonly params?: Patch;
  readonly className?: string | undefined;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to a page of this app that carries the office along, and nothing else. */
export function WorkLink({ path, params, className, current, children }: WorkLinkProps) {
  const { href, go } = useWork();
  const follow = (event: MouseEvent) => {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || event.button !== 0 || !isPlain) return;
    event.preventDefault();
    go(path, params);
  };
  return (
    <a
      href={href(path, params)}
      className={className}
      aria-current={current ? "page" : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
