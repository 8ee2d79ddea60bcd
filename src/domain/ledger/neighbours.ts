/** A project's place in a list that comes page by page. */
import type { ListedProject, ProjectPage } from "./listed";

type Neighbour = Pick<ListedProject, "id" | "name">;

export interface Neighbours {
  /** From 1; null: it is not on the list, or not on as much of it as was looked through. */
  readonly place: number | null;
  /** How many the whole list has. */
  readonly total: number;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

/** The search page by page: what is known after those that were looked through. */
export interface NeighbourSearch {
  readonly id: string;
  readonly read: number;
  readonly last: Neighbour | null;
  readonly found: Neighbours;
  /** No later page can tell more. */
  readonly isDone: boolean;
}

/** Nothing has been looked through. */
export function startSearch(id: string): NeighbourSearch {
  const found = { place: null, total: 0, before: null, after: null };
  return { id, read: 0, last: null, found, isDone: false };
}

/** The search after one page more. */
export function searchPage(
  search: NeighbourSearch,
  { projects, total }: Pick<ProjectPage, "projects" | "total">,
): NeighbourSearch {
  const [first = null] = projects;
  const after = { ...search, read: search.read + projects.length, last: projects.at(-1) ?? null };
  if (search.found.place !== null)
    return { ...after, found: { ...search.found, after: first }, isDone: true };
  const at = projects.findIndex(({ id }) => id === search.id);
  if (at < 0) return { ...after, found: { ...search.found, total } };
  const next = projects[at + 1] ?? null;
  const place = search.read + at + 1;
  const before = at > 0 ? (projects[at - 1] ?? null) : search.last;
  return {
    ...after,
    found: { place, total, before, after: next },
    isDone: next !== null || place >= total,
  };
}
