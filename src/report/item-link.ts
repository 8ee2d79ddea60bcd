/** Where an item leads back to. */
import { stringifySearch } from "../navigation/search";
import type { ReportItem } from "./item";

/**
 * The complete link of an item on this host: its page and search below `base`, the address that the
 * app lives at (`document.baseURI`). Throws for a base that is no address.
 */
export function itemLink(
  { path, search }: Pick<ReportItem, "path" | "search">,
  base: string,
): string {
  const page = new URL(path.replace(/^\/*/, "./"), base);
  return `${page.origin}${page.pathname}${stringifySearch(search)}`;
}
