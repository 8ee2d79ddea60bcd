/** Which page of this app a link in a file leads to, wherever the file was made. */
import { type Search, parseSearch } from "../navigation/search";

export interface TracedAddress {
  /** Where the file was made, to be named alone: 10.1.2.3:8080. */
  readonly host: string;
  /** Below the app's own: /figures/lamps, /projects/p12. */
  readonly path: string;
  readonly search: Search;
}

const MOST_LENGTH = 8000;
/** The pages that figures leave from; the folder that the app lived in stands before. */
const PAGE = /\/(?:counties\/[A-Za-z0-9-]{1,32}|figures\/[a-z-]{1,40}|projects\/[^/]{1,200})$/;
/** What only tries something out, or is of another page. */
const LEFT_OUT = new Set(["fault", "link", "own", "theme", "preset"]);

/**
 * Page and query of the link, nothing of its host: a file leads nowhere else. Of a deck that was
 * made elsewhere the page is that of the figure. Null where the link is none.
 */
export function addressIn(permalink: string, figure: string | null): TracedAddress | null {
  const url = permalink.length > MOST_LENGTH ? null : urlOf(permalink);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const [path = figure && `/figures/${figure}`] = PAGE.exec(url.pathname) ?? [];
  if (!path) return null;
  const entries = Object.entries(parseSearch(url.search)).filter(([name]) => !LEFT_OUT.has(name));
  return { host: url.host, path, search: Object.fromEntries(entries) };
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
