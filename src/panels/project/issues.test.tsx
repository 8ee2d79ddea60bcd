// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ISSUE } from "../../domain/fixtures/ledger";
import { monthOf } from "../../domain/facts/period";
import { type View, ViewContext } from "../view";
import { ProjectIssues } from "./issues";

const VIEW = { href: (path: string) => path, dataset: { mode: "real" } } as unknown as View;

function links(recursIn: string | null, earlier: readonly string[] = []) {
  const again = { ...ISSUE, id: "i2", recursOf: "i1", recursIn };
  const issues = [...earlier.map((id) => ({ ...ISSUE, id })), again];
  const { unmount } = render(
    <ViewContext value={VIEW}>
      <ProjectIssues issues={issues} month={monthOf(2026, 10)} />
    </ViewContext>,
  );
  const found = screen.queryAllByRole("link").map((link) => link.getAttribute("href"));
  const turns = screen.queryAllByRole("button", { name: "看上一次" }).length;
  unmount();
  return [found, turns];
}

test("an issue that came back leads to where it was, in this project or in another", () => {
  expect(links("p 0")).toEqual([["/projects/p%200"], 0]);
  expect(links("p0", ["i1"])).toEqual([[], 1]);
  expect(links(null)).toEqual([[], 0]);
});
