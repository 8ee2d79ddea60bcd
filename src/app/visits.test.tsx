import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  history.replaceState(null, "", "/");
});
afterEach(() => {
  cleanup();
  document.head.replaceChildren();
});

/** The visits of a tab that was opened at an address. */
async function openAt(address: string, base = "/") {
  const element = document.createElement("base");
  element.href = base;
  document.head.append(element);
  history.replaceState(null, "", address);
  return import("./visits");
}

type Visits = Awaited<ReturnType<typeof openAt>>;

/** What a reader sees: the page that is shown, and the one that the navigation marks. */
function watch({ useHere, useShown }: Visits): { readonly searches: () => number } {
  const searches = new Set<object>();
  function Page() {
    const visit = useShown();
    searches.add(visit.search);
    return (
      <>
        <p>{`shown ${visit.path} ${JSON.stringify(visit.search)} ${visit.stays ? "stays" : ""}`}</p>
        <p>{`here ${useHere().path}`}</p>
      </>
    );
  }
  render(<Page />);
  return { searches: () => searches.size };
}

function shown(): string {
  return screen
    .getByText(/^shown/)
    .textContent.replace("shown ", "")
    .trim();
}

function here(): string {
  return screen.getByText(/^here/).textContent.replace("here ", "");
}

async function stepBack(): Promise<void> {
  const stepped = new Promise((resolve) => {
    globalThis.addEventListener("popstate", resolve, { once: true });
  });
  await act(async () => {
    history.back();
    await stepped;
  });
}

test("the address that a tab is opened at is written as the app writes it, with its hash", async () => {
  const visits = await openAt(
    "/counties。?quarter=2026Q3&counties[]=a&counties[]=b&sort=&x=1#main",
  );
  watch(visits);
  expect(location.pathname + location.search + location.hash).toBe(
    "/counties?quarter=2026Q3&counties=a,b&x=1#main",
  );
  expect(shown()).toBe('/counties {"quarter":"2026Q3","counties":"a,b","x":"1"}');
});

test("a page is a new entry and Back leads from it; a choice stays where it is", async () => {
  const visits = await openAt("/?quarter=2026Q3");
  watch(visits);
  const { length } = history;
  act(() => visits.go({ path: "/report", search: { quarter: "2026Q3" } }));
  act(() => visits.go({ path: "/report", search: { basis: "quarter" }, stays: true }));
  expect(history.length).toBe(length + 2);
  expect(location.search).toBe("?basis=quarter");
  expect(shown()).toBe('/report {"basis":"quarter"} stays');
  await stepBack();
  expect(shown()).toBe('/report {"quarter":"2026Q3"}');
  await stepBack();
  expect(shown()).toBe('/ {"quarter":"2026Q3"}');
});

test("a replaced entry is no further one, and an address that is there already is none", async () => {
  const visits = await openAt("/");
  watch(visits);
  const { length } = history;
  act(() => visits.go({ path: "/", search: { sort: "a" }, replaces: true }));
  act(() => visits.go({ path: "/", search: { sort: "a" } }));
  expect(history.length).toBe(length);
  expect(shown()).toBe('/ {"sort":"a"} stays');
});

test("below another path the app sees its own alone", async () => {
  const visits = await openAt("/board/counties/411481?basis=quarter", "/board/");
  watch(visits);
  expect(shown()).toBe('/counties/411481 {"basis":"quarter"}');
  act(() => visits.go({ path: "/wall", search: { status: "" } }));
  expect(location.pathname + location.search).toBe("/board/wall?status");
});

test("a page that is waited for leaves the one before standing", async () => {
  const visits = await openAt("/");
  const arrive: Record<string, () => void> = {};
  const asked: string[] = [];
  visits.waitBy((path) => {
    asked.push(path);
    return path === "/"
      ? null
      : new Promise((resolve) => {
          arrive[path] = resolve;
        });
  });
  watch(visits);
  act(() => visits.go({ path: "/report", search: {} }));
  act(() => visits.go({ path: "/policy", search: {} }));
  expect([shown(), here(), location.pathname]).toEqual(["/ {}", "/policy", "/policy"]);
  // The reader has gone on: what comes late is not shown.
  await act(async () => arrive["/report"]?.());
  expect(shown()).toBe("/ {}");
  await act(async () => arrive["/policy"]?.());
  expect(shown()).toBe("/policy {}");
  expect(asked).toEqual(["/", "/report", "/policy"]);
});

test("what says the same draws nothing anew: the same search, a hash, an entry of the same visit", async () => {
  const visits = await openAt("/?quarter=2026Q3");
  const { searches } = watch(visits);
  act(() => visits.go({ path: "/policy", search: { quarter: "2026Q3" } }));
  expect(searches()).toBe(1);
  const before = shown();
  history.pushState(history.state, "");
  await stepBack();
  expect(shown()).toBe(before);
  history.pushState(null, "", `${location.pathname}${location.search}#part`);
  act(() => void globalThis.dispatchEvent(new PopStateEvent("popstate")));
  expect(shown()).toBe(before);
});
