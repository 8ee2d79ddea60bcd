// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, expect, test } from "vitest";
import { EMPTY_PROFILE } from "../../importing/recognise/profile";
import { CREATED, SEPTEMBER, monthly, taken } from "../../office/fixtures/office";
import { foldJournal } from "../../office/fold";
import { headOf } from "./fixtures/head";
import type { Journal } from "../../office/journal";
import { JournalView } from "./journal-view";
import { ProfilesView } from "./profiles-view";
import type { OwnOffice } from "./use-own-office";
import { UnitsView } from "./units-view";

afterEach(cleanup);

interface ViewProps {
  readonly office: OwnOffice;
  readonly onAdd: (events: Journal) => Promise<void>;
}

/** A view of an office to which its events are added a moment later, as the store does. */
function Growing({
  first,
  View,
}: {
  readonly first: Journal;
  readonly View: (props: ViewProps) => ReactNode;
}) {
  const [journal, setJournal] = useState(first);
  const state = foldJournal(journal);
  return (
    <View
      office={{ head: headOf(state), journal, state, board: null }}
      onAdd={async (events) => {
        setTimeout(() => setJournal([...journal, ...events]), 20);
      }}
    />
  );
}

const IMPORTED = taken(
  taken([CREATED], monthly(SEPTEMBER), { name: "9月.xlsx" }),
  monthly("泾县 | 8 | 7 | 2 | 40 | 25", "2025年1-10月"),
  { name: "10月.xlsx" },
);
const History = ({ office, onAdd }: ViewProps) => (
  <JournalView office={office} onAdd={onAdd} onOriginal={() => undefined} />
);
const Units = ({ office: { state }, onAdd }: ViewProps) => (
  <UnitsView state={state} onAdd={onAdd} consequences={() => null} />
);
const Profiles = ({ office: { state }, onAdd }: ViewProps) => (
  <ProfilesView state={state} onAdd={onAdd} />
);

test("each import is undone by a press of its own name, and the focus stays at its entry", async () => {
  const user = userEvent.setup();
  render(<Growing first={IMPORTED} View={History} />);
  expect(screen.getAllByRole("button", { name: /^取出原文件：/ })).toHaveLength(2);
  screen.getByRole("button", { name: /^取出原文件：9月\.xlsx，/ });
  const undo = screen.getByRole("button", { name: /^撤销这次导入：10月\.xlsx，/ });
  await user.click(undo);
  await user.click(await screen.findByRole("button", { name: "撤销这次导入" }));
  await waitFor(() => expect(undo.isConnected).toBe(false));
  expect(document.activeElement?.tagName).toBe("LI");
  expect(document.activeElement?.textContent).toContain("已撤销");
});

test("after 发布 the focus is at the heading", async () => {
  const user = userEvent.setup();
  render(<Growing first={IMPORTED} View={History} />);
  const publish = screen.getByRole("button", { name: "发布" });
  await user.click(publish);
  await user.click((await screen.findAllByRole("button", { name: "发布" })).at(-1) ?? publish);
  await waitFor(() => expect(publish.isConnected).toBe(false));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "记录" }));
});

test("a profile is removed by a press of its own name, and the focus is at the heading", async () => {
  const user = userEvent.setup();
  const saved = ["月报", "季报"].map((name, index) => ({
    id: `p${index}`,
    at: CREATED.at,
    kind: "profileSaved" as const,
    profile: { ...EMPTY_PROFILE, name },
  }));
  render(<Growing first={[CREATED, ...saved]} View={Profiles} />);
  const remove = screen.getByRole("button", { name: "删去：季报" });
  screen.getByRole("button", { name: "删去：月报" });
  await user.click(remove);
  await user.click(await screen.findByRole("button", { name: "删去" }));
  await waitFor(() => expect(remove.isConnected).toBe(false));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "表格设置" }));
});

test("a name is sent without invisible characters, and the focus stays in its row", async () => {
  const user = userEvent.setup();
  render(<Growing first={[CREATED]} View={Units} />);
  await user.click(screen.getByRole("button", { name: "泾县改名" }));
  const field = screen.getByRole("textbox", { name: "泾县的新名称" });
  await user.clear(field);
  await user.click(field);
  await user.paste("\u200b泾川县\ufeff");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(field.isConnected).toBe(false));
  const head = await screen.findByRole("rowheader", { name: "泾川县" });
  expect(head.textContent).toBe("泾川县");
  expect(document.activeElement).toBe(head);
});

test("after a merger the focus is at the heading", async () => {
  const user = userEvent.setup();
  render(<Growing first={[CREATED]} View={Units} />);
  const merge = screen.getByRole("button", { name: "把旌德县并入另一个单位" });
  await user.click(merge);
  await user.click(await screen.findByRole("button", { name: /请选择/ }));
  await user.click(await screen.findByRole("option", { name: "泾县" }));
  await user.click(await screen.findByRole("button", { name: "合并" }));
  await waitFor(() => expect(merge.isConnected).toBe(false));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "单位" }));
});
