/** `to` of /login: where to go on once somebody is signed in. */
import { LOGIN_PATH } from "./work-pages";

/** A page of this app. */
export interface PageAddress {
  /** Below the app's own path: /counties. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
}

/**
 * The page that `to` names: a path on this very host and below the app's own (`base`, "/" or
 * "/board/"), with its query. Null for anything else: another host however it is written, another
 * program, and the sign-in page itself, which would lead in a circle.
 */
export function returnAddress(
  to: string,
  { origin, base }: { readonly origin: string; readonly base: string },
): PageAddress | null {
  // A browser reads a backslash as a slash and leaves tabs and line breaks out: //host is one.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(to)) return null;
  const url = urlOf(to, origin);
  if (url?.origin !== origin || !url.pathname.startsWith(base)) return null;
  const path = `/${url.pathname.slice(base.length)}`;
  // Of `/.//host` two slashes are left.
  if (path.startsWith("//") || path.replace(/\/+$/, "").toLowerCase() === LOGIN_PATH) return null;
  return { path, query: url.search };
}

function urlOf(path: string, origin: string): URL | null {
  try {
    return new URL(path, origin);
  } catch {
    return null;
  }
}
