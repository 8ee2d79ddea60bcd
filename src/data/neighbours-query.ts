/** Which projects stand before and after one in the list as it is filtered and sorted. */
import { queryOptions } from "@tanstack/react-query";
import {
  type Neighbours,
  type NeighbourSearch,
  searchPage,
  startSearch,
} from "../domain/ledger/neighbours";
import type { ProjectPage, ProjectsQuestion } from "../domain/ledger/listed";
import type { Backend } from "./addresses";
import { LONG_PAGE_LENGTH, longPageQuery } from "./ledger-queries";
import { common } from "./queries";

/** So many pages are looked through: the neighbours of a project far down are not worth the list. */
const MOST_PAGES = 10;

/** Projects of which it is known whether they are on a list. */
export const MOST_SEARCHED = MOST_PAGES * LONG_PAGE_LENGTH;

/** Null where the office has no ledger. */
export function neighboursQuery(backend: Backend, question: ProjectsQuestion, id: string) {
  return queryOptions({
    ...common,
    queryKey: ["project-neighbours", backend, question, id],
    queryFn: async ({ client, signal }): Promise<Neighbours | null> => {
      let search: NeighbourSearch = startSearch(id);
      let cursor: string | null = null;
      for (let count = 0; count < MOST_PAGES; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- each page names the next
        const page: ProjectPage | null = await client.fetchQuery(
          longPageQuery(backend, question, cursor),
        );
        signal.throwIfAborted();
        if (page === null) return null;
        search = searchPage(search, page);
        cursor = page.next;
        if (search.isDone || cursor === null) break;
      }
      return search.found;
    },
  });
}
