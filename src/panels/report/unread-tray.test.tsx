// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { quarter } from "../../domain/fixtures/build";
import { ownDatabase } from "../../office/fixtures/database";
import type { TrayHead } from "../../report/store/database";
import { type View, ViewContext } from "../view";
import { reportStore } from "./trays";
import { UnreadTray } from "./unread-tray";

ownDatabase();
afterEach(cleanup);
// Where the focus goes is looked for by it; jsdom has none.
Object.assign(globalThis, { CSS: { escape: (id: string) => id } });

const VIEW = { scope: { quarter: quarter("2021Q3") } } as unknown as View;
const NAME = "2021年三季度重点项目汇报";
const head = (id: string, name: string): TrayHead => ({
  id,
  name,
  changedAt: "2021-10-09T08:00:00+08:00",
  count: 1,
});

function shown(heads: readonly TrayHead[]): void {
  render(
    <ViewContext value={VIEW}>
      <UnreadTray id="a" reason="这份汇报没有打开。" heads={heads} onOpenFile={() => undefined} />
    </ViewContext>,
  );
}

test("a tray that cannot be shown is named, says why, and a new one can be begun beside it", async () => {
  await reportStore.create(NAME);
  shown([head("a", NAME)]);
  expect(screen.getByRole("heading", { name: NAME })).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toBe("这份汇报没有打开。");
  expect(screen.getByRole("button", { name: "打开文件…" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "新建一份" }));
  await vi.waitFor(async () =>
    expect((await reportStore.list()).map(({ name }) => name).sort()).toEqual([
      NAME,
      `${NAME}（2）`,
    ]),
  );
});

test("the other trays can be reached from it", () => {
  shown([head("a", NAME), head("b", "二季度汇报")]);
  expect(screen.getByText("共2份")).toBeTruthy();
});
