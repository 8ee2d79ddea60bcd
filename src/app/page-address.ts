/** The address of this page, as far as it is known before any route is. */
import { addressAsMeant } from "../navigation/as-meant";

/** The path that the app lives under, from the one `<base>` line: "/" or "/board/". */
export function basePath(): string {
  return new URL(document.baseURI).pathname;
}

/** Path and query, without what a chat or a mail has added to them. */
export function meantAddress(): string {
  const { pathname, search } = globalThis.location;
  const base = basePath().replace(/\/$/, "");
  return base + addressAsMeant(pathname.slice(base.length), search);
}

/** Whether this page is the wall, in whatever state it is. */
export function isUnattended(): boolean {
  return globalThis.location.pathname.replace(/\/$/, "") === `${basePath()}wall`;
}
