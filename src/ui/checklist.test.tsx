// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Checklist } from "./checklist";

const GROUPS = [
  {
    label: "阶段",
    options: [
      { value: "a", label: "开工" },
      { value: "b", label: "竣工" },
    ],
  },
];

function setup(value: readonly string[] | null) {
  const onCommit = vi.fn<(chosen: readonly string[] | null) => void>();
  render(
    <Checklist
      groups={GROUPS}
      value={value}
      counted="项"
      noneIsAll
      onCommit={onCommit}
      onCancel={() => undefined}
    />,
  );
  return { user: userEvent.setup(), onCommit };
}

test("where nothing ticked means no filter, it begins so, and a tick narrows", async () => {
  const { user, onCommit } = setup(null);
  expect(screen.getByRole("status").textContent).toBe("不限");
  await user.click(screen.getByRole("checkbox", { name: "开工" }));
  await user.click(screen.getByRole("button", { name: "确定" }));
  expect(onCommit).toHaveBeenCalledWith(["a"]);
});

test("all ticked is a choice like any other there, and none takes the filter away", async () => {
  const { user, onCommit } = setup(["a"]);
  await user.click(screen.getByRole("button", { name: "全选" }));
  await user.click(screen.getByRole("button", { name: "确定" }));
  expect(onCommit).toHaveBeenLastCalledWith(["a", "b"]);
  await user.click(screen.getByRole("button", { name: "清空" }));
  await user.click(screen.getByRole("button", { name: "确定" }));
  expect(onCommit).toHaveBeenLastCalledWith(null);
});
