// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { xiangxi } from "../../domain/fixtures/real-notices";
import { RulesForm, type RulesFormProps } from "./rules-form";

afterEach(cleanup);

test("what a rule would change is shown before it is saved, and saved whole", async () => {
  const user = userEvent.setup();
  const save = vi.fn<RulesFormProps["onSave"]>();
  const board = xiangxi();
  render(<RulesForm policy={board.dataset.policy} board={board} onSave={save} />);
  const button = screen.getByRole("button", { name: "保存口径" });
  expect(button).toHaveProperty("disabled", true);
  const red = screen.getByLabelText(/^超过多少为红/);
  await user.clear(red);
  await user.type(red, "1");
  const effects = await screen.findByRole("region", { name: "改口径的影响" });
  expect(effects.textContent).toContain("2处不同");
  expect(effects.textContent).toContain("泸溪县投资完成率黄灯→红灯");
  await user.click(button);
  expect(save).toHaveBeenCalledTimes(1);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ lamp: { basis: "gap", yellow: 0, red: 1 } });
});

test("a rule that is not right is named at its field, and cannot be saved", async () => {
  const user = userEvent.setup();
  const save = vi.fn<RulesFormProps["onSave"]>();
  const board = xiangxi();
  render(<RulesForm policy={board.dataset.policy} board={board} onSave={save} />);
  const red = screen.getByLabelText(/^超过多少为红/);
  await user.clear(red);
  expect(red.getAttribute("aria-invalid")).toBe("true");
  const told = document.getElementById(red.getAttribute("aria-describedby") ?? "");
  expect(told?.textContent).toBe("都要填不小于0的百分点，红灯的不能小于黄灯的。");
  await user.type(red, "{Enter}");
  expect(save).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "恢复现行口径" }));
  expect(red).toHaveProperty("value", "10");
  expect(told?.textContent).toBe("");
});
