/** Offices of this machine's own in the app: named by the address, in the menu, with their tag. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SMALL_OFFICE } from "../../src/backend/fixtures/small-office";
import type { OfficeContent, OwnOffices } from "../../src/backend/office";
import { appInDocument } from "../support/app-in-document";

const { open } = appInDocument();

const offices = new Map<string, OfficeContent>();
const listeners = new Set<() => void>();
const own: OwnOffices = {
  list: async () => [...offices.keys()].map((id) => ({ id, name: "试点市（本机）" })),
  load: async (id) => offices.get(id) ?? null,
  observe: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function store(id: string, title: string | null): void {
  if (title === null) offices.delete(id);
  else offices.set(id, { ...SMALL_OFFICE, dataset: { ...SMALL_OFFICE.dataset, title } });
  for (const listener of listeners) listener();
}

beforeEach(() => {
  offices.clear();
  listeners.clear();
  vi.doMock("../../src/app/own-offices", async () => {
    const { serveOwn } = await import("../../src/app/own-service");
    return { ownOffices: serveOwn(own) };
  });
});
afterEach(() => {
  vi.doUnmock("../../src/app/own-offices");
});

const demo = () => HttpResponse.json({ data: "demo" });

test("an address shows an own office with its tag, never the invented one's", async () => {
  store("a", "试点市自己的看板");
  await open("/?office=own-a", "yunling", demo);
  expect(await screen.findByText("本机数据")).toBeTruthy();
  expect(screen.getByText("取自本单位自己的表格，只存在这台电脑的浏览器里。")).toBeTruthy();
  expect(screen.getByRole("banner").textContent).toContain("试点市自己的看板");
  expect(screen.queryByText(/虚构/)).toBeNull();
  expect(screen.queryByText("内置公开数据，非实时")).toBeNull();
  // Links carry it.
  const link = screen.getAllByRole("link", { name: "县区对比" })[0];
  expect(link?.getAttribute("href")).toBe("/counties?office=own-a");
});

test("the menu lists them from the first picture on, as they come and go", async () => {
  store("a", "试点市自己的看板");
  await open("/?office=own-a", "yunling", demo);
  const menu = await screen.findByRole(
    "button",
    { name: "单位：试点市（本机）" },
    { timeout: 10_000 },
  );
  await userEvent.click(menu);
  const items = within(await screen.findByRole("menu")).getAllByRole("menuitem");
  expect(items.map(({ textContent }) => textContent?.trim())).toEqual([
    "云岭市（演示）",
    "商丘市",
    "湘西州",
    "岚屏市（填报演示）",
    "试点市（本机） 当前",
  ]);
  await userEvent.keyboard("{Escape}");
  // The content changed, in this tab or another: what is shown is read anew.
  act(() => store("a", "试点市新的看板"));
  await waitFor(() => expect(screen.getByRole("banner").textContent).toContain("试点市新的看板"));
});

test("one that is gone says so, and no invented figures stand in its place", async () => {
  await open("/?office=own-a", "yunling", demo);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("这台电脑的浏览器里没有这个单位的数据");
  expect(screen.getByRole("link", { name: "选别的单位" }).getAttribute("href")).toBe("./");
  expect(document.body.textContent).not.toContain("虚构");
});
