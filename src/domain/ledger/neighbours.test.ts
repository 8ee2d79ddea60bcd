import { expect, test } from "vitest";
import { listedProject } from "../fixtures/ledger";
import { searchPage, startSearch } from "./neighbours";

const listed = (id: string) => listedProject({ id, name: id });
const PAGES = [["a", "b"], ["c", "d"], ["e"]];

function find(id: string): string {
  let search = startSearch(id);
  let read = 0;
  for (const page of PAGES) {
    search = searchPage(search, { projects: page.map(listed), total: 5 });
    read += 1;
    if (search.isDone) break;
  }
  const { place, total, before, after } = search.found;
  return `${before?.id} ${place}/${total} ${after?.id}, ${read} pages`;
}

test("neighbours within a page and over its ends, with no page read in vain", () => {
  expect(find("a")).toBe("undefined 1/5 b, 1 pages");
  expect(find("b")).toBe("a 2/5 c, 2 pages");
  expect(find("c")).toBe("b 3/5 d, 2 pages");
  expect(find("d")).toBe("c 4/5 e, 3 pages");
  expect(find("e")).toBe("d 5/5 undefined, 3 pages");
});

test("what is not on the list has no neighbours", () => {
  expect(find("z")).toBe("undefined null/5 undefined, 3 pages");
});
