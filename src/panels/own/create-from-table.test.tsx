import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { SEPTEMBER, monthly } from "../../office/fixtures/office";
import type { CreatedEvent } from "../../office/journal";
import { CreateFromTable } from "./create-from-table";

vi.mock("../../importing/reading/read-in-worker", () => ({
  readInWorker: async () => ({ grids: [monthly(SEPTEMBER)] }),
}));

test("two presses make one office", async () => {
  const made: CreatedEvent[] = [];
  const kept: (() => void)[] = [];
  const onCreate = (event: CreatedEvent) => {
    made.push(event);
    return new Promise<void>((resolve) => kept.push(resolve));
  };
  render(<CreateFromTable onCreate={onCreate} />);
  await userEvent.type(screen.getByLabelText("单位所在的地区"), "青山市");
  const file = new File([], "9月.xlsx");
  file.arrayBuffer = async () => new ArrayBuffer(0);
  await userEvent.upload(screen.getByLabelText("选择第一张表"), file);
  await screen.findByText("找到2个单位：泾县、旌德县");
  const press = screen.getByRole("button", { name: "建立本单位" });
  await userEvent.dblClick(press);
  expect(made).toHaveLength(1);
  expect(press).toHaveProperty("disabled", true);
  await act(async () => {
    for (const keep of kept) keep();
  });
  expect(press).toHaveProperty("disabled", false);
});
