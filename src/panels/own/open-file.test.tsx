import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CREATED, after } from "../../office/fixtures/office";
import { foldJournal } from "../../office/fold";
import type { Journal } from "../../office/journal";
import { writeOfficeFile } from "../../office/office-file";
import type { OfficeHead } from "../../office/store/database";
import type { OfficeStore } from "../../office/store/office-store";
import { DivergedError } from "../../office/store/store-errors";
import { FileView } from "./file-view";
import { OpenFile } from "./open-file";

const HERE = after([CREATED], { kind: "dashTold", isZero: false });
const BROUGHT = after([CREATED], { kind: "dashTold", isZero: true });

function headOf(id: string, journal: Journal): OfficeHead {
  return {
    id,
    title: "看板",
    name: "青山市",
    length: journal.length,
    imports: 0,
    changedAt: "",
    savedAt: null,
    savedLength: 0,
  };
}

/** Journals in memory; one that stands there already cannot be joined with any other. */
function storeOf(offices: Map<string, Journal>): OfficeStore {
  const refuse = async () => {
    throw new Error("not asked for");
  };
  return {
    list: async () => [...offices].map(([id, journal]) => headOf(id, journal)),
    read: async (id) => offices.get(id) ?? null,
    append: refuse,
    original: refuse,
    originals: async () => new Map(),
    remove: async (id) => void offices.delete(id),
    open: async (id, journal) => {
      if (offices.has(id)) throw new DivergedError(1);
      offices.set(id, journal);
      return "created";
    },
    saved: refuse,
    observe: () => () => undefined,
  };
}

async function choose(journal: Journal): Promise<void> {
  const bytes = writeOfficeFile(journal);
  const file = new File([bytes], "青山市.office.json");
  // The document of the tests has files without their bytes.
  file.arrayBuffer = async () => bytes.buffer;
  await userEvent.upload(screen.getByLabelText("选择单位文件"), file);
}

test("the page hears which office was opened", async () => {
  const onOpened = vi.fn<(id: string) => void>();
  render(
    <OpenFile store={storeOf(new Map())} onChange={vi.fn<() => void>()} onOpened={onOpened} />,
  );
  await choose(BROUGHT);
  expect(onOpened.mock.calls).toEqual([["qingshan"]]);
  expect(screen.queryByRole("button", { name: "作为另一个单位打开" })).toBeNull();
});

test("what cannot be joined is opened beside it, and both are there", async () => {
  const offices = new Map([
    ["qingshan", HERE],
    ["qingshan-2", HERE],
  ]);
  const onOpened = vi.fn<(id: string) => void>();
  render(<OpenFile store={storeOf(offices)} onChange={vi.fn<() => void>()} onOpened={onOpened} />);
  await choose(BROUGHT);
  expect((await screen.findByRole("alert")).textContent).toContain("可以把它作为另一个单位打开");
  expect(onOpened).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "作为另一个单位打开" }));
  expect(onOpened.mock.calls).toEqual([["qingshan-3"]]);
  expect(offices.get("qingshan")).toBe(HERE);
  const beside = offices.get("qingshan-3") ?? [];
  expect(foldJournal(beside)).toMatchObject({ id: "qingshan-3", dashIsZero: true });
  expect(beside.slice(1)).toEqual(BROUGHT.slice(1));
  expect(screen.queryByRole("button", { name: "作为另一个单位打开" })).toBeNull();
});

test("an office is removed once it was said what is lost", async () => {
  const offices = new Map([["qingshan", HERE]]);
  const onChange = vi.fn<() => void>();
  const office = {
    head: headOf("qingshan", HERE),
    journal: HERE,
    state: foldJournal(HERE),
    board: null,
  };
  const onOpened = vi.fn<(id: string) => void>();
  render(<FileView {...{ office, onChange, onOpened }} store={storeOf(offices)} />);
  await userEvent.click(screen.getByRole("button", { name: "移除本单位" }));
  const asked = await screen.findByRole("dialog");
  expect(asked.textContent).toContain("青山市的2条记录和导入过的原表");
  expect(asked.textContent).toContain("还没有保存过单位文件，移除后就没有了，请先保存。");
  expect(offices.size).toBe(1);
  await userEvent.click(within(asked).getByRole("button", { name: "移除本单位" }));
  expect(offices.size).toBe(0);
  expect(onChange).toHaveBeenCalled();
});
