/** The address of this page, as far as it is known before any route is. */
import { addressAsMeant } from "../navigation/as-meant";

/** The path that the app lives under, from the one `<base>` line: "/" or "/board/". */
export function basePath(): string {
  return new URL(document.baseURI).pathname;
}

/** The path of this page below the app's own, as it stands in the address: /counties. */
export function appPath(): string {
  return globalThis.location.pathname.slice(withBase("").length) || "/";
}

/** The whole path of a page of this app, which is given with its first slash. */
export function withBase(path: string): string {
  return basePath().replace(/\/$/, "") + path;
}

/** Path and query, without what a chat or a mail has added to them. */
export function meantAddress(): string {
  return withBase(addressAsMeant(appPath(), globalThis.location.search));
}

/** Whether this page is the wall, in whatever state it is. */
export function isUnattended(): boolean {
  return globalThis.location.pathname.replace(/\/$/, "") === `${basePath()}wall`;
}
