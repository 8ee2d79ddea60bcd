import { describe, expect, test } from "vitest";
import { cacheName, isDocumentOf, outdatedCaches, routeOf } from "./shell-plan";

describe.each(["http://host/", "https://host:8443/board/"])("requests below %s", (scope) => {
  const ask = (path: string, patch: object = {}) =>
    routeOf({ method: "GET", url: scope + path, mode: "cors", ...patch }, scope);

  test.each(["wall", "wall/", "wall?scenes=lamps&quarter=2021Q3", "wall#x"])(
    "the wall's document: %s",
    (path) => {
      expect(ask(path, { mode: "navigate" })).toBe("page");
    },
  );

  test.each([
    "",
    "?region=1",
    "counties",
    "wallpaper",
    "wall/x",
    "api/v1/dataset",
    "assets/a.js",
    "config.json",
  ])("no other document: “%s”", (path) => {
    expect(ask(path, { mode: "navigate" })).toBe("pass");
  });

  test("configuration and assets", () => {
    expect(ask("config.json")).toBe("config");
    expect(ask("assets/index-C1.js")).toBe("asset");
    expect(ask("assets/noto-1.woff2?x")).toBe("asset");
  });

  test.each([
    "api/v1/dataset",
    "api/v1/regions/1/facts?from=2020-01&to=2020-12",
    "version.json",
    "shell-worker.js",
    "x/config.json",
    "wall",
  ])("never: %s", (path) => {
    expect(ask(path)).toBe("pass");
  });

  test("only what is read, and only below the folder", () => {
    expect(ask("config.json", { method: "POST" })).toBe("pass");
    expect(
      routeOf({ method: "GET", url: "http://elsewhere/assets/a.js", mode: "cors" }, scope),
    ).toBe("pass");
  });
});

test("the caches of other builds go, those of other folders and programs stay", () => {
  const [root, board] = ["http://host/", "http://host/board/"];
  const names = [
    cacheName(root, "a"),
    cacheName(root, "b"),
    cacheName(board, "a"),
    "someone else's",
  ];
  expect(outdatedCaches(names, root, "b")).toEqual([cacheName(root, "a")]);
  expect(outdatedCaches(names, board, "a")).toEqual([]);
});

test("a document is known by its build", () => {
  expect(isDocumentOf("0a1b", '<meta name="build" content="0a1b">')).toBe(true);
  expect(isDocumentOf("0a1b", '<meta name="build" content="2c3d">')).toBe(false);
});
